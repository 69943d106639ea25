import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { EventKind } from '../../rules/event.js';
import type { RuleCode } from '../../rules/rule.js';
import type { HourFigure } from '../figure-lists.js';
import { type HourOrder, type HoursFilter, isAscending, type Place } from './month-hours-filter.js';

/** What an employee adds to a month of a unit; seconds and counts. */
export interface MonthHoursRow {
  readonly employeeId: string;
  /** Null of somebody who has left, whose name whoever asks may not see any more. */
  readonly employee: string | null;
  /** First day of the month. */
  readonly month: string;
  readonly unitId: string;
  readonly unit: string;
  readonly worked: number;
  readonly overtime: number;
  readonly callouts: number;
  readonly calloutSeconds: number;
  readonly extra: number;
  readonly standby: number;
}

export type PersonMonthRow = Omit<MonthHoursRow, 'employeeId' | 'unitId' | 'month'>;

/** All rows of a selection together; sums as exact decimal text. */
export interface MonthHoursSums {
  readonly rows: number;
  readonly employees: number;
  readonly worked: string;
  readonly overtime: string;
  readonly callouts: string;
  readonly calloutSeconds: string;
  readonly extra: string;
  readonly standby: string;
}

/** By the name a figure has in the sums of a month. */
const STORED: Readonly<Record<HourFigure | 'worked', string>> = {
  overtime: 'overtime-seconds',
  callouts: 'callouts',
  extra: 'extra-seconds',
  standby: 'standby-seconds',
  worked: 'worked-seconds',
};

const figure = (stored: string): string => `coalesce((m.figures ->> '${stored}')::numeric, 0)`;

/** Before overtime was registered nothing of this is a figure, here as on the overview. */
const CHOSEN = `
  with chosen as (
    select m.employee_id, m.month, m.unit_id,
           ${figure('worked-seconds')}   as worked,
           ${figure('overtime-seconds')} as overtime,
           ${figure('callouts')}         as callouts,
           ${figure('callout-seconds')}  as callout_seconds,
           ${figure('extra-seconds')}    as extra,
           ${figure('standby-seconds')}  as standby
      from employee_month m
     where m.month between $2::date and $3::date
       and ($1::uuid[] is null or m.unit_id = any ($1::uuid[]))
       and ($4::uuid is null or m.unit_id = $4::uuid)
       and m.month >= coalesce((select date_trunc('month', r.from_date)::date from registration_start r
                                 where r.indicator = 'overtime-hours'), '-infinity')
       and coalesce((m.figures ->> $5)::numeric, 0) > 0
  )`;

const ORDERS: Readonly<Record<HourOrder, string>> = {
  overtime: 'c.overtime',
  callouts: 'c.callouts',
  extra: 'c.extra',
  standby: 'c.standby',
  worked: 'c.worked',
  month: 'c.month',
  employee: `coalesce(e.name, '')`,
  unit: 'u.name',
};

const NAMED = `
    from chosen c
    join unit u on u.id = c.unit_id
    left join employee e on e.id = c.employee_id`;

function list(order: HourOrder): string {
  const [beyond, way] = isAscending(order) ? ['>', 'asc'] : ['<', 'desc'];
  const place = [ORDERS[order], 'c.employee_id', 'c.month', 'c.unit_id'];
  return `
  ${CHOSEN}
  select c.employee_id                   as "employeeId",
         e.name                          as "employee",
         to_char(c.month, 'YYYY-MM-DD')  as "month",
         c.unit_id                       as "unitId",
         u.name                          as "unit",
         c.worked::float8                as "worked",
         c.overtime::float8              as "overtime",
         c.callouts::float8              as "callouts",
         c.callout_seconds::float8       as "calloutSeconds",
         c.extra::float8                 as "extra",
         c.standby::float8               as "standby"
  ${NAMED}
   where $6::uuid is null
      or (${place.join()}) ${beyond} (
           select ${place.join()} ${NAMED}
            where c.employee_id = $6::uuid and c.month = $7::date and c.unit_id = $8::uuid)
   order by ${place.map((part) => `${part} ${way}`).join()}
   limit $9`;
}

