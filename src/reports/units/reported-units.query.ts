import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import { ToldAbsences } from '../../ingest/told-absences.repository.js';
import { Disclosure } from '../../indicators/disclosure.query.js';
import type { RuleCode } from '../../rules/rule.js';
import { COUNTED_STATES } from '../../violations/violation-lifecycle.js';
import { reportedUnits, type ReportedUnit, type UnitRow } from './reported-units.js';

const IN_MONTH = 'm.month = $4::date';
const IN_YEAR = 'm.month >= $2::date';
const IN_TREND = 'm.month >= $1::date';
const EVALUATED = `m.indicator = 'evaluated-employees' and m.value > 0`;
const OVERTIME = `m.indicator = 'overtime-seconds' and m.month >= $3::date`;
const AGREED = `m.indicator = 'sick-agreed-days' and m.value > 0 and m.month = any ($9::date[])`;
const SICK = `m.indicator in ('sick-short-days', 'sick-long-days') and m.month = any ($9::date[])`;

/** Counted apart and joined afterwards: joining first would multiply the rows. $1 to $4 are the first days of trend, year, overtime and month, $8 of breaches; $9 the months of which sick leave is told. */
const UNITS = `
  with breached as (
    select v.unit_id,
           sum(v.count) filter (where v.month = $4::date)  as of_month,
           sum(v.count) filter (where v.month >= $2::date) as of_year,
           sum(v.count) filter (where v.month >= $1::date) as of_trend
      from month_violations v
     where v.month between greatest(least($1::date, $2::date), $8::date) and $4::date and v.verdict = 'breach'
       and v.state = any ($6::text[]) and v.rule = any ($7::text[])
       and ($5::uuid[] is null or v.unit_id = any ($5::uuid[]))
     group by v.unit_id),
  measured as (
    select m.unit_id,
           sum(m.value) filter (where ${EVALUATED} and ${IN_MONTH})                      as evaluated,
           sum(m.value) filter (where m.indicator = 'worked-shifts' and ${IN_MONTH})     as shifts,
           jsonb_build_object(
             'month', coalesce(sum(m.value) filter (where ${OVERTIME} and ${IN_MONTH}), 0)::text,
             'year', coalesce(sum(m.value) filter (where ${OVERTIME} and ${IN_YEAR}), 0)::text,
             'trailing', coalesce(sum(m.value) filter (where ${OVERTIME} and ${IN_TREND}), 0)::text) as overtime,
           jsonb_build_object(
             'month', count(*) filter (where ${EVALUATED} and m.month >= $8::date and ${IN_MONTH}),
             'year', count(*) filter (where ${EVALUATED} and m.month >= $8::date and ${IN_YEAR}),
             'trailing', count(*) filter (where ${EVALUATED} and m.month >= $8::date and ${IN_TREND}))           as checked,
           jsonb_build_object(
             'month', count(*) filter (where ${EVALUATED} and m.month >= $3::date and ${IN_MONTH}),
             'year', count(*) filter (where ${EVALUATED} and m.month >= $3::date and ${IN_YEAR}),
             'trailing', count(*) filter (where ${EVALUATED} and m.month >= $3::date and ${IN_TREND})) as counted,
           jsonb_build_object(
             'month', coalesce(sum(m.value) filter (where ${SICK} and ${IN_MONTH}), 0)::text,
             'year', coalesce(sum(m.value) filter (where ${SICK} and ${IN_YEAR}), 0)::text) as sick,
           jsonb_build_object(
             'month', coalesce(sum(m.value) filter (where ${AGREED} and ${IN_MONTH}), 0)::text,
             'year', coalesce(sum(m.value) filter (where ${AGREED} and ${IN_YEAR}), 0)::text) as agreed,
           array_agg(to_char(m.month, 'YYYY-MM')) filter (where ${AGREED} and ${IN_YEAR}) as sick_months
      from month_indicator m
     where m.month between least($1::date, $2::date) and $4::date
       and m.indicator in ('evaluated-employees', 'worked-shifts', 'overtime-seconds', 'sick-agreed-days', 'sick-short-days', 'sick-long-days')
       and ($5::uuid[] is null or m.unit_id = any ($5::uuid[]))
     group by m.unit_id),
  staffed as (
    select p.unit_id, count(distinct p.employee_id)::int as persons
      from position p
     where p.valid_from < $4::date + interval '1 month' and (p.valid_until is null or p.valid_until > $4::date)
       and ($5::uuid[] is null or p.unit_id = any ($5::uuid[]))
     group by p.unit_id)
  select u.id as "unitId", u.name,
         coalesce(s.persons, 0)        as "employed",
         coalesce(m.evaluated, 0)::int as "evaluated",
         coalesce(m.shifts, 0)::int    as "workedShifts",
         jsonb_build_object('month', coalesce(b.of_month, 0), 'year', coalesce(b.of_year, 0),
           'trailing', coalesce(b.of_trend, 0)) as "breaches",
         m.overtime as "overtimeSeconds", m.checked as "checkedMonths", m.counted as "overtimeMonths",
         m.sick as "sickDays", m.agreed as "agreedDays", coalesce(m.sick_months, '{}') as "sickMonths"
    from unit u
    left join measured m on m.unit_id = u.id
    left join breached b on b.unit_id = u.id
    left join staffed s on s.unit_id = u.id
   where ($5::uuid[] is null or u.id = any ($5::uuid[])) and (m.unit_id is not null or s.unit_id is not null)`;

