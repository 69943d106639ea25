import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A case whose assessment is waited for. */
export interface WaitingCase {
  readonly violationId: string;
  readonly employeeId: string;
  readonly unitId: string;
}

/** One that somebody was reminded of. */
export interface UnansweredCase extends WaitingCase {
  /** Everybody who was reminded, or told as a level above. */
  readonly told: readonly string[];
}

const COLUMNS = `v.id as "violationId", v.employee_id as "employeeId", v.unit_id as "unitId"`;
const IS_WAITING = `v.state = 'detected' and v.effective_verdict = 'breach'`;

/** When somebody was told, or was to be told and could not be reached. */
const TOLD_AT = `coalesce(m.sent_at, case m.state when 'failed' then m.created_at end)`;

/** Told long enough ago, and its day past as long: what nobody was told of is not asked for. */
const OVERDUE = `
  select distinct ${COLUMNS}
    from alert a
    join mail m on m.id = a.mail_id and ${TOLD_AT} <= $1
    join violation v on v.id = a.violation_id
   where a.kind in ('possible-breach', 'foreseen') and ${IS_WAITING} and v.anchor_date <= $2::date
     and not exists (select 1 from alert o where o.violation_id = v.id and o.kind = 'overdue')`;

/** Above HR there is nobody; what was written last has to have been told, as long ago. */
const UNANSWERED = `
  select ${COLUMNS}, array_agg(distinct a.recipient) as told
    from violation v
    join alert a on a.violation_id = v.id and a.kind in ('overdue', 'escalated')
    left join mail m on m.id = a.mail_id
   where ${IS_WAITING}
   group by v.id
  having bool_and(coalesce(${TOLD_AT} <= $1, false)) and bool_and(a.recipient_id is not null)`;

/** Cases that somebody was told of and nobody has assessed. */
@Injectable()
export class WaitingCases {
  /** @param toldBefore by mail, @param day local day before which they lie, `YYYY-MM-DD` */
  overdue(toldBefore: Date, day: string, tx: EntityManager): Promise<WaitingCase[]> {
    return tx.query<WaitingCase[]>(OVERDUE, [toldBefore, day]);
  }

  /** Of these somebody was reminded as well, and HR are still to be told. */
  unanswered(remindedBefore: Date, tx: EntityManager): Promise<UnansweredCase[]> {
    return tx.query<UnansweredCase[]>(UNANSWERED, [remindedBefore]);
  }
}
