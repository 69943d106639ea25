import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { textOf } from '../../platform/errors.js';
import { Mailer, MailRejected, MailServerAway } from '../../platform/mail/mailer.service.js';
import { Settings } from '../../platform/settings.js';
import { formatDay } from '../../time/civil.js';
import { clockOf } from '../../platform/zone.js';
import type { MailKind } from '../alert-kinds.js';
import { asOf } from '../mail/alert-item.js';
import { alertMail } from '../mail/alert-mail.js';
import { joined } from '../mail/joined-mail.js';
import { writtenMail } from '../mail/mail.view.js';
import type { MailContent } from '../mail/mail-text.js';
import { nextDigest, opensAt } from '../choices/choice.js';
import { type DueMail, NO_ADDRESS, type Outcome } from '../mails.repository.js';
import { reminderMail } from '../reminders/reminder-mail.js';
import { weekMail } from '../weekly/week-mail.js';
import { nextTry } from './next-try.js';

export type Attempt = Outcome & { readonly isServerAway: boolean };

const PARTS: readonly MailKind[] = ['reminder', 'weekly-summary'];

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

  /** When the recipient takes mail again; null where it is now. What is part of the mail of the day waits for it. */
  opensLater({ choice, kind, attempts }: DueMail): Date | null {
    const now = this.clock.nowSeconds();
    const clock = clockOf(this.settings.zone);
    const isPart = choice.delivery === 'daily' && attempts === 0 && PARTS.includes(kind);
    const opens = isPart ? nextDigest(choice, now, clock) : opensAt(choice, now, clock);
    return opens > now ? new Date(opens * 1000) : null;
  }

  /** What becomes of it; refusals are outcomes, not errors. */
  async attempt(mail: DueMail): Promise<Attempt> {
    const content = this.contentOf(mail);
    if (content === null) return this.ended('withdrawn', null);
    if (mail.address === null) return this.ended('failed', NO_ADDRESS);
    try {
      await this.mailer.send({
        messageId: `<${mail.id}@hviletid>`,
        to: mail.address,
        ...writtenMail(content),
      });
      return this.ended('sent', null);
    } catch (error) {
      return error instanceof MailRejected
        ? this.ended('failed', textOf(error))
        : this.putOff(mail, textOf(error), error instanceof MailServerAway);
    }
  }

  /** Null where nothing is left to tell. */
  private contentOf(mail: DueMail): MailContent | null {
    const told = { ...mail, address: this.settings.publicUrl };
    const clock = clockOf(this.settings.zone);
    const today = formatDay(clock.dayOf(this.clock.nowSeconds()));
    const items = mail.items.map((item) => asOf(today, item));
    const isDigest = mail.kind === 'digest';
    return joined(
      [
        ...(items.length > 0 ? [alertMail({ ...told, items, isDigest, clock })] : []),
        ...(mail.reminders.length > 0 ? [reminderMail(told)] : []),
        ...(mail.facts !== null ? [weekMail({ ...told, facts: mail.facts })] : []),
      ],
      items.length + mail.reminders.length + (mail.facts === null ? 0 : 1),
    );
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
