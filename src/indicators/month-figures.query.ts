import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../access/access.js';
import { ToldAbsences } from '../ingest/told-absences.repository.js';
import { COUNTED_STATES } from '../violations/violation-lifecycle.js';
import type { BreachesByRow } from './breaches-by.js';
import { BreachesByQuery } from './breaches-by.query.js';
import { withheldOfAll } from './disclosure.js';
import { Disclosure } from './disclosure.query.js';
import type {
  DistinctPersons,
  EmploymentRow,
  FigureRows,
  GoalRow,
  IndicatorRow,
  PersonsRow,
  RegistrationRow,
  SpreadRow,
  ViolationCountRow,
} from './figure-rows.js';
import { isRegisteredIn } from './month-sums.js';
import { type ScopedRows, TotalFiguresQuery } from './total-figures.query.js';
import type { ToldOfMonth } from './unit-figures.js';

const INDICATORS = `
  select to_char(m.month, 'YYYY-MM') as "month",
         m.indicator                 as "indicator",
         sum(m.value)::text          as "value"
    from month_indicator m
   where m.month between $1::date and $2::date
     and m.unit_id = any ($3::uuid[])
   group by m.month, m.indicator`;

const VIOLATIONS = `
  select to_char(v.month, 'YYYY-MM') as "month",
         v.rule                      as "rule",
         v.verdict                   as "verdict",
         v.state                     as "state",
         v.cause                     as "cause",
         sum(v.count)::int           as "count"
    from month_violations v
   where v.month between $1::date and $2::date
     and v.unit_id = any ($3::uuid[])
   group by v.month, v.rule, v.verdict, v.state, v.cause`;

const PERSONS = `
  select to_char(m.first, 'YYYY-MM')        as "month",
         count(distinct p.employee_id)::int as "persons"
    from (select generate_series($1::date, $2::date, interval '1 month')::date as first) m
    join position p
      on p.valid_from < m.first + interval '1 month'
     and (p.valid_until is null or p.valid_until > m.first)
   where p.unit_id = any ($3::uuid[])
   group by m.first`;

/** The column valid_until is the first day after. */
const AT_END = `
    from position p
   where p.valid_from < $1::date + interval '1 month'
     and (p.valid_until is null or p.valid_until >= $1::date + interval '1 month')
     and p.unit_id = any ($2::uuid[])`;

const EMPLOYMENTS = `
  select p.employment                       as "employment",
         count(distinct p.employee_id)::int as "persons",
         sum(p.share)::text                 as "share"
  ${AT_END}
   group by p.employment`;

/** Of a month whose persons are no longer kept, units are added up, less who was checked in another one as well. */
const DISTINCT = `
  select (select count(distinct p.employee_id)::int
          ${AT_END})                                           as "employedAtEnd",
         coalesce(
           (select nullif(count(distinct m.employee_id), 0)::int
              from employee_month m
             where m.month = $1::date and (m.figures ->> 'evaluated-employees')::numeric > 0
               and m.unit_id = any ($2::uuid[])),
           (select sum(case s.indicator when 'evaluated-employees' then s.value else -s.value end)::int
              from month_indicator s
             where s.month = $1::date and s.indicator in ('evaluated-employees', 'evaluated-again')
               and s.unit_id = any ($2::uuid[])),
           0) as "evaluated"`;

/** No row of a month whose cases are no longer kept. */
const SPREAD = `
  select count(distinct v.employee_id)::int                  as "persons",
         count(distinct v.incident_id)::int                  as "incidents",
         count(*) filter (where v.origin = 'planned')::int   as "planned",
         count(*) filter (where v.origin = 'worked')::int    as "worked",
         count(*) filter (where v.state = 'detected')::int   as "open",
         count(*) filter (where v.state = 'real')::int       as "real"
    from violation v
   where v.anchor_date >= $1::date and v.anchor_date < $1::date + interval '1 month'
     and v.effective_verdict = 'breach'
     and v.rule = any ($3::text[]) and v.state = any ($4::text[])
     and v.unit_id = any ($2::uuid[])
  having not exists (select from kept_time k where k.cases_from > $1::date)`;

