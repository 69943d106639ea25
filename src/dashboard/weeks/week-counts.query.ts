import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { RuleCode } from '../../rules/rule.js';
import { COUNTED_STATES } from '../../violations/violation-lifecycle.js';

/** Breaches of one unit in one ISO week; weeks without any have no row. */
export interface WeekCount {
  readonly unitId: string;
  /** The Monday, `YYYY-MM-DD`. */
  readonly monday: string;
  readonly count: number;
}

export interface UnitName {
  readonly id: string;
  readonly name: string;
}

/** What is drawn of each week: from the cases themselves, for sums are kept by month. */
const WEEKS = `
  select v.unit_id as "unitId", to_char(date_trunc('week', v.anchor_date), 'YYYY-MM-DD') as "monday",
         count(*)::int as "count"
    from violation v
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
     and v.anchor_date >= $2::date and v.anchor_date <= $3::date
     and v.effective_verdict = 'breach' and v.state = any ($4::text[]) and v.rule = any ($5::text[])
   group by 1, 2`;

const UNITS = `
  select u.id, u.name from unit u
   where $1::uuid[] is null or u.id = any ($1::uuid[])
   order by u.name, u.code`;

/** Reads what happened in which week. */
@Injectable()
export class WeekCountsQuery {
  constructor(private readonly db: DataSource) {}

  /**
   * @param from first day, `YYYY-MM-DD`
   * @param until last day
   * @param rules those whose findings are counted
   */
  rows(scope: Scope, from: string, until: string, rules: readonly RuleCode[]): Promise<WeekCount[]> {
    return this.db.query<WeekCount[]>(WEEKS, [unitFilter(scope), from, until, COUNTED_STATES, rules]);
  }

  units(scope: Scope): Promise<UnitName[]> {
    return this.db.query<UnitName[]>(UNITS, [unitFilter(scope)]);
  }
}