const SUMS = `
  ${CHOSEN}
  select count(*)::int                          as "rows",
         count(distinct c.employee_id)::int     as "employees",
         coalesce(sum(c.worked), 0)::text       as "worked",
         coalesce(sum(c.overtime), 0)::text     as "overtime",
         coalesce(sum(c.callouts), 0)::text     as "callouts",
         coalesce(sum(c.callout_seconds), 0)::text as "calloutSeconds",
         coalesce(sum(c.extra), 0)::text        as "extra",
         coalesce(sum(c.standby), 0)::text      as "standby"
    from chosen c`;

const ONE = `
  select e.name as "employee", u.name as "unit",
         ${figure('worked-seconds')}::float8 as "worked", ${figure('overtime-seconds')}::float8 as "overtime",
         ${figure('callouts')}::float8 as "callouts", ${figure('callout-seconds')}::float8 as "calloutSeconds",
         ${figure('extra-seconds')}::float8 as "extra", ${figure('standby-seconds')}::float8 as "standby"
    from employee_month m
    join unit u on u.id = m.unit_id
    left join employee e on e.id = m.employee_id
   where m.employee_id = $2 and m.unit_id = $3 and m.month = $4::date
     and ($1::uuid[] is null or m.unit_id = any ($1::uuid[]))`;

/** An event of the days around a month; instants. */
export interface MonthEventRow {
  readonly id: string;
  readonly kind: EventKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** A case that rests on it, where the event is shown with all its versions. */
  readonly violationId: string | null;
}

const EVENTS = `
  select w.id as "id", w.kind as "kind", w.starts_at as "startsAt", w.ends_at as "endsAt",
         (select v.id from violation v
           where v.employee_id = w.employee_id and v.state <> 'superseded'
             and ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
             and v.anchor_date between $3::date - 31 and $4::date + 31
             and v.evidence -> 'events' @> jsonb_build_array(jsonb_build_object('id', w.id::text))
           order by v.anchor_date, v.id limit 1) as "violationId"
    from work_event w
   where w.employee_id = $2 and w.superseded_at is null
     and w.starts_at >= $3::date - 1 and w.starts_at < $4::date + 1
   order by w.starts_at, w.ends_at, w.id`;

const CASES = `
  select v.id as "id", to_char(v.anchor_date, 'YYYY-MM-DD') as "date", v.rule as "rule"
    from violation v
   where v.employee_id = $2 and v.unit_id = $3 and v.state <> 'superseded'
     and v.anchor_date >= $4::date and v.anchor_date < $4::date + interval '1 month'
     and ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
   order by v.anchor_date, v.rule, v.id`;

export interface MonthCaseRow {
  readonly id: string;
  readonly date: string;
  readonly rule: RuleCode;
}

/** What the sums of months are made of, by employee; of the units that somebody may see. */
@Injectable()
export class MonthHoursQuery {
  constructor(private readonly db: DataSource) {}

  list(scope: Scope, filter: HoursFilter, limit: number): Promise<MonthHoursRow[]> {
    const { after } = filter;
    const place = [after?.employeeId ?? null, after?.month ?? null, after?.unitId ?? null];
    return this.db.query<MonthHoursRow[]>(list(filter.sort), [...given(scope, filter), ...place, limit]);
  }

  async sums(scope: Scope, filter: HoursFilter): Promise<MonthHoursSums> {
    const [sums] = await this.db.query<[MonthHoursSums]>(SUMS, given(scope, filter));
    return sums;
  }

  /** Null where there is nothing that may be seen. */
  async one(scope: Scope, of: Place): Promise<PersonMonthRow | null> {
    const rows = await this.db.query<PersonMonthRow[]>(ONE, asked(scope, of));
    return rows[0] ?? null;
  }

  /** @param from first day, and @param until the first one after */
  events(scope: Scope, employeeId: string, from: string, until: string): Promise<MonthEventRow[]> {
    return this.db.query<MonthEventRow[]>(EVENTS, [unitFilter(scope), employeeId, from, until]);
  }

  cases(scope: Scope, of: Place): Promise<MonthCaseRow[]> {
    return this.db.query<MonthCaseRow[]>(CASES, asked(scope, of));
  }
}

const asked = (scope: Scope, { employeeId, unitId, month }: Place): unknown[] => [
  unitFilter(scope),
  employeeId,
  unitId,
  month,
];

const given = (scope: Scope, { from, to, unit, figure: shown }: HoursFilter): unknown[] => [
  unitFilter(scope),
  `${from}-01`,
  `${to}-01`,
  unit ?? null,
  STORED[shown],
];
