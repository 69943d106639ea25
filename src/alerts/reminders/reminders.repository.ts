import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../platform/i18n/texts.js';
import { IS_OWED } from '../../violations/compensation/rest-claims.repository.js';
import { employeeIn, type HrPerson } from '../recipients/whom.js';
import { mailId } from '../sending/mail-id.js';
import { WRITTEN_ANEW } from '../mails.repository.js';
import type { EndingAgreement, OverdueClaim, OverdueObjection, ReminderDue } from './reminder-due.js';

/** Who of HR is written to, and in which language. */
interface HrPeople {
  readonly hr: readonly HrPerson[];
  readonly language: Language;
}

const ENDING = `
  select id, valid_from::text as "from", (valid_until - 1)::text as "to", warn_days as "warnDays",
         warned_id as "warnedId"
    from agreement
   where withdrawn_at is null and warn_days > 0 and valid_until > $1::date`;

/** Past the last day, not long past it, and not made up for until now. */
const IS_OVERDUE = `
  ${IS_OWED} and c.due_on < $1::date and (c.made_up_until is null or c.made_up_until > $2)`;

const OVERDUE = `
  select c.employee_id as "employeeId", c.unit_id as "unitId", c.rule, c.arose_at as "aroseAt",
         c.due_on::text as "dueOn", c.agreement_id as "agreementId"
    from rest_claim c
   where ${IS_OVERDUE} and c.due_on >= $1::date - $3::int
   order by c.due_on, c.employee_id`;

const UNANSWERED = `
  select o.id, o.employee_id as "employeeId", v.unit_id as "unitId", o.due_on::text as "dueOn",
         array(select r.recipient from reminder r join mail m on m.id = r.mail_id
                where r.objection_id = o.id and m.state = 'failed') as failed
    from objection o
    join violation v on v.id = o.violation_id
   where o.state = 'open' and o.due_on < $1::date and o.due_on >= $1::date - $2::int
   order by o.due_on, o.id`;

const KNOWN = `select kind || subject || due_on::text || recipient as name from reminder where subject = any ($1)`;

const MAIL = `
  insert into mail (id, recipient, recipient_id, address, language, kind, state, created_at, next_at)
  values ($1, $2, $3, $4, $5, 'reminder', 'due', $6, $6)
  ${WRITTEN_ANEW}`;

const REMINDERS = `
  insert into reminder (id, kind, subject, agreement_id, objection_id, employee_id, rule, arose_at, due_on, recipient,
                        mail_id)
  select gen_random_uuid(), r.kind, r.subject, r.agreement_id, r.objection_id, r.employee_id, r.rule, r.arose_at, r.due_on,
         r.recipient, $2
    from json_to_recordset($1::json) as r (kind text, subject text, agreement_id uuid, objection_id uuid, employee_id uuid, rule text,
           arose_at timestamptz, due_on date, recipient text)`;

/** Reminders, each in the mail that tells it. */
@Injectable()
export class RemindersRepository {
  /** @param today local day */
  ending(today: string, tx: EntityManager): Promise<EndingAgreement[]> {
    return tx.query<EndingAgreement[]>(ENDING, [today]);
  }

  /** @param days how long past its day a claim is news */
  overdue(today: string, now: Date, days: number, tx: EntityManager): Promise<OverdueClaim[]> {
    return tx.query<OverdueClaim[]>(OVERDUE, [today, now, days]);
  }

  /** @param days how long past its day an objection is news */
  unanswered(today: string, days: number, tx: EntityManager): Promise<OverdueObjection[]> {
    return tx.query<OverdueObjection[]>(UNANSWERED, [today, days]);
  }

  /** Held until the transaction ends, so that two processes do not remind of the same. */
  async lock(tx: EntityManager): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('reminders'))`);
  }

  /** Puts what nobody was told yet into one mail for each recipient. */
  async write(
    due: readonly ReminderDue[],
    { hr, language }: HrPeople,
    at: Date,
    tx: EntityManager,
  ): Promise<number> {
    const rows = await tx.query<{ name: string }[]>(KNOWN, [due.map(({ subject }) => subject)]);
    const known = new Set(rows.map(({ name }) => name));
    const news = due.filter((one) => !known.has(one.kind + one.subject + one.dueOn + one.recipient));
    const recipients = new Set(news.map(({ recipient }) => recipient));
    for (const recipient of recipients) {
      const own = news.filter((one) => one.recipient === recipient);
      const id = mailId(
        recipient,
        own.map(({ kind, subject, dueOn }) => `${kind}/${subject}/${dueOn}`),
      );
      const address = hr.find(({ person }) => person === recipient)?.address ?? null;
      await tx.query(MAIL, [id, recipient, employeeIn(recipient), address, address && language, at]);
      await tx.query(REMINDERS, [JSON.stringify(own.map(rowOf)), id]);
    }
    return recipients.size;
  }
}

const rowOf = ({
  kind,
  subject,
  agreementId,
  objectionId,
  claim,
  dueOn,
  recipient,
}: ReminderDue): object => ({
  kind,
  subject,
  agreement_id: agreementId,
  objection_id: objectionId ?? null,
  employee_id: claim?.employeeId ?? null,
  rule: claim?.rule ?? null,
  arose_at: claim?.aroseAt ?? null,
  due_on: dueOn,
  recipient,
});
