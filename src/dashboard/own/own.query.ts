import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AbsenceType } from '../../ingest/absence.entity.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import type { EventKind } from '../../rules/event.js';
import type { MeasureUnit, RuleCode, Verdict } from '../../rules/rule.js';
import { formatDay } from '../../time/civil.js';
import { liesAhead } from '../../violations/foreseen.query.js';
import type { ObjectionState } from '../../violations/objections/objection-decision.js';
import type { ViolationState } from '../../violations/violation-lifecycle.js';

/** A finding about whoever asks. */
export interface OwnFindingRow {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly anchorDate: string;
  readonly rule: RuleCode;
  readonly unit: MeasureUnit;
  readonly measured: number;
  readonly limit: number;
  readonly baseLimit: number;
  readonly verdict: Verdict;
  readonly state: ViolationState;
  readonly windowStartsAt: Date;
  readonly windowEndsAt: Date;
  /** Whether it is what the plan will lead to and has not happened. */
  readonly isAhead: boolean;
  /** How the last objection to it stands; null where there is none. */
  readonly objection: ObjectionState | null;
}

/** A turn of duty of whoever asks. */
export interface OwnEventRow {
  readonly id: string;
  readonly kind: EventKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Of unpaid breaks, null where nothing was said. */
  readonly breakSeconds: number | null;
  /** Net seconds of the plan; null where the plan is not known apart. */
  readonly plannedSeconds: number | null;
}

/** An absence of whoever asks; days are local, `YYYY-MM-DD`, both inside. */
export interface OwnAbsenceRow {
  readonly id: string;
  readonly type: AbsenceType;
  readonly from: string;
  readonly to: string;
  /** Percent. */
  readonly grade: number;
  /** Whether it was taken back: no version of it holds. */
  readonly isWithdrawn: boolean;
}

const FINDINGS = `
  select v.id                                 as "id",
         to_char(v.anchor_date, 'YYYY-MM-DD') as "anchorDate",
         v.rule                               as "rule",
         v.unit                               as "unit",
         v.measured                           as "measured",
         v.effective_limit                    as "limit",
         v.base_limit                         as "baseLimit",
         v.effective_verdict                  as "verdict",
         v.state                              as "state",
         v.window_starts_at                   as "windowStartsAt",
         v.window_ends_at                     as "windowEndsAt",
         v.state <> 'superseded' and coalesce(${liesAhead('$5::date + 1')}, false) as "isAhead",
         (select o.state from objection o where o.violation_id = v.id order by o.made_at desc, o.id limit 1)
                                              as "objection"
    from violation v
   where v.employee_id = $1
     and (v.state <> 'superseded' or exists (select from objection o where o.violation_id = v.id))
     and ($2::date is null or (v.anchor_date, v.id) < ($2::date, $3::uuid))
   order by v.anchor_date desc, v.id desc
   limit $4`;

/** Time that lies in the days asked for by its beginning, as the months count it. */
const EVENTS = `
  select w.id                   as "id",
         w.kind                 as "kind",
         w.starts_at            as "startsAt",
         w.ends_at              as "endsAt",
         w.unpaid_break_seconds as "breakSeconds",
         coalesce(w.planned_net_seconds,
                  extract(epoch from w.planned_ends_at - w.planned_starts_at)
                    - coalesce(w.planned_break_seconds, w.unpaid_break_seconds, 0))::float8 as "plannedSeconds"
    from work_event w
   where w.employee_id = $1 and w.superseded_at is null
     and w.starts_at >= $2 and w.starts_at < $3
   order by w.starts_at, w.ends_at, w.id`;

/** Whoever was away has days to look at as well; noon of the last of them lies in its month wherever the clock is. */
const LAST = `
  select greatest(
           (select max(w.starts_at)
              from work_event w
             where w.employee_id = $1 and w.superseded_at is null and w.starts_at < $2),
           (select max(least(a.until_date::timestamp at time zone 'UTC', $2::timestamptz) - interval '12 hours')
              from absence a
             where a.employee_id = $1 and a.superseded_at is null
               and a.from_date::timestamp at time zone 'UTC' < $2::timestamptz)) as "last"`;

/** A month by the local time of the beginning, as it is shown. */
const MONTHS = `
  select distinct to_char(w.starts_at at time zone $2, 'YYYY-MM') as "month"
    from work_event w
   where w.employee_id = $1 and w.superseded_at is null
   order by 1 desc
   limit $3`;

const OVERTIME = `
  select sum((m.figures ->> 'overtime-seconds')::float8) as "seconds"
    from employee_month m
   where m.employee_id = $1 and m.month between $2::date and $3::date`;

const ABSENCES = `
  select a.id                       as "id",
         a.type                     as "type",
         a.from_date::text          as "from",
         (a.until_date - 1)::text   as "to",
         a.grade                    as "grade",
         a.superseded_at is not null as "isWithdrawn"
    from absence a
   where a.employee_id = $1
     and (a.superseded_at is null
          or not exists (select from absence later
                          where later.source = a.source and later.source_id = a.source_id and later.version > a.version))
     and a.from_date < $3::date and a.until_date > $2::date
   order by a.from_date, a.id`;

/** Reads what is on record of one employee, for that employee. */
@Injectable()
export class OwnQuery {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Latest first. */
  findings(
    employeeId: string,
    after: { readonly date: string; readonly id: string } | null,
    limit: number,
  ): Promise<OwnFindingRow[]> {
    return this.db.query<OwnFindingRow[]>(FINDINGS, [
      employeeId,
      after?.date ?? null,
      after?.id ?? null,
      limit,
      formatDay(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds())),
    ]);
  }

  /** In the order of their beginning. */
  events(employeeId: string, from: Date, until: Date): Promise<OwnEventRow[]> {
    return this.db.query<OwnEventRow[]>(EVENTS, [employeeId, from, until]);
  }

  /** When the last that begins before an instant begins; null where nothing does. */
  async lastBefore(employeeId: string, until: Date): Promise<Date | null> {
    const [row] = await this.db.query<{ last: Date | null }[]>(LAST, [employeeId, until]);
    return row?.last ?? null;
  }

  /** The latest months `YYYY-MM` that any time begins in, latest first. */
  async months(employeeId: string, zone: string, limit: number): Promise<readonly string[]> {
    const rows = await this.db.query<{ month: string }[]>(MONTHS, [employeeId, zone, limit]);
    return rows.map(({ month }) => month);
  }

  /** Overtime of months `YYYY-MM`, both included, as it was found, seconds; null where none was evaluated. */
  async overtime(employeeId: string, from: string, to: string): Promise<number | null> {
    const months = [`${from}-01`, `${to}-01`];
    const [row] = await this.db.query<{ seconds: number | null }[]>(OVERTIME, [employeeId, ...months]);
    return row?.seconds ?? null;
  }

  /** What agreements are called, by their ids. */
  async agreementCodes(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; code: string }[]>(
      `select id, code from agreement where id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  /** Those that touch the local days `[from, until)`, taken back ones as they were last. */
  absences(employeeId: string, from: string, until: string): Promise<OwnAbsenceRow[]> {
    return this.db.query<OwnAbsenceRow[]>(ABSENCES, [employeeId, from, until]);
  }
}
