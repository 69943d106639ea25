import type { EntityManager } from 'typeorm';
import type { RuleCode } from '../../rules/rule.js';
import { IS_OWED } from '../../violations/compensation/rest-claims.repository.js';
import type { ReminderKind } from './reminder-due.js';

/** One thing a reminder tells: which agreement ends, or in which unit rest or an answer is overdue; nobody's name. */
export interface ReminderItem {
  readonly kind: ReminderKind;
  /** Both null of rest that is owed by an assessment, and of an objection, of which the case is told. */
  readonly agreementId: string | null;
  readonly agreement: string | null;
  readonly violationId: string | null;
  /** Of the finding that is objected to, `YYYY-MM-DD`. */
  readonly anchorDate: string | null;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  readonly unit: string | null;
  readonly rule: RuleCode | null;
}

const ANSWERED = `
  delete from reminder r
   using objection o
   where r.mail_id = $1 and o.id = r.objection_id and o.state <> 'open'`;

const RENEWED = `
  delete from reminder r
   using agreement a
   where r.mail_id = $1 and r.kind = 'agreement-expires' and a.id = r.agreement_id
     and (a.withdrawn_at is not null or a.valid_until - 1 is distinct from r.due_on)`;

const GIVEN = `
  delete from reminder r
   where r.mail_id = $1 and r.kind = 'rest-overdue'
     and not exists (
       select 1 from rest_claim c
        where c.employee_id = r.employee_id and c.rule = r.rule and c.arose_at = r.arose_at
          and ${IS_OWED} and (c.made_up_until is null or c.made_up_until > $2))`;

const ITEMS = `
  select r.kind, r.agreement_id as "agreementId", a.code as agreement, r.due_on::text as "dueOn", u.name as unit,
         coalesce(r.rule, v.rule) as rule, v.id as "violationId", v.anchor_date::text as "anchorDate"
    from reminder r
    left join agreement a on a.id = r.agreement_id
    left join rest_claim c on c.employee_id = r.employee_id and c.rule = r.rule and c.arose_at = r.arose_at
    left join objection o on o.id = r.objection_id
    left join violation v on v.id = o.violation_id
    left join unit u on u.id = coalesce(c.unit_id, v.unit_id)
   where r.mail_id = $1
   order by r.kind, r.due_on, u.name, a.code, r.id`;

/** What of a mail's reminders still stands: what a renewal, a rest, an assessment or an answer has settled meanwhile is dropped. */
export async function standingReminders(
  mailId: string,
  now: Date,
  tx: EntityManager,
): Promise<ReminderItem[]> {
  await tx.query(RENEWED, [mailId]);
  await tx.query(GIVEN, [mailId, now]);
  await tx.query(ANSWERED, [mailId]);
  return tx.query<ReminderItem[]>(ITEMS, [mailId]);
}
