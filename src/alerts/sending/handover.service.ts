import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { textOf } from '../../platform/errors.js';
import { Mailer, MailRejected, MailServerAway } from '../../platform/mail/mailer.service.js';
import { Settings } from '../../platform/settings.js';
import { alertMail, type MailText } from '../alert-mail.view.js';
import { type DueMail, NO_ADDRESS, type Outcome } from '../mails.repository.js';
import { reminderMail } from '../reminders/reminder-mail.view.js';
import { nextTry } from './next-try.js';

export type Attempt = Outcome & { readonly isServerAway: boolean };

/** Writes a mail out and hands it to the server. */
@Injectable()
export class Handover {
  constructor(
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  get isPossible(): boolean {
    return this.mailer.hasServer;
  }

  /** What becomes of it; refusals are outcomes, not errors. */
  async attempt(mail: DueMail): Promise<Attempt> {
    if (mail.items.length === 0 && mail.reminders.length === 0) return this.ended('withdrawn', null);
    if (mail.address === null) return this.ended('failed', NO_ADDRESS);
    try {
      await this.mailer.send({ messageId: `<${mail.id}@hviletid>`, to: mail.address, ...this.written(mail) });
      return this.ended('sent', null);
    } catch (error) {
      return error instanceof MailRejected
        ? this.ended('failed', textOf(error))
        : this.putOff(mail, textOf(error), error instanceof MailServerAway);
    }
  }

  private written(mail: DueMail): MailText {
    const told = { ...mail, address: this.settings.publicUrl };
    const { subject, text, html } = mail.reminders.length > 0 ? reminderMail(told) : alertMail(told);
    return { subject, text, html };
  }

  private putOff(mail: DueMail, error: string, isServerAway: boolean): Attempt {
    const at = this.clock.now();
    const nextAt = nextTry(mail.attempts + 1, mail.failingSince ?? at, at, Math.random());
    return { state: nextAt === null ? 'failed' : 'due', error, nextAt, at, isServerAway };
  }

  private ended(state: 'sent' | 'failed' | 'withdrawn', error: string | null): Attempt {
    return { state, error, nextAt: null, at: this.clock.now(), isServerAway: false };
  }
}
