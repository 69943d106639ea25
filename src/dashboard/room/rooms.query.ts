import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { RoomRule } from '../../violations/room/nearly-used.js';

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
}
