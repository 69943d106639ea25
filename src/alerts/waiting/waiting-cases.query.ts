import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A case whose assessment is waited for. */
export interface WaitingCase {
  readonly violationId: string;
  readonly employeeId: string;
  readonly unitId: string;
}

const COLUMNS = `v.id as "violationId", v.employee_id as "employeeId", v.unit_id as "unitId"`;
const IS_WAITING = `v.state = 'detected' and v.effective_verdict = 'breach'`;

/** Told long enough ago, and its day past as long: what nobody was told of is not asked for. */
const OVERDUE = `
  select distinct ${COLUMNS}
    from alert a
    join mail m on m.id = a.mail_id and m.sent_at <= $1
    join violation v on v.id = a.violation_id
   where a.kind in ('possible-breach', 'foreseen') and ${IS_WAITING} and v.anchor_date <= $2::date
     and not exists (select 1 from alert o where o.violation_id = v.id and o.kind = 'overdue')`;

const UNANSWERED = `
  select distinct ${COLUMNS}
    from alert a
    join mail m on m.id = a.mail_id and m.sent_at <= $1
    join violation v on v.id = a.violation_id
   where a.kind = 'overdue' and ${IS_WAITING}
     and not exists (select 1 from alert o where o.violation_id = v.id and o.kind = 'escalated')`;

/** Cases that somebody was told of and nobody has assessed. */
@Injectable()
export class WaitingCases {
  /** @param toldBefore by mail, @param day local day before which they lie, `YYYY-MM-DD` */
  overdue(toldBefore: Date, day: string, tx: EntityManager): Promise<WaitingCase[]> {
    return tx.query<WaitingCase[]>(OVERDUE, [toldBefore, day]);
  }

  /** Of these somebody was reminded as well. */
  unanswered(remindedBefore: Date, tx: EntityManager): Promise<WaitingCase[]> {
    return tx.query<WaitingCase[]>(UNANSWERED, [remindedBefore]);
  }
}
