import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { Evidence } from '../../violations/evidence.js';
import { ROOM_RULES, type RoomRule } from '../../violations/room/nearly-used.js';

/** What an employee has used of a limit; seconds. */
export interface RoomShown {
  readonly employeeId: string;
  readonly employee: string;
  readonly unit: string;
  readonly rule: RoomRule;
  readonly fromDate: string;
  /** The last day of the window. */
  readonly toDate: string;
  readonly used: number;
  readonly limit: number;
}

/** A limit that is passed in a window that is not over, and the case of it. Measured and limit are seconds. */
export interface PassedRow {
  readonly violationId: string;
  readonly employeeId: string;
  readonly employee: string;
  readonly unit: string;
  readonly rule: RoomRule;
  /** The last day of the window. */
  readonly anchorDate: string;
  readonly measured: number;
  readonly limit: number;
  readonly evidence: Pick<Evidence, 'events'>;
}

/** Of an employee and a rule the first window that passes it and is not over. */
const PASSED = `
  select v.id as "violationId", v.employee_id as "employeeId", e.name as employee, u.name as unit, v.rule,
         v.anchor_date::text as "anchorDate", v.measured, v.effective_limit as "limit", v.evidence
    from (select distinct on (employee_id, rule) * from violation
           where state = 'detected' and effective_verdict = 'breach'
             and anchor_date >= $2::date and rule = any ($4::text[])
             and ($1::uuid[] is null or unit_id = any ($1::uuid[]))
           order by employee_id, rule, anchor_date) v
    join employee e on e.id = v.employee_id
    join unit u on u.id = v.unit_id
   order by v.anchor_date, e.name, v.employee_id, v.rule
   limit $3`;

/** Of an employee and a rule the window that is fullest. */
const LIST = `
  select r.employee_id as "employeeId", e.name as employee, u.name as unit, r.rule, r.from_date::text as "fromDate",
         r.anchor_date::text as "toDate", r.used, r.limit_seconds as "limit"
    from (select distinct on (employee_id, rule) * from limit_room
           where anchor_date >= $2::date - 7
           order by employee_id, rule, used desc, anchor_date) r
    join employee e on e.id = r.employee_id
    join unit u on u.id = r.unit_id
   where ($1::uuid[] is null or r.unit_id = any ($1::uuid[]))
   order by r.used / r.limit_seconds desc, e.name, r.employee_id, r.rule
   limit $3`;

/** Limits that are nearly used up, in the scope of the person who asks. */
@Injectable()
export class RoomsQuery {
  constructor(private readonly db: DataSource) {}

  /** @param today local day; windows that ended more than a week ago are over */
  list(scope: Scope, today: string, limit: number): Promise<RoomShown[]> {
    return this.db.query<RoomShown[]>(LIST, [unitFilter(scope), today, limit]);
  }

  /** What is passed in windows that end today or later. */
  passed(scope: Scope, today: string, limit: number): Promise<PassedRow[]> {
    return this.db.query<PassedRow[]>(PASSED, [unitFilter(scope), today, limit, [...ROOM_RULES]]);
  }
}
