import type { EntityManager } from 'typeorm';
import type { RuleCode } from '../../rules/rule.js';
import type { ReminderKind } from './reminder-due.js';

/** One thing a reminder tells: which agreement ends, or in which unit rest is overdue; nobody's name. */
export interface ReminderItem {
  readonly kind: ReminderKind;
  readonly agreementId: string;
  readonly agreement: string;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  readonly unit: string | null;
  readonly rule: RuleCode | null;
}

/** What a renewal, or a rest that came meanwhile, has settled is dropped: nobody needs to be told any more. */
const SETTLED = `
  delete from reminder r
   using agreement a
   where r.mail_id = $1 and a.id = r.agreement_id
     and case r.kind
           when 'agreement-expires'
             then a.withdrawn_at is not null or a.valid_until - 1 is distinct from r.due_on
           else not exists (
             select 1 from rest_claim c
              where c.employee_id = r.employee_id and c.rule = r.rule and c.arose_at = r.arose_at
                and c.withdrawn_at is null and (c.made_up_until is null or c.made_up_until > $2))
         end`;

const ITEMS = `
  select r.kind, r.agreement_id as "agreementId", a.code as agreement, r.due_on::text as "dueOn", u.name as unit, r.rule
    from reminder r
    join agreement a on a.id = r.agreement_id
    left join rest_claim c on c.employee_id = r.employee_id and c.rule = r.rule and c.arose_at = r.arose_at
    left join unit u on u.id = c.unit_id
   where r.mail_id = $1
   order by r.kind, r.due_on, u.name, a.code, r.id`;

/** What of a mail's reminders still stands. */
export async function standingReminders(
  mailId: string,
  now: Date,
  tx: EntityManager,
): Promise<ReminderItem[]> {
  await tx.query(SETTLED, [mailId, now]);
  return tx.query<ReminderItem[]>(ITEMS, [mailId]);
}
