import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { COUNTED_STATES } from '../violations/violation-lifecycle.js';
import type { DistinctPersons, EmploymentRow, FigureRows, PersonsRow, SpreadRow } from './figure-rows.js';

const INDICATORS = `
  select to_char(t.month, 'YYYY-MM') as "month",
         t.indicator                 as "indicator",
         sum(t.value)::text          as "value"
    from total_indicator t
   where t.month between $1::date and $2::date
   group by t.month, t.indicator`;

const VIOLATIONS = `
  select to_char(t.month, 'YYYY-MM') as "month",
         t.rule                      as "rule",
         t.verdict                   as "verdict",
         t.state                     as "state",
         t.cause                     as "cause",
         sum(t.count)::int           as "count"
    from total_violations t
   where t.month between $1::date and $2::date
   group by t.month, t.rule, t.verdict, t.state, t.cause
  having sum(t.count) <> 0`;

/** What stands in a month is what stood before the first, and every step from there to it. */
const HEAD_COUNTS = `
  with step as (
    select greatest(s.month, $1::date) as month, s.measure, s.employment, sum(s.amount) as amount
      from head_count_step s
     where s.month <= $2::date
     group by 1, 2, 3)
  select to_char(m.first, 'YYYY-MM') as "month",
         s.measure                   as "measure",
         s.employment                as "employment",
         sum(s.amount)::text         as "amount"
    from (select generate_series($1::date, $2::date, interval '1 month')::date as first) m
    join step s on s.month <= m.first
   group by m.first, s.measure, s.employment
  having sum(s.amount) <> 0`;

/** Persons by the sets of rules they broke; no row of a month whose cases are no longer kept. */
const SPREAD = `
  with sets as (
    select t.counted, sum(t.count)::int as count
      from total_rule_set t
     where t.month = $1::date and t.rules && $2::text[]
     group by t.counted),
  counts as (
    select t.origin, t.state, t.count
      from total_violations t
     where t.month = $1::date and t.verdict = 'breach' and t.rule = any ($2::text[]) and t.state = any ($3::text[]))
  select coalesce((select count from sets where counted = 'person'), 0)            as "persons",
         coalesce((select count from sets where counted = 'incident'), 0)          as "incidents",
         coalesce(sum(c.count) filter (where c.origin = 'planned'), 0)::int        as "planned",
         coalesce(sum(c.count) filter (where c.origin = 'worked'), 0)::int         as "worked",
         coalesce(sum(c.count) filter (where c.state = 'detected'), 0)::int        as "open",
         coalesce(sum(c.count) filter (where c.state = 'real'), 0)::int            as "real"
    from counts c
  having not exists (select from kept_time k where k.cases_from > $1::date)`;

const SPREAD_BY_MONTH = `
  select to_char(t.month, 'YYYY-MM')                                    as "month",
         coalesce(sum(t.count) filter (where t.counted = 'person'), 0)::int   as "persons",
         coalesce(sum(t.count) filter (where t.counted = 'incident'), 0)::int as "incidents"
    from total_rule_set t
   where t.month between $1::date and $2::date and t.rules && $3::text[]
   group by t.month`;

/** A head count of a month: persons, or the sum of their shares. */
export interface HeadCountRow {
  readonly month: string;
  readonly measure: 'employed' | 'persons-at-end' | 'share-at-end';
  /** Empty for persons of any kind. */
  readonly employment: EmploymentRow['employment'] | '';
  readonly amount: string;
}

/** Persons and incidents of a month. */
export interface SpreadOfMonth {
  readonly month: string;
  readonly persons: number;
  readonly incidents: number;
}

/** Of the rows that figures are made of, those that a scope decides. */
export type ScopedRows = Pick<
  FigureRows,
  'indicators' | 'violations' | 'persons' | 'employments' | 'distinct' | 'spread'
>;

/** Reads the sums of the whole organisation: as many rows for a hundred thousand employees as for a hundred. */
@Injectable()
export class TotalFiguresQuery {
  constructor(private readonly db: DataSource) {}

  /** As `MonthFiguresQuery.rows` says. */
  async rows(from: string, to: string, inTable: readonly string[]): Promise<ScopedRows> {
    const span = [`${from}-01`, `${to}-01`];
    const [indicators, violations, heads, [spread]] = await Promise.all([
      this.db.query<FigureRows['indicators']>(INDICATORS, span),
      this.db.query<FigureRows['violations']>(VIOLATIONS, span),
      this.headCounts(from, to),
      this.db.query<SpreadRow[]>(SPREAD, [span[1], inTable, COUNTED_STATES]),
    ]);
    return {
      indicators,
      violations,
      persons: personsOf(heads),
      employments: employmentsOf(heads, to),
      distinct: distinctOf(heads, indicators, to),
      spread: spread ?? null,
    };
  }

  headCounts(from: string, to: string): Promise<HeadCountRow[]> {
    return this.db.query<HeadCountRow[]>(HEAD_COUNTS, [`${from}-01`, `${to}-01`]);
  }

  spreadByMonth(from: string, to: string, rules: readonly string[]): Promise<SpreadOfMonth[]> {
    return this.db.query<SpreadOfMonth[]>(SPREAD_BY_MONTH, [`${from}-01`, `${to}-01`, rules]);
  }
}

const personsOf = (heads: readonly HeadCountRow[]): PersonsRow[] =>
  heads
    .filter(({ measure }) => measure === 'employed')
    .map(({ month, amount }) => ({ month, persons: Number(amount) }));

/** Of the kinds of employment on the last day of a month. */
export function employmentsOf(heads: readonly HeadCountRow[], month: string): EmploymentRow[] {
  const ofMonth = heads.filter((row) => row.month === month);
  return ofMonth.flatMap(({ measure, employment, amount }) => {
    if (measure !== 'persons-at-end' || employment === '') return [];
    const share = ofMonth.find((row) => row.measure === 'share-at-end' && row.employment === employment);
    return [{ employment, persons: Number(amount), share: share?.amount ?? '0' }];
  });
}

/** Checked persons are those checked in the units, less who is checked again in another one. */
function distinctOf(
  heads: readonly HeadCountRow[],
  indicators: FigureRows['indicators'],
  last: string,
): DistinctPersons {
  const sum = (asked: string): number =>
    Number(indicators.find(({ month, indicator }) => month === last && indicator === asked)?.value ?? 0);
  const atEnd = heads.find(
    ({ month, measure, employment }) => month === last && measure === 'persons-at-end' && employment === '',
  );
  return {
    employedAtEnd: Number(atEnd?.amount ?? 0),
    evaluated: sum('evaluated-employees') - sum('evaluated-again'),
  };
}
