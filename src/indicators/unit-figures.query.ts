import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../access/access.js';
import { Disclosure } from './disclosure.query.js';
import type { RuleCode } from '../rules/rule.js';
import { COUNTED_STATES } from '../violations/violation-lifecycle.js';

/** One unit's month, without the units below it. */
export interface UnitMonthRow {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly persons: number;
  readonly evaluated: number;
  readonly breaches: number;
  readonly overtimeSeconds: string;
  readonly extraSeconds: string;
  readonly standbySeconds: string;
  readonly callouts: number;
  readonly workedShifts: number;
  readonly sickDays: string;
  readonly agreedDays: string;
  /** Persons whose days `agreedDays` are. */
  readonly sickPersons: number;
  /** Whether the sick leave may be shown beside all else that is. */
  readonly isSickLeaveShown: boolean;
}

/** Counted apart and joined afterwards: joining first would multiply the rows. */
const UNIT_MONTHS = `
  with breached as (
    select v.unit_id, sum(v.count)::int as breaches
      from month_violations v
     where v.month = $1::date and v.verdict = 'breach' and v.state = any ($3::text[])
       and v.rule = any ($4::text[])
     group by v.unit_id
  ),
  measured as (
    select m.unit_id,
           coalesce(sum(m.value) filter (where m.indicator = 'evaluated-employees'), 0)          as evaluated,
           coalesce(sum(m.value) filter (where m.indicator = 'overtime-seconds'), 0)             as overtime,
           coalesce(sum(m.value) filter (where m.indicator = 'extra-seconds'), 0)                as extra,
           coalesce(sum(m.value) filter (where m.indicator = 'standby-seconds'), 0)              as standby,
           coalesce(sum(m.value) filter (where m.indicator = 'callouts'), 0)                     as callouts,
           coalesce(sum(m.value) filter (where m.indicator = 'worked-shifts'), 0)                as shifts,
           coalesce(sum(m.value) filter (where m.indicator in ('sick-short-days', 'sick-long-days')), 0) as sick,
           coalesce(sum(m.value) filter (where m.indicator = 'sick-agreed-days'), 0)             as agreed,
           coalesce(sum(m.value) filter (where m.indicator = 'sick-persons'), 0)                 as filed
      from month_indicator m
     where m.month = $1::date
     group by m.unit_id
  ),
  staffed as (
    select p.unit_id, count(distinct p.employee_id)::int as persons
      from position p
     where p.valid_from < $1::date + interval '1 month'
       and (p.valid_until is null or p.valid_until > $1::date)
     group by p.unit_id
  )
  select u.id                                  as "unitId",
         u.code                                as "code",
         u.name                                as "name",
         coalesce(staffed.persons, 0)          as "persons",
         coalesce(measured.evaluated, 0)::int  as "evaluated",
         coalesce(breached.breaches, 0)        as "breaches",
         coalesce(measured.overtime, 0)::text  as "overtimeSeconds",
         coalesce(measured.extra, 0)::text     as "extraSeconds",
         coalesce(measured.standby, 0)::text   as "standbySeconds",
         coalesce(measured.callouts, 0)::int   as "callouts",
         coalesce(measured.shifts, 0)::int     as "workedShifts",
         coalesce(measured.sick, 0)::text      as "sickDays",
         coalesce(measured.agreed, 0)::text    as "agreedDays",
         coalesce(measured.filed, 0)::int as "sickPersons"
    from unit u
    left join breached on breached.unit_id = u.id
    left join measured on measured.unit_id = u.id
    left join staffed  on staffed.unit_id = u.id
   where $2::uuid[] is null or u.id = any ($2::uuid[])
   order by u.name, u.code`;

/** Reads one month of each unit. */
@Injectable()
export class UnitFiguresQuery {
  constructor(
    private readonly db: DataSource,
    private readonly disclosure: Disclosure,
  ) {}

  /** @param rules those whose findings are counted */
  async rows(month: string, scope: Scope, rules: readonly RuleCode[]): Promise<UnitMonthRow[]> {
    const [rows, shown] = await Promise.all([
      this.db.query<Omit<UnitMonthRow, 'isSickLeaveShown'>[]>(UNIT_MONTHS, [
        `${month}-01`,
        unitFilter(scope),
        COUNTED_STATES,
        rules,
      ]),
      this.disclosure.shownUnits(month),
    ]);
    return rows.map((row) => ({ ...row, isSickLeaveShown: shown.has(row.unitId) }));
  }
}
