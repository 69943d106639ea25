import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../access/access.js';
import type { RuleCode } from '../rules/rule.js';
import { COUNTED_STATES } from '../violations/violation-lifecycle.js';
import type { PeopleRows } from './people-figures.js';
import { employmentsOf, type HeadCountRow, TotalFiguresQuery } from './total-figures.query.js';

/** Of none before breaches were registered. */
const BREACHES = `
    from violation v
   where v.anchor_date >= greatest($1::date, (select date_trunc('month', r.from_date)::date from registration_start r
                                               where r.indicator = 'breaches')) and v.anchor_date < $2::date + interval '1 month'
     and v.effective_verdict = 'breach' and v.rule = any ($4::text[]) and v.state = any ($5::text[])
     and ($3::uuid[] is null or v.unit_id = any ($3::uuid[]))`;

const SPREAD = `
  select to_char(v.anchor_date, 'YYYY-MM')     as "month",
         count(distinct v.employee_id)::int    as "persons",
         count(distinct v.incident_id)::int    as "incidents"
  ${BREACHES}
   group by 1`;

/** Counted after `distinct`, which hashes: `count(distinct …)` sorts, and a year of a large organisation is long. */
const SPREAD_OF_YEAR = `
  with breach as materialized (select v.employee_id, v.incident_id ${BREACHES})
  select (select count(*)::int from (select distinct b.employee_id from breach b) p) as "persons",
         (select count(*)::int from (select distinct b.incident_id from breach b) i) as "incidents"`;

/** On the last day of each month; the column valid_until is the first day after. */
const EMPLOYED = `
  select to_char(m.first, 'YYYY-MM')        as "month",
         p.employment                       as "employment",
         count(distinct p.employee_id)::int as "persons",
         sum(p.share)::text                 as "share"
    from (select generate_series($1::date, $2::date, interval '1 month')::date as first) m
    join position p
      on p.valid_from < m.first + interval '1 month'
     and (p.valid_until is null or p.valid_until >= m.first + interval '1 month')
   where $3::uuid[] is null or p.unit_id = any ($3::uuid[])
   group by m.first, p.employment`;

/** Who had no position the day before; a move between positions is no hire. */
const HIRES = `
  select to_char(p.valid_from, 'YYYY-MM')   as "month",
         count(distinct p.employee_id)::int as "count"
    from position p
   where p.valid_from >= $1::date and p.valid_from < $2::date + interval '1 month'
     and ($3::uuid[] is null or p.unit_id = any ($3::uuid[]))
     and not exists (
       select 1 from position held
        where held.employee_id = p.employee_id
          and held.valid_from < p.valid_from
          and (held.valid_until is null or held.valid_until >= p.valid_from))
   group by 1`;

/** Counts persons over several months, which no sum of months can tell. */
@Injectable()
export class PeopleFiguresQuery {
  constructor(
    private readonly db: DataSource,
    private readonly totals: TotalFiguresQuery,
  ) {}

  /**
   * @param from first month, @param to last month; both `YYYY-MM` and both included
   * @param rules those whose findings make the total
   */
  async rows(from: string, to: string, scope: Scope, rules: readonly RuleCode[]): Promise<PeopleRows> {
    const units = unitFilter(scope);
    const span = [`${from}-01`, `${to}-01`, units];
    const year = [`${to.slice(0, 4)}-01-01`, `${to}-01`, units];
    const counted = [rules, COUNTED_STATES];
    const [spread, [spreadOfYear], employed, hires] = await Promise.all([
      units === null
        ? this.totals.spreadByMonth(from, to, rules)
        : this.db.query<PeopleRows['spread']>(SPREAD, [...span, ...counted]),
      this.db.query<[PeopleRows['spreadOfYear']]>(SPREAD_OF_YEAR, [...year, ...counted]),
      units === null
        ? this.totals.headCounts(from, to).then(employedOf)
        : this.db.query<PeopleRows['employed']>(EMPLOYED, span),
      this.db.query<PeopleRows['hires']>(HIRES, span),
    ]);
    return { spread, spreadOfYear, employed, hires };
  }
}

const employedOf = (heads: readonly HeadCountRow[]): PeopleRows['employed'] =>
  [...new Set(heads.map(({ month }) => month))].flatMap((month) =>
    employmentsOf(heads, month).map((row) => ({ month, ...row })),
  );
