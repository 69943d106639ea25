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

export interface UnitOfWeeks extends UnitName {
  /** Whether people belong to it and nobody's time of these months was evaluated. */
  readonly isUnchecked: boolean;
}

/** A week of a unit in which somebody's time was evaluated. */
export interface CheckedWeek {
  readonly unitId: string;
  /** The Monday, `YYYY-MM-DD`. */
  readonly monday: string;
}

/** Days from the first to the last, as everywhere here. */
export interface DaysAsked {
  readonly from: string;
  readonly until: string;
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
  select u.id, u.name,
         exists (select from position p
                  where p.unit_id = u.id and p.valid_from <= $3::date
                    and (p.valid_until is null or p.valid_until > $2::date))
         and not exists (select from month_indicator m
                          where m.unit_id = u.id and m.indicator = 'evaluated-employees' and m.value > 0
                            and m.month between date_trunc('month', $2::date)::date and $3::date) as "isUnchecked"
    from unit u
   where $1::uuid[] is null or u.id = any ($1::uuid[])
   order by u.name, u.code`;

/**
 * Hours that somebody began in the week while belonging to the unit, and that evaluation has seen as they are. Asked for one unit and
 * week after the other by its limit, which ends with the first person found: all hours of three months would be joined otherwise.
 */
const CHECKED = `
  select u.id as "unitId", to_char(w.monday, 'YYYY-MM-DD') as "monday"
    from unnest($1::uuid[]) as u (id)
   cross join unnest($2::date[]) as w (monday)
   cross join lateral (
     select 1
       from position p
       left join dirty_mark d on d.employee_id = p.employee_id and d.from_date < w.monday + 7
        and (d.until_date is null or d.until_date > w.monday)
       join employee_evaluation e on e.employee_id = p.employee_id
        and e.covered_from < w.monday + 7 and e.covered_until > w.monday
       join work_event h on h.employee_id = p.employee_id and h.superseded_at is null
        and h.starts_at >= greatest(w.monday, e.covered_from, p.valid_from)::timestamp at time zone $3
        and h.starts_at < least(w.monday + 7, e.covered_until, p.valid_until)::timestamp at time zone $3
      where p.unit_id = u.id and d.employee_id is null and p.valid_from < w.monday + 7
        and (p.valid_until is null or p.valid_until > w.monday)
      limit 1) found`;

/** Reads what happened in which week. */
@Injectable()
export class WeekCountsQuery {
  constructor(private readonly db: DataSource) {}

  /** @param rules those whose findings are counted */
  rows(scope: Scope, { from, until }: DaysAsked, rules: readonly RuleCode[]): Promise<WeekCount[]> {
    return this.db.query<WeekCount[]>(WEEKS, [unitFilter(scope), from, until, COUNTED_STATES, rules]);
  }

  units(scope: Scope, { from, until }: DaysAsked): Promise<UnitOfWeeks[]> {
    return this.db.query<UnitOfWeeks[]>(UNITS, [unitFilter(scope), from, until]);
  }

  /**
   * @param units in the scope of whoever asks
   * @param zone in which a week begins
   */
  checked(
    units: readonly UnitName[],
    weeks: readonly { readonly monday: string }[],
    zone: string,
  ): Promise<CheckedWeek[]> {
    const asked = [units.map(({ id }) => id), weeks.map(({ monday }) => monday), zone];
    return this.db.query<CheckedWeek[]>(CHECKED, asked);
  }
}
