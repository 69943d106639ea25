import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter, WHOLE_ORGANISATION } from '../../access/access.js';
import { Disclosure, type UntoldMonths } from '../../indicators/disclosure.query.js';
import type { RuleCode } from '../../rules/rule.js';
import { addMonths } from '../../time/civil.js';
import { COUNTED_STATES, type ViolationState } from '../../violations/violation-lifecycle.js';
import type { Law } from '../../workforce/law.js';
import { LAW } from '../../workforce/law.module.js';
import { rulesOutside } from '../../workforce/law-table.js';
import { NamedPersons } from '../texts/named-persons.query.js';
import { forTheBoard } from './for-the-board.js';
import {
  type CountOf,
  type MeasureFigures,
  type MeasureRow,
  MOST_MONTHS,
  reportedMeasures,
} from './reported-measures.js';

/** Cases that turned out to be none. */
const NONE_AFTER_ALL: readonly ViolationState[] = ['data-error', 'duplicate', 'superseded'];

/** Of cases of the month and the twelve before it. Done ones first, the latest of them first; then what is due; then what was dropped. */
const MEASURES = `
  select m.what                        as "what",
         m.owner                       as "owner",
         v.rule                        as "rule",
         v.unit_id                     as "unitId",
         count(distinct v.id)::int     as "cases",
         m.due_date::text              as "dueDate",
         m.done_on::text               as "doneOn",
         m.dropped_on::text            as "droppedOn",
         m.effect                      as "effect"
    from violation_measure m
    join violation v on v.id = m.violation_id
   where v.anchor_date >= $1::date - interval '12 months' and v.anchor_date < $1::date + interval '1 month'
     and v.state <> all ($3::text[])
     and ($2::uuid[] is null or v.unit_id = any ($2::uuid[]))
   group by m.what, m.owner, v.rule, v.unit_id, m.due_date, m.done_on, m.dropped_on, m.effect
   order by m.done_on desc nulls last, m.dropped_on nulls first, m.due_date, m.what, v.unit_id, v.rule`;

const COUNTS = `
  select v.unit_id                   as "unitId",
         v.rule                      as "rule",
         to_char(v.month, 'YYYY-MM') as "month",
         sum(v.count)::int           as "count"
    from month_violations v
   where v.unit_id = any ($1::uuid[]) and v.rule = any ($2::text[]) and v.month <= $3::date
     and v.verdict = 'breach' and v.state = any ($4::text[])
   group by v.unit_id, v.rule, v.month`;

const CHECKED = `
  select m.unit_id                   as "unitId",
         to_char(m.month, 'YYYY-MM') as "month"
    from month_indicator m
   where m.unit_id = any ($1::uuid[]) and m.month <= $2::date
     and m.indicator = 'evaluated-employees' and m.value > 0
     and m.month >= coalesce((select date_trunc('month', r.from_date) from registration_start r
                               where r.indicator = 'breaches'), '-infinity')`;

interface CountRow {
  readonly unitId: string;
  readonly rule: RuleCode;
  readonly month: string;
  readonly count: number;
}

/** Reads what was to be done about the cases of a month and of the year before it. */
@Injectable()
export class ReportedMeasuresQuery {
  constructor(
    private readonly db: DataSource,
    private readonly disclosure: Disclosure,
    @Inject(LAW) private readonly law: Law,
    private readonly persons: NamedPersons,
  ) {}

  /**
   * The board meets no figure of few, nor what others leave of a sum, and nobody's name; who leads units knows theirs.
   * @param month `YYYY-MM`
   * @param today of a month that is not over; null of one that is
   */
  async figures(month: string, scope: Scope, today: string | null): Promise<MeasureFigures> {
    const first = `${month}-01`;
    const rows = await this.db.query<MeasureRow[]>(MEASURES, [first, unitFilter(scope), NONE_AFTER_ALL]);
    const counts = await this.counts(rows, first);
    if (scope.kind !== 'all' || rows.length === 0) return reportedMeasures(month, rows, counts, today);
    const untold = await this.untold(rows, month);
    const told: CountOf = (unitId, rule, each) =>
      untold(rule)(unitId).includes(each) ? null : counts(unitId, rule, each);
    const figures = reportedMeasures(month, rows, told, today);
    const texts = figures.list.flatMap(({ what, owner, effect }) => [what, owner, effect ?? '']);
    return forTheBoard(figures, await this.persons.perhapsIn(texts, `${addMonths(month, 1)}-01`));
  }

  /** By rule, for what is found of a rule without a row is found of those whom it protects. */
  private async untold(rows: readonly MeasureRow[], month: string) {
    const done = rows.flatMap(({ doneOn }) => (doneOn === null ? [] : [doneOn.slice(0, 7)])).sort();
    const from = addMonths(done[0] ?? month, -MOST_MONTHS);
    const asked = (rule: RuleCode | null): Promise<UntoldMonths> =>
      this.disclosure.untold(from, month, WHOLE_ORGANISATION, rule);
    const outside = rulesOutside(this.law).filter((rule) => rows.some((row) => row.rule === rule));
    const [ofAll, ...others] = await Promise.all([asked(null), ...outside.map(asked)]);
    const ofOutside = new Map(outside.map((rule, index) => [rule, others[index]]));
    return (rule: RuleCode): UntoldMonths => ofOutside.get(rule) ?? ofAll;
  }

  private async counts(rows: readonly MeasureRow[], last: string): Promise<CountOf> {
    const units = [...new Set(rows.map(({ unitId }) => unitId))];
    const rules = [...new Set(rows.map(({ rule }) => rule))];
    if (units.length === 0) return () => null;
    const [counts, checked] = await Promise.all([
      this.db.query<CountRow[]>(COUNTS, [units, rules, last, COUNTED_STATES]),
      this.db.query<Pick<CountRow, 'unitId' | 'month'>[]>(CHECKED, [units, last]),
    ]);
    const isChecked = new Set(checked.map(({ unitId, month }) => `${unitId} ${month}`));
    const sums = new Map(
      counts.map(({ unitId, rule, month, count }) => [`${unitId} ${rule} ${month}`, count]),
    );
    return (unitId, rule, month) =>
      isChecked.has(`${unitId} ${month}`) ? (sums.get(`${unitId} ${rule} ${month}`) ?? 0) : null;
  }
}