const GOALS = `
  select distinct on (t.indicator)
         t.indicator        as "indicator",
         t.below            as "below",
         t.valid_from::text as "from"
    from threshold t
   where t.valid_from < $1::date + interval '1 month'
   order by t.indicator, t.valid_from desc`;

const REGISTRATIONS = `
  select r.indicator                     as "indicator",
         to_char(r.from_date, 'YYYY-MM') as "month"
    from registration_start r`;

/** Reads the month aggregates: the whole organisation's own, and those of units for who sees some of them. */
@Injectable()
export class MonthFiguresQuery {
  constructor(
    private readonly db: DataSource,
    private readonly disclosure: Disclosure,
    private readonly totals: TotalFiguresQuery,
    private readonly absences: ToldAbsences,
    private readonly by: BreachesByQuery,
  ) {}

  /**
   * @param from first month, @param to last month; both `YYYY-MM` and both included
   * @param inTable rules whose findings make the total
   */
  async rows(from: string, to: string, scope: Scope, inTable: readonly string[]): Promise<FigureRows> {
    const units = unitFilter(scope);
    const [scoped, goals, registrations, absenceMonths, withheld] = await Promise.all([
      units === null ? this.totals.rows(from, to, inTable) : this.ofUnits(from, to, units, inTable),
      this.db.query<GoalRow[]>(GOALS, [`${to}-01`]),
      this.registrations(),
      this.absences.months(from, to),
      units === null ? null : this.disclosure.withheld(from, to, scope),
    ]);
    return {
      ...scoped,
      goals,
      registrations,
      absenceMonths,
      withheld: withheld ?? withheldOfAll(scoped.indicators),
    };
  }

  /** As `rows`; asked for by those alone who show it, which the overview does not. */
  breachesBy(from: string, to: string, scope: Scope, inTable: readonly string[]): Promise<BreachesByRow[]> {
    return this.by.rows(from, to, scope, inTable);
  }

  latestMonthOfCases(scope: Scope): Promise<string | null> {
    return this.by.latestMonth(scope);
  }

  /** Which figures of a month are known at all. */
  async told(month: string): Promise<ToldOfMonth> {
    const [registrations, months] = await Promise.all([
      this.registrations(),
      this.absences.months(month, month),
    ]);
    const isRegistered = (indicator: string): boolean => isRegisteredIn(registrations, indicator, month);
    return {
      overtime: isRegistered('overtime-hours'),
      breaches: isRegistered('breaches'),
      sickLeave: isRegistered('sick-leave') && months.has(month),
    };
  }

  /** From when on the sources register what. */
  private registrations(): Promise<RegistrationRow[]> {
    return this.db.query<RegistrationRow[]>(REGISTRATIONS);
  }

  private async ofUnits(
    from: string,
    to: string,
    units: readonly string[],
    inTable: readonly string[],
  ): Promise<ScopedRows> {
    const span = [`${from}-01`, `${to}-01`, units];
    const ofLast = [`${to}-01`, units];
    const [indicators, violations, persons, employments, [distinct], [spread]] = await Promise.all([
      this.db.query<IndicatorRow[]>(INDICATORS, span),
      this.db.query<ViolationCountRow[]>(VIOLATIONS, span),
      this.db.query<PersonsRow[]>(PERSONS, span),
      this.db.query<EmploymentRow[]>(EMPLOYMENTS, ofLast),
      this.db.query<[DistinctPersons]>(DISTINCT, ofLast),
      this.db.query<SpreadRow[]>(SPREAD, [...ofLast, inTable, COUNTED_STATES]),
    ]);
    return { indicators, violations, persons, employments, distinct, spread: spread ?? null };
  }
}
