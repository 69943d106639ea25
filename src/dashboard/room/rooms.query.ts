import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { Evidence } from '../../violations/evidence.js';
import { ROOM_RULES, type RoomRule } from '../../violations/room/nearly-used.js';
import type { RoomFilter, RoomPlace, ShareAsked } from './room-filter.js';
import { countOf, PAGES, type Section, sectionOf, sectionsFrom } from './room-sections.js';

/** What an employee has used of a limit, with what is planned; without a rule where nothing is kept of any, since it is less than half. Seconds. */
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

const pageOf = (section: Section): string => `
  with page as (${PAGES[section]})
  select c.employee_id as "employeeId", c.name as "employee", c.unit_id as "unitId", u.name as "unit", c.rule as "rule",
         coalesce(c.from_date, (c.window_starts_at at time zone $7)::date)::text as "fromDate",
         c.to_date::text as "toDate", c.used as "used", c.limit_seconds as "limit", c.part as "part",
         (select to_char(max(m.month), 'YYYY-MM') from employee_month m
           where m.employee_id = c.employee_id and m.unit_id = c.unit_id and m.month <= $2::date) as "month",
         c.violation_id as "violationId", v.anchor_date::text as "anchorDate", v.effective_limit as "firstLimit",
         v.evidence as "evidence"
    from page c
    join unit u on u.id = c.unit_id
    left join violation v on v.id = c.violation_id
   order by -c.part, ${section === 'near' ? '' : 'c.name,'} c.employee_id, c.rule`;

/** What is left of limits, in the scope of the person who asks. */
@Injectable()
export class RoomsQuery {
  constructor(private readonly db: DataSource) {}

  /**
   * Those nearest to a limit first, then the rest by name.
   * @param today local day; windows that ended before it are over
   */
  async list(
    scope: Scope,
    filter: RoomFilter,
    { today, zone }: { readonly today: string; readonly zone: string },
    limit: number,
  ): Promise<RoomRow[]> {
    const rows: RoomRow[] = [];
    for (const section of sectionsFrom(filter.used, filter.after)) {
      if (rows.length === limit) break;
      const place = placeIn(section, filter.after);
      rows.push(
        ...(await this.db.query<RoomRow[]>(pageOf(section), [
          ...given(scope, filter, today),
          limit - rows.length,
          zone,
          ...place,
        ])),
      );
    }
    return rows;
  }

  async counts(scope: Scope, filter: RoomFilter, today: string): Promise<RoomCounts> {
    const text = countOf(sectionsFrom(filter.used, null));
    const [counts] = await this.db.query<[RoomCounts]>(text, given(scope, filter, today));
    return counts;
  }
}

/** A section that begins behind the place is told from its beginning. */
function placeIn(section: Section, after: RoomPlace | null): readonly unknown[] {
  const {
    employeeId = null,
    rule = null,
    part = null,
  } = after !== null && sectionOf(after) === section ? after : {};
  return section === 'rest' ? [employeeId] : [employeeId, rule, part];
}

const given = (scope: Scope, { unit, used }: RoomFilter, today: string): unknown[] => [
  unitFilter(scope),
  today,
  [...ROOM_RULES],
  unit ?? null,
  leastOf(used),
];

const leastOf = (used: ShareAsked | undefined): number =>
  used === undefined || used === 'passed' ? 0 : Number(used) / 100;
