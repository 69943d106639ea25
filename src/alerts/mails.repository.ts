import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../platform/i18n/texts.js';
import type { WeekFacts } from './alert-facts.js';
import type { MailKind } from './alert-kinds.js';
import { type Choice, NO_CHOICE } from './choices/choice.js';
import { Choices } from './choices/choices.repository.js';
import { READER } from './recipients/whom.js';
import { Recipients } from './recipients/recipients.repository.js';
import type { AlertItem } from './mail/alert-item.js';
import type { MailState } from './mail.entity.js';
import { type ReminderItem, standingReminders } from './reminders/reminder-items.query.js';

/** One mail that is to be sent, with what it tells. */
export interface DueMail {
  readonly id: string;
  readonly recipient: string;
  /** Of HR the one they have now, and not when it was written. */
  readonly address: string | null;
  readonly isToHr: boolean;
  /** Empty of somebody of whom nothing but the address is known. */
  readonly name: string;
  readonly language: Language;
  readonly choice: Choice;
  /** Tries before this one. */
  readonly attempts: number;
  readonly failingSince: Date | null;
  readonly kind: MailKind;
  /** Of a weekly summary. */
  readonly facts: WeekFacts | null;
  readonly items: readonly AlertItem[];
  /** Of a reminder, which has no items of the other kind. */
  readonly reminders: readonly ReminderItem[];
}

/** What became of a try. */
export interface Outcome {
  readonly state: MailState;
  readonly error: string | null;
  /** When it is tried next; null where it is not. */
  readonly nextAt: Date | null;
  readonly at: Date;
}

/** What went away before it was sent and is back is the same mail, with the same id. */
export const WRITTEN_ANEW = `
  on conflict (id) do update
     set address = excluded.address, language = excluded.language, kind = excluded.kind, state = 'due', attempts = 0,
         last_error = null, next_at = excluded.next_at, created_at = excluded.created_at, failing_since = null,
         sent_at = null, passed_on_at = null`;

/** The day an alert `a` is about, by which it is news: an old case can be objected to today. `v` is its case, where it has one. */
export const NEWS_DATE = `case when a.kind = 'objection' then a.created_at::date else coalesce(v.anchor_date, a.created_at::date) end`;

/** Why a mail to somebody without an address failed; it is due again when there is one. */
export const NO_ADDRESS = 'the recipient has no e-mail address';
const IS_DUE = `
  m.state = 'due' and m.next_at <= $1
    or m.last_error = '${NO_ADDRESS}' and m.state = 'failed' and coalesce(m.address, e.email) is not null`;

const DUE = `
  select m.id
    from mail m
    left join employee e on e.id = m.recipient_id
   where ${IS_DUE}
   order by m.next_at, m.created_at, m.id`;

const TAKEN = `
  select m.id, m.kind, m.facts, coalesce(m.address, e.email) as address, 
         coalesce(e.name, case when m.recipient like '${READER}%' then '' else 'HR' end) as name,
         coalesce(c.language, e.language, m.language) as language, m.attempts, m.failing_since as "failingSince",
         m.recipient, m.recipient_id is null as "isToHr"
    from mail m
    left join alert_choice c on c.person = m.recipient
    left join employee e on e.id = m.recipient_id
   where m.id = $2 and (${IS_DUE})
     for update of m skip locked`;

/** A case that is no more, or is assessed while its assessment is asked for, is no news; nor is an objection that is closed. */
const GONE = `
  delete from alert a
   using violation v
   where a.mail_id = $1 and v.id = a.violation_id
     and case a.kind
           when 'objection' then not exists (select from objection o where o.id::text = a.subject and o.state = 'open')
           else v.state = 'superseded' or v.effective_verdict <> 'breach'
             or a.kind in ('overdue', 'escalated') and v.state <> 'detected'
         end`;

const ITEMS = `
  select a.kind, a.reason, a.facts, v.id as "violationId", v.rule, v.anchor_date::text as date, u.name as unit,
         case a.kind when 'foreseen' then jsonb_build_object('measured', v.measured, 'limit', v.effective_limit,
           'rest', v.evidence->'longestRest', 'events', v.evidence->'events') end as plan
    from alert a
    left join violation v on v.id = a.violation_id
    left join unit u on u.id = v.unit_id
   where a.mail_id = $1
   order by v.anchor_date, v.rule, a.subject, a.id`;

const SETTLED = `
  update mail
     set state = $2, attempts = attempts + 1, last_error = $3, next_at = coalesce($4, next_at),
         failing_since = case when $3::text is null then null else coalesce(failing_since, $5) end,
         sent_at = case when $2 = 'sent' then $5::timestamptz end
   where id = $1`;

@Injectable()
export class MailsRepository {
  constructor(
    private readonly db: DataSource,
    private readonly choices: Choices,
    private readonly recipients: Recipients,
  ) {}

  /** The same mails with the same Message-IDs, to be sent once more. */
  async deliverAgain(): Promise<void> {
    await this.db.query(`update mail set state = 'due', sent_at = null where state = 'sent'`);
  }

  /** Ids of the mails that are to be tried now, those waiting longest first. */
  async due(now: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(DUE, [now]);
    return rows.map(({ id }) => id);
  }

  /**
   * A due mail with what in it still stands, locked until the transaction ends; null when
   * it is sent or another process is at it. Alerts of what a correction or an agreement has
   * made go away are dropped: nobody was told, so the case is news again if it comes back.
   */
  async take(id: string, now: Date, tx: EntityManager): Promise<DueMail | null> {
    const [mail] = await tx.query<Omit<DueMail, 'items' | 'reminders' | 'choice'>[]>(TAKEN, [now, id]);
    if (!mail) return null;
    await tx.query(GONE, [id]);
    const items = await tx.query<AlertItem[]>(ITEMS, [id]);
    const hr = mail.isToHr ? await this.recipients.hr(tx) : [];
    const address = hr.find(({ person }) => person === mail.recipient)?.address ?? mail.address;
    const choice = (await this.choices.of([mail.recipient], tx)).get(mail.recipient) ?? NO_CHOICE;
    return { ...mail, address, choice, items, reminders: await standingReminders(id, now, tx) };
  }

  /** Until then; this was no try. */
  async putOff(id: string, until: Date, tx: EntityManager): Promise<void> {
    await tx.query(`update mail set next_at = $2 where id = $1`, [id, until]);
  }

  async settle(id: string, { state, error, nextAt, at }: Outcome, tx: EntityManager): Promise<void> {
    await tx.query(SETTLED, [id, state, error, nextAt, at]);
  }
}
