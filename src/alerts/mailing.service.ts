import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { textOf } from '../platform/errors.js';
import { MailDeferred, Mailer, MailRejected } from '../platform/mail/mailer.service.js';
import { Settings } from '../platform/settings.js';
import { alertMail } from './alert-mail.view.js';
import type { MailState } from './mail.entity.js';
import { reminderMail } from './reminders/reminder-mail.view.js';
import { MailsRepository, NO_ADDRESS, type DueMail } from './mails.repository.js';

/** How long a recipient's alerts are collected after the last of them: one import, one mail. */
export const SETTLE_MS = 10_000;

/** What became of one mail; null when another process has it. */
type Outcome = { readonly state: MailState; readonly error: string | null } | null;

@Injectable()
export class MailingService {
  private readonly log = new Logger('Mailing');

  constructor(
    private readonly db: DataSource,
    private readonly mails: MailsRepository,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Bundles settled alerts and sends every due mail. Nothing is lost when it stops
   * anywhere: what is not marked sent is sent again with the same Message-ID, so the one
   * possible repeat, after a stop between the server's answer and our mark, is the same
   * mail once more.
   *
   * @throws MailDeferred when any has to wait, after all were tried, so that the job is retried
   */
  async send(settleMs = SETTLE_MS): Promise<number> {
    const now = this.clock.now();
    await this.mails.collect(new Date(now.getTime() - settleMs), now);
    const states: (MailState | undefined)[] = [];
    const broken: unknown[] = [];
    for (const id of await this.mails.due()) {
      await this.sendOne(id).then(
        (outcome) => states.push(outcome?.state),
        (error: unknown) => broken.push(error),
      );
    }
    if (broken.length > 0) throw broken[0];
    const waiting = states.filter((state) => state === 'due').length;
    if (waiting > 0) throw new MailDeferred(`${waiting} mails wait; why is in their last_error.`);
    return states.filter((state) => state === 'sent').length;
  }

  /** Makes every mail due again that a server had taken: for a server that has lost them. */
  deliverAgain(): Promise<void> {
    return this.mails.deliverAgain();
  }

  /** Whether alerts wait that were too young to be sent. */
  hasUnsettled(): Promise<boolean> {
    return this.mails.hasWaiting();
  }

  /**
   * The mail stays locked while it is sent, so that no other process sends it as well. The
   * server's answer names the address, which belongs in the row and not in a log.
   */
  private sendOne(id: string): Promise<Outcome> {
    return this.db.transaction(async (tx) => {
      const mail = await this.mails.take(id, this.clock.now(), tx);
      if (mail === null) return null;
      const outcome = await this.attempt(mail);
      await this.mails.settle(mail.id, { ...outcome, at: this.clock.now() }, tx);
      if (outcome.state === 'failed')
        this.log.error(`Mail ${mail.id} cannot be delivered; why is in its last_error.`);
      return outcome;
    });
  }

  private async attempt(mail: DueMail): Promise<NonNullable<Outcome>> {
    if (mail.items.length === 0 && mail.reminders.length === 0) return { state: 'withdrawn', error: null };
    if (mail.address === null) return { state: 'failed', error: NO_ADDRESS };
    const told = { ...mail, address: this.settings.publicUrl };
    const { subject, text, html } = mail.reminders.length > 0 ? reminderMail(told) : alertMail(told);
    try {
      await this.mailer.send({ messageId: `<${mail.id}@hviletid>`, to: mail.address, subject, text, html });
      return { state: 'sent', error: null };
    } catch (error) {
      return { state: error instanceof MailRejected ? 'failed' : 'due', error: textOf(error) };
    }
  }
}
