import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { Evidence } from '../../violations/evidence.js';
import { ROOM_RULES, type RoomRule } from '../../violations/room/nearly-used.js';
import type { RoomFilter, ShareAsked } from './room-filter.js';

/** What an employee has used of a limit, with what is planned; or, without a rule, that it is less than half of each. Seconds. */
export interface RoomRow {
  readonly employeeId: string;
  readonly employee: string;
  readonly unitId: string;
  readonly unit: string;
  readonly rule: RoomRule | null;
  /** First and last day of the window that is fullest. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
  readonly used: number | null;
  readonly limit: number | null;
  /** What of the limit is used, 1 for all; 0 without a rule. Where the limit is none at all, more than can be worked. */
  readonly part: number;
  /** The latest month there are hours of, `YYYY-MM`. */
  readonly month: string | null;
  /** Of a limit that is passed the case of the first window in which it is. */
  readonly violationId: string | null;
  readonly anchorDate: string | null;
  readonly firstLimit: number | null;
  readonly evidence: Pick<Evidence, 'events'> | null;
}

/** Of whom there is something to tell. */
export interface RoomCounts {
  readonly employees: number;
  /** Who has used at least half of a limit, and whom the plan brings over one. */
  readonly near: number;
  readonly passed: number;
}

/** Assessed as these, the hours were not worked as they stand, or are another case's. */
const NOT_SO = `('superseded', 'data-error', 'duplicate')`;

const IN_SCOPE = `($1::uuid[] is null or unit_id = any ($1::uuid[]))`;

/** An agreement may allow no overtime at all; whatever is worked then is beyond every other. */
const partOf = (used: string, limit: string): string =>
  `case when ${limit} > 0 then ${used} / ${limit} else ${used} end`;

/**
 * Of everybody who is employed today what is nearest to a limit, in windows that are not over: nothing can be done about
 * others. Of a limit that is passed the window in which it is by most, and the first one, which has the day.
 */
const ROOMS = `
  with over as (
    select v.id, v.employee_id, v.rule, v.unit_id, v.anchor_date, v.window_starts_at, v.measured, v.effective_limit
      from violation v
     where v.effective_verdict = 'breach' and v.state not in ${NOT_SO} and v.anchor_date >= $2::date
       and v.rule = any ($3::text[]) and ${IN_SCOPE}
  ), first as (
    select distinct on (employee_id, rule) * from over order by employee_id, rule, anchor_date
  ), most as (
    select distinct on (employee_id, rule) * from over order by employee_id, rule, ${partOf('measured', 'effective_limit')} desc, anchor_date
  ), near as (
    select distinct on (employee_id, rule) * from limit_room r
     where r.anchor_date >= $2::date and ${IN_SCOPE}
       and not exists (select from first f where f.employee_id = r.employee_id and f.rule = r.rule)
     order by employee_id, rule, ${partOf('used', 'limit_seconds')} desc, anchor_date
  ), told as (
    select f.employee_id, f.rule, f.unit_id, f.id as violation_id, m.window_starts_at, null::date as from_date,
           m.anchor_date as to_date, m.measured as used, m.effective_limit as limit_seconds
      from first f
      join most m on m.employee_id = f.employee_id and m.rule = f.rule
     union all
    select n.employee_id, n.rule, n.unit_id, null, null, n.from_date, n.anchor_date, n.used, n.limit_seconds
      from near n
  ), people as (
    select distinct on (p.employee_id) p.employee_id, p.unit_id from position p
     where p.valid_from <= $2::date and (p.valid_until is null or p.valid_until > $2::date)
     order by p.employee_id, p.share desc, p.valid_from, p.id
  ), rooms as (
    select t.*, ${partOf('t.used', 't.limit_seconds')} as part from told t
     where exists (select from people where people.employee_id = t.employee_id)
     union all
    select employee_id, null, unit_id, null, null, null, null, null, null, 0 from people
     where ${IN_SCOPE} and not exists (select from told t where t.employee_id = people.employee_id)
  ), chosen as (
    select * from rooms
     where ($4::uuid is null or unit_id = $4::uuid) and part >= $5 and ($6::boolean is not true or violation_id is not null)
  )`;

const PLACE = `-c.part, e.name, c.employee_id, coalesce(c.rule, '')`;

const LIST = `
  ${ROOMS}, page as (
    select c.*, e.name from chosen c
      join employee e on e.id = c.employee_id
     where $7::uuid is null or (${PLACE}) > (-$9::float8, coalesce((select name from employee where id = $7::uuid), ''), $7::uuid, coalesce($8::text, ''))
     order by ${PLACE}
     limit $10
  )
  select c.employee_id as "employeeId", c.name as "employee", c.unit_id as "unitId", u.name as "unit", c.rule as "rule",
         coalesce(c.from_date, (c.window_starts_at at time zone $11)::date)::text as "fromDate",
         c.to_date::text as "toDate", c.used as "used", c.limit_seconds as "limit", c.part as "part",
         (select to_char(max(m.month), 'YYYY-MM') from employee_month m
           where m.employee_id = c.employee_id and m.unit_id = c.unit_id and m.month <= $2::date) as "month",
         c.violation_id as "violationId", v.anchor_date::text as "anchorDate", v.effective_limit as "firstLimit",
         v.evidence as "evidence"
    from page c
    join unit u on u.id = c.unit_id
    left join violation v on v.id = c.violation_id
   order by -c.part, c.name, c.employee_id, coalesce(c.rule, '')`;

const COUNTS = `
  ${ROOMS}
  select count(distinct employee_id)::int as "employees",
         count(distinct employee_id) filter (where rule is not null)::int as "near",
         count(distinct employee_id) filter (where violation_id is not null)::int as "passed"
    from chosen`;

/** What is left of limits, in the scope of the person who asks. */
@Injectable()
export class RoomsQuery {
  constructor(private readonly db: DataSource) {}

  /** @param today local day; windows that ended before it are over */
  list(
    scope: Scope,
    filter: RoomFilter,
    { today, zone }: { readonly today: string; readonly zone: string },
    limit: number,
  ): Promise<RoomRow[]> {
    const { employeeId = null, rule = null, part = null } = filter.after ?? {};
    const place = [employeeId, rule, part];
    return this.db.query<RoomRow[]>(LIST, [...given(scope, filter, today), ...place, limit, zone]);
  }

  async counts(scope: Scope, filter: RoomFilter, today: string): Promise<RoomCounts> {
    const [counts] = await this.db.query<[RoomCounts]>(COUNTS, given(scope, filter, today));
    return counts;
  }
}

const given = (scope: Scope, { unit, used }: RoomFilter, today: string): unknown[] => [
  unitFilter(scope),
  today,
  [...ROOM_RULES],
  unit ?? null,
  leastOf(used),
  used === 'passed',
];

const leastOf = (used: ShareAsked | undefined): number =>
  used === undefined || used === 'passed' ? 0 : Number(used) / 100;