const FROM = `
  select coalesce(min(month) filter (where indicator = 'overtime-hours'), '-infinity')::date::text as "overtime",
         coalesce(min(month) filter (where indicator = 'breaches'), '-infinity')::date::text       as "breaches",
         coalesce(min(month) filter (where indicator = 'sick-leave'), '-infinity')::date::text     as "sickLeave"
    from (select indicator, date_trunc('month', from_date) as month from registration_start) r`;

const NOTHING = { month: '0', year: '0', trailing: '0' };
const NO_MONTHS = { month: 0, year: 0, trailing: 0 };

type Sums = 'overtimeSeconds' | 'checkedMonths' | 'overtimeMonths' | 'sickDays' | 'agreedDays';
/** Sums are null of a unit that has none. */
type StoredRow = Omit<UnitRow, 'isTold' | 'isSickLeaveShown' | Sums> & {
  readonly [Name in Sums]: UnitRow[Name] | null;
} & { readonly sickMonths: readonly string[] };

/** Reads what the report tells of units. */
@Injectable()
export class ReportedUnitsQuery {
  constructor(
    private readonly db: DataSource,
    private readonly disclosure: Disclosure,
    private readonly absences: ToldAbsences,
  ) {}

  /**
   * @param from the first of the thirteen months, @param month the report's; `YYYY-MM`
   * @param rules those whose findings make the total
   */
  async units(
    from: string,
    month: string,
    scope: Scope,
    rules: readonly RuleCode[],
  ): Promise<readonly ReportedUnit[]> {
    const january = `${month.slice(0, 4)}-01`;
    const [since] = await this.db.query<[Record<'overtime' | 'breaches' | 'sickLeave', string>]>(FROM);
    const days = [`${from}-01`, `${january}-01`, since.overtime, `${month}-01`];
    const first = from < january ? from : january;
    const told = [...(await this.absences.months(january, month))].map((each) => `${each}-01`);
    const [rows, shown, untold] = await Promise.all([
      this.db.query<StoredRow[]>(UNITS, [
        ...[...days, unitFilter(scope), COUNTED_STATES, rules, since.breaches],
        told.filter((day) => since.sickLeave === '-infinity' || day >= since.sickLeave),
      ]),
      this.disclosure.shownUnitsBetween(january, month),
      this.disclosure.untold(first, month, scope),
    ]);
    const isToldSince = (unitId: string, since: string): boolean =>
      untold(unitId).every((each) => each < since);
    return reportedUnits(
      rows.map((row) => ({
        ...complete(row, shown, month),
        isTold: {
          month: isToldSince(row.unitId, month),
          year: isToldSince(row.unitId, january),
          trailing: isToldSince(row.unitId, from),
        },
      })),
    );
  }
}

function complete(
  { sickMonths, ...row }: StoredRow,
  shown: ReadonlyMap<string, ReadonlySet<string>>,
  month: string,
): Omit<UnitRow, 'isTold'> {
  const isShownIn = (asked: string): boolean => shown.get(asked)?.has(row.unitId) === true;
  return {
    ...row,
    overtimeSeconds: row.overtimeSeconds ?? NOTHING,
    checkedMonths: row.checkedMonths ?? NO_MONTHS,
    overtimeMonths: row.overtimeMonths ?? NO_MONTHS,
    sickDays: row.sickDays ?? NOTHING,
    agreedDays: row.agreedDays ?? NOTHING,
    isSickLeaveShown: { month: isShownIn(month), year: sickMonths.every(isShownIn) },
  };
}
