import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Scope } from '../../access/access.js';
import type { RuleCode } from '../../rules/rule.js';
import { ObjectionTime } from '../../violations/objections/objection-time.service.js';
import type { ListConditions } from '../list-conditions.js';
import { CHOSEN, chosenBy, chosenIn, PAGE_AFTER } from '../violations-chosen.query.js';

/** What violations can be put together by: the event that set them off, or whose they are. */
export const GROUPINGS = ['incidents', 'persons'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The same violations counted three ways. */
export interface ViolationCounts {
  readonly breaches: number;
  readonly incidents: number;
  readonly persons: number;
}

/** An incident, or a person, with the violations of it that were chosen. */
export interface ViolationGroup {
  readonly id: string;
  readonly employeeId: string;
  readonly employee: string;
  readonly unitName: string;
  /** `YYYY-MM-DD` of the first and the last of them. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly breaches: number;
  readonly incidents: number;
  readonly rules: readonly RuleCode[];
  /** The last of them. */
  readonly violationId: string;
}

const COUNTS = `
  select count(*)::int                      as "breaches",
         count(distinct v.incident_id)::int as "incidents",
         count(distinct v.employee_id)::int as "persons"
  ${CHOSEN}`;

const KEY: Readonly<Record<Grouping, string>> = { incidents: 'v.incident_id', persons: 'v.employee_id' };

/** The event of an incident is one person's, so that both kinds of group have one. */
const groupsBy = (grouping: Grouping): string => `
  select g.*
    from (
      select ${KEY[grouping]}                                               as "id",
             (array_agg(e.id order by v.anchor_date desc, v.id desc))[1]     as "employeeId",
             (array_agg(e.name order by v.anchor_date desc, v.id desc))[1]   as "employee",
             (array_agg(u.name order by v.anchor_date desc, v.id desc))[1]   as "unitName",
             to_char(min(v.anchor_date), 'YYYY-MM-DD')                       as "firstDate",
             to_char(max(v.anchor_date), 'YYYY-MM-DD')                       as "lastDate",
             count(*)::int                                                   as "breaches",
             count(distinct v.incident_id)::int                              as "incidents",
             array_agg(distinct v.rule)                                      as "rules",
             (array_agg(v.id order by v.anchor_date desc, v.id desc))[1]     as "violationId"
      ${CHOSEN}
       group by ${KEY[grouping]}
    ) g
   where ${PAGE_AFTER.date} is null
      or (g."lastDate"::date, g."id") < (${PAGE_AFTER.date}, ${PAGE_AFTER.id})
   order by g."lastDate" desc, g."id" desc
   limit ${PAGE_AFTER.limit}`;

/** Violations put together. Every question takes the scope of the person who asks. */
@Injectable()
export class ViolationGroupsQuery {
  constructor(
    private readonly db: DataSource,
    private readonly time: ObjectionTime,
  ) {}

  async counts(scope: Scope, wanted: ListConditions): Promise<ViolationCounts> {
    const [row] = await this.db.query<ViolationCounts[]>(chosenIn(COUNTS, wanted), [
      ...chosenBy(scope, wanted, this.time.today),
    ]);
    return row ?? { breaches: 0, incidents: 0, persons: 0 };
  }

  /** Those with the latest violation first. */
  groups(scope: Scope, grouping: Grouping, wanted: ListConditions, limit: number): Promise<ViolationGroup[]> {
    const { after } = wanted;
    return this.db.query<ViolationGroup[]>(chosenIn(groupsBy(grouping), wanted), [
      ...chosenBy(scope, wanted, this.time.today),
      after?.date ?? null,
      after?.id ?? null,
      limit,
    ]);
  }
}
