import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../platform/i18n/texts.js';
import type { MailItem } from './alert-mail.view.js';
import type { MailState } from './mail.entity.js';
import { type ReminderItem, standingReminders } from './reminders/reminder-items.query.js';

/** One mail that is to be sent, with what it tells. */
export interface DueMail {
  readonly id: string;
  readonly address: string | null;
  readonly name: string;
  readonly language: Language;
  readonly items: readonly MailItem[];
  /** Of a reminder, which has no items of the other kind. */
  readonly reminders: readonly ReminderItem[];
}

/** Why a mail to somebody without an address failed; it is due again when there is one. */
export const NO_ADDRESS = 'the recipient has no e-mail address';
const IS_DUE = `m.state = 'due' or (m.last_error = '${NO_ADDRESS}' and m.state = 'failed' and e.email is not null)`;

/** Alerts that keep coming are not collected for ever: after this the first of them must be told. */
const LONGEST_COLLECTION_MINUTES = 5;

@Injectable()
export class MailsRepository {
  constructor(private readonly db: DataSource) {}

  /**
   * Puts waiting alerts into one mail per recipient. A recipient whose youngest alert is
   * newer than `settledBefore` waits on, so that one import gives one mail, though not for
   * longer than a few minutes.
   */
  async collect(settledBefore: Date, at: Date): Promise<number> {
    return this.db.transaction(async (tx) => {
      const recipients = await tx.query<{ recipientId: string }[]>(
        `select a.recipient_id as "recipientId"
           from alert a
          where a.mail_id is null
          group by a.recipient_id
         having max(a.created_at) <= $1
             or min(a.created_at) <= $1::timestamptz - make_interval(mins => $2)
          order by a.recipient_id`,
        [settledBefore, LONGEST_COLLECTION_MINUTES],
      );
      let mails = 0;
      for (const { recipientId } of recipients) mails += await this.bundle(recipientId, at, tx);
      return mails;
    });
  }

  /** Two processes may collect at once: the alerts are locked, and who comes second finds none. */
  private async bundle(recipientId: string, at: Date, tx: EntityManager): Promise<number> {
    const waiting = await tx.query<{ id: string }[]>(
      `select a.id from alert a where a.recipient_id = $1 and a.mail_id is null order by a.id for update skip locked`,
      [recipientId],
    );
    if (waiting.length === 0) return 0;
    const id = randomUUID();
    await tx.query(
      `insert into mail (id, recipient_id, kind, state, created_at) values ($1, $2, 'possible-breach', 'due', $3)`,
      [id, recipientId, at],
    );
    await tx.query(`update alert set mail_id = $1 where id = any($2)`, [
      id,
      waiting.map((alert) => alert.id),
    ]);
    return 1;
  }

  /** The same mails with the same Message-IDs, to be sent once more. */
  async deliverAgain(): Promise<void> {
    await this.db.query(`update mail set state = 'due', sent_at = null where state = 'sent'`);
  }

  /** Whether any alert is in no mail yet. */
  async hasWaiting(): Promise<boolean> {
    const rows = await this.db.query<unknown[]>(`select 1 from alert a where a.mail_id is null limit 1`);
    return rows.length > 0;
  }

  /** Ids of the mails no server has taken yet. */
  async due(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select m.id
         from mail m
         left join employee e on e.id = m.recipient_id
        where ${IS_DUE}
        order by m.created_at, m.id`,
    );
    return rows.map(({ id }) => id);
  }

  /**
   * A due mail with what in it still stands, locked until the transaction ends; null when
   * it is sent or another process is at it. Alerts of what a correction or an agreement has
   * made go away are dropped: nobody was told, so the case is news again if it comes back.
   */
  async take(id: string, now: Date, tx: EntityManager): Promise<DueMail | null> {
    const [mail] = await tx.query<Omit<DueMail, 'items' | 'reminders'>[]>(
      `select m.id, coalesce(m.address, e.email) as address, coalesce(e.name, 'HR') as name,
              coalesce(e.language, m.language) as language
         from mail m
         left join employee e on e.id = m.recipient_id
        where m.id = $1 and (${IS_DUE})
          for update of m skip locked`,
      [id],
    );
    if (!mail) return null;
    await tx.query(
      `delete from alert a
        using violation v
        where a.mail_id = $1 and v.id = a.violation_id
          and (v.state = 'superseded' or v.effective_verdict <> 'breach')`,
      [id],
    );
    const items = await tx.query<MailItem[]>(
      `select v.id as "violationId", v.rule, v.anchor_date::text as date, u.name as unit
         from alert a
         join violation v on v.id = a.violation_id
         join unit u on u.id = v.unit_id
        where a.mail_id = $1
        order by v.anchor_date, v.rule, v.id`,
      [id],
    );
    return { ...mail, items, reminders: await standingReminders(id, now, tx) };
  }

  async settle(
    id: string,
    outcome: { state: MailState; error: string | null; at: Date },
    tx: EntityManager,
  ): Promise<void> {
    await tx.query(
      `update mail set state = $2, attempts = attempts + 1, last_error = $3,
              sent_at = case when $2 = 'sent' then $4::timestamptz end
        where id = $1`,
      [id, outcome.state, outcome.error, outcome.at],
    );
  }
}
