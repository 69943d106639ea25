import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { textOf } from '../platform/errors.js';
import { Mailer, MailRejected } from '../platform/mail/mailer.service.js';
import { Settings } from '../platform/settings.js';
import { alertMail } from './alert-mail.view.js';
import type { MailState } from './mail.entity.js';
import { MailsRepository, type DueMail } from './mails.repository.js';

/** How long a recipient's alerts are collected after the last of them: one import, one mail. */
export const SETTLE_MS = 10_000;

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
   * @throws the first temporary failure, after all mails were tried, so that the job is retried
   */
  async send(settleMs = SETTLE_MS): Promise<number> {
    const now = this.clock.now();
    await this.mails.collect(new Date(now.getTime() - settleMs), now);
    let sent = 0;
    let deferred: unknown = null;
    for (const id of await this.mails.due()) {
      try {
        if (await this.sendOne(id)) sent += 1;
      } catch (error) {
        deferred ??= error;
      }
    }
    if (deferred instanceof Error) throw deferred;
    return sent;
  }

  /** Whether alerts wait that were too young to be sent. */
  hasUnsettled(): Promise<boolean> {
    return this.mails.hasWaiting();
  }

  /** The mail stays locked while it is sent, so that no other process sends it as well. */
  private sendOne(id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const mail = await this.mails.take(id, tx);
      if (mail === null) return false;
      const state = await this.deliver(mail, tx);
      return state === 'sent';
    });
  }

  private async deliver(mail: DueMail, tx: EntityManager): Promise<MailState> {
    const outcome = await this.attempt(mail);
    await this.mails.settle(mail.id, { ...outcome, at: this.clock.now() }, tx);
    // The server's answer names the address, which belongs in the row and not in a log.
    if (outcome.state === 'failed')
      this.log.error(`Mail ${mail.id} cannot be delivered; why is in its last_error.`);
    return outcome.state;
  }

  private async attempt(mail: DueMail): Promise<{ state: MailState; error: string | null }> {
    if (mail.items.length === 0) return { state: 'withdrawn', error: null };
    if (mail.address === null) return { state: 'failed', error: 'the recipient has no e-mail address' };
    const { subject, text, html } = alertMail({ ...mail, address: this.settings.publicUrl });
    try {
      await this.mailer.send({ messageId: `<${mail.id}@hviletid>`, to: mail.address, subject, text, html });
      return { state: 'sent', error: null };
    } catch (error) {
      if (error instanceof MailRejected) return { state: 'failed', error: textOf(error) };
      throw error;
    }
  }
}
