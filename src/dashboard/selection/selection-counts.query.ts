import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Scope } from '../../access/access.js';
import type { RuleCode } from '../../rules/rule.js';
import { ObjectionTime } from '../../violations/objections/objection-time.service.js';
import type { ViolationState } from '../../violations/violation-lifecycle.js';
import type { ListConditions } from '../list-conditions.js';
import { CAUSE, CHOSEN, chosenBy } from '../violations-chosen.query.js';
import { rangeOf, type SelectionSpans } from './selection-spans.js';

/** How many there are by one of these; the others are null. */
export interface SelectionRow {
  /** What is chosen, or as much before it; null beside months and weeks, which have days of their own. */
  readonly part: 'now' | 'before' | null;
  readonly rule: RuleCode | null;
  readonly cause: string | null;
  readonly state: ViolationState | null;
  readonly origin: 'planned' | 'worked' | null;
  /** `YYYY-MM` */
  readonly month: string | null;
  readonly unitId: string | null;
  /** Of the week, `YYYY-MM-DD`; null of days outside the weeks that are shown. */
  readonly monday: string | null;
  readonly count: number;
}

/** By the conditions of the list, so that a number and the list it leads to cannot differ; all of it read once. */
const COUNTS = `
  select c.part as "part", c.rule as "rule", c.cause as "cause", c.state as "state", c.origin as "origin",
         to_char(c.month, 'YYYY-MM') as "month", c.unit_id as "unitId",
         to_char(c.monday, 'YYYY-MM-DD') as "monday", count(*)::int as "count"
    from (
      select v.rule, ${CAUSE} as cause, v.state, v.origin, v.unit_id,
             date_trunc('month', v.anchor_date) as month,
             case when v.anchor_date between $21::date and $22::date
                  then date_trunc('week', v.anchor_date) end as monday,
             case when ($17::date is null or v.anchor_date >= $17::date)
                       and ($18::date is null or v.anchor_date <= $18::date) then 'now'
                  when v.anchor_date between $19::date and $20::date then 'before' end as part
      ${CHOSEN}
    ) c
   group by grouping sets ((c.part, c.rule), (c.part, c.cause), (c.part, c.state), (c.part, c.origin),
                           (c.month), (c.unit_id, c.monday))`;

/** Counts a selection of violations. The question takes the scope of the person who asks. */
@Injectable()
export class SelectionCountsQuery {
  constructor(
    private readonly db: DataSource,
    private readonly time: ObjectionTime,
  ) {}

  /** @param wanted of which the days are left out: those of the spans count */
  rows(scope: Scope, wanted: ListConditions, spans: SelectionSpans): Promise<SelectionRow[]> {
    const { now, before, weekDays } = spans;
    return this.db.query<SelectionRow[]>(COUNTS, [
      ...chosenBy(scope, { ...wanted, ...rangeOf(spans) }, this.time.today),
      ...[now.from, now.to, before?.from ?? null, before?.to ?? null, weekDays.from, weekDays.to],
    ]);
  }
}
