import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import { IS_OWED } from '../../violations/compensation/rest-claims.repository.js';
import type { ClaimPlace, ClaimState } from './claim-filter.js';

/** Rest that is, or was, owed to an employee. */
export interface ClaimRow {
  readonly employeeId: string;
  readonly employee: string;
  readonly unitId: string;
  readonly unit: string;
  readonly rule: 'DAILY_REST' | 'WEEKLY_REST';
  /** `YYYY-MM-DD` */
  readonly anchorDate: string;
  readonly aroseAt: Date;
  /** Seconds. */
  readonly deficit: number;
  readonly dueOn: string;
  /** The part of a later rest that makes up for it; one that is still to come is planned. */
  readonly madeUpFrom: Date | null;
  readonly madeUpUntil: Date | null;
  readonly state: ClaimState;
  /** Both null where a person assessed that the rest may be shorter. */
  readonly agreementId: string | null;
  readonly agreement: string | null;
  /** The case it comes from. */
  readonly violationId: string | null;
}

export interface ClaimConditions {
  readonly states: readonly ClaimState[] | null;
  readonly unitId: string | null;
  /** Code of an employee. */
  readonly employee: string | null;
  /** Id of an employee; null for everybody in the scope. */
  readonly employeeId: string | null;
  readonly after: ClaimPlace | null;
}

/** What holds at an instant, on the local day it lies on. */
export interface ClaimMoment {
  readonly now: Date;
  readonly today: string;
  readonly zone: string;
}

/** Rest that lies ahead makes up for nothing yet. */
const STATE = `
  case when c.made_up_until <= $2
       then case when c.made_up_until <= ((c.due_on + 1)::timestamp at time zone $4) then 'closed' else 'late' end
       when c.due_on < $3::date then 'overdue'
       else 'open' end`;

const CLAIMS = `
  select c.employee_id as "employeeId", e.name as employee, c.unit_id as "unitId", u.name as unit, c.rule,
         c.anchor_date::text as "anchorDate", c.arose_at as "aroseAt", c.deficit, c.due_on::text as "dueOn",
         c.made_up_from as "madeUpFrom", c.made_up_until as "madeUpUntil", c.state,
         c.agreement_id as "agreementId", a.code as agreement, v.id as "violationId"
    from (select c.*, ${STATE} as state from rest_claim c where ${IS_OWED}) c
    join employee e on e.id = c.employee_id
    join unit u on u.id = c.unit_id
    left join agreement a on a.id = c.agreement_id
    left join violation v
      on v.employee_id = c.employee_id and v.rule = c.rule and v.anchor_date = c.anchor_date`;

const LIST = `
  ${CLAIMS}
   where ($1::uuid[] is null or c.unit_id = any ($1::uuid[]))
     and ($5::text[] is null or c.state = any ($5::text[]))
     and ($6::uuid is null or c.unit_id = $6::uuid)
     and ($7::text is null or e.code = $7)
     and ($13::uuid is null or c.employee_id = $13::uuid)
     and ($8::date is null or (c.due_on, c.arose_at, c.employee_id, c.rule) > ($8::date, $9::timestamptz, $10::uuid, $11))
   order by c.due_on, c.arose_at, c.employee_id, c.rule
   limit $12`;

const OF_CASE = `
  ${CLAIMS}
   where ($1::uuid[] is null or c.unit_id = any ($1::uuid[])) and v.id = $5::uuid
   order by c.arose_at`;

/** Reads the ledger of compensating rest, in the scope of the person who asks. */
@Injectable()
export class ClaimsQuery {
  constructor(private readonly db: DataSource) {}

  list(
    scope: Scope,
    { now, today, zone }: ClaimMoment,
    { states, unitId, employee, employeeId, after }: ClaimConditions,
    limit: number,
  ): Promise<ClaimRow[]> {
    const place = after ?? [null, null, null, null];
    return this.db.query<ClaimRow[]>(LIST, [
      ...[unitFilter(scope), now, today, zone, states, unitId, employee],
      ...place,
      limit,
      employeeId,
    ]);
  }

  /** Of the rests that one case is about; two may be cut short on one date. */
  ofCase(scope: Scope, { now, today, zone }: ClaimMoment, violationId: string): Promise<ClaimRow[]> {
    return this.db.query<ClaimRow[]>(OF_CASE, [unitFilter(scope), now, today, zone, violationId]);
  }
}
