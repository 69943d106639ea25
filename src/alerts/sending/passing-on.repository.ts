import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import { NEWS_FOR_DAYS } from '../alert-policy.js';
import { AlertsRepository, type NewAlert } from '../alerts.repository.js';
import { NEWS_DATE, NO_ADDRESS } from '../mails.repository.js';
import { Recipients } from '../recipients/recipients.repository.js';
import type { HrPerson } from '../recipients/whom.js';
import { hrBeside, passedOn, type Undelivered, type Unreached } from './pass-on.js';

/** Mails that nobody will take, each looked at once; what waits for an address is addressed anew elsewhere. */
const FAILED = `
  select m.id from mail m
   where m.state = 'failed' and m.passed_on_at is null and m.last_error is distinct from '${NO_ADDRESS}'
     for update skip locked`;

/** HR have been told of it all at once. What went on before has a later one of its kind. */
const UNDELIVERED = `
  select a.id, a.kind, coalesce(v.unit_id, r.unit_id) as "unitId", coalesce(v.employee_id, r.employee_id) as "employeeId",
         a.subject, a.violation_id as "violationId", a.facts,
         array(select o.recipient from alert o
                where o.subject = a.subject and o.kind in (a.kind, case a.kind when 'escalated' then 'overdue' else a.kind end)) as told
    from alert a
    left join violation v on v.id = a.violation_id
    left join limit_room r on a.kind = 'room' and a.subject = r.employee_id || '/' || r.rule || '/' || r.anchor_date
   where a.mail_id = any ($1::uuid[]) and a.recipient_id is not null and coalesce(v.unit_id, r.unit_id) is not null
     and ${NEWS_DATE} >= $2::timestamptz::date - ${NEWS_FOR_DAYS}
     and not exists (select from alert o where o.subject = a.subject and o.kind = a.kind and o.created_at > a.created_at)`;

const UNREACHED = `
  select distinct on (m.recipient) m.recipient, coalesce(m.address, e.email, '') as address,
         array(select u.name from unit u where u.manager_id = m.recipient_id order by u.name) as units
    from mail m
    left join employee e on e.id = m.recipient_id
   where m.id = any ($1::uuid[])
   order by m.recipient`;

type UndeliveredRow = Undelivered & Pick<NewAlert, 'subject' | 'violationId' | 'facts'>;

/** What a server refuses for good is told to somebody else, and HR hear whose address it was. */
@Injectable()
export class PassingOn {
  constructor(
    private readonly recipients: Recipients,
    private readonly alerts: AlertsRepository,
    private readonly settings: Settings,
  ) {}

  /** Looks at each failed mail once. */
  async passOn(hr: readonly HrPerson[], at: Date, tx: EntityManager): Promise<void> {
    const failed = await tx.query<{ id: string }[]>(FAILED);
    if (failed.length === 0) return;
    const ids = failed.map(({ id }) => id);
    await tx.query(`update mail set passed_on_at = $2 where id = any ($1::uuid[])`, [ids, at]);
    const undelivered = await tx.query<UndeliveredRow[]>(UNDELIVERED, [ids, at]);
    const levels = await this.recipients.above(
      undelivered.map(({ unitId }) => unitId),
      tx,
    );
    const unreached = await tx.query<Unreached[]>(UNREACHED, [ids]);
    const today = formatDay(clockOf(this.settings.zone).dayOf(Math.floor(at.getTime() / 1000)));
    await this.alerts.write(
      [
        ...undelivered.map((one) => ({ ...told(one), ...passedOn(one, levels) })),
        ...unreached.flatMap((one) =>
          hrBeside(one, hr).map(({ person }) => ({ ...noticeOf(one, today), recipient: person })),
        ),
      ],
      tx,
    );
  }
}

const told = ({ kind, subject, violationId, facts }: UndeliveredRow) => ({
  kind,
  subject,
  violationId,
  facts,
});

/** Once a day for whoever could not be reached. */
const noticeOf = ({ recipient, units }: Unreached, today: string) => ({
  kind: 'undelivered' as const,
  subject: `${recipient}/${today}`,
  violationId: null,
  facts: { units },
  reason: 'manager' as const,
});
