import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { KeptDays } from './kept-days.js';
import { KeptTimeRepository } from './kept-time.repository.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { parseDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { AbsenceType, Certificate } from './absence.entity.js';

/** One absence in the version that holds; local day numbers, half-open. */
export interface AbsenceRow {
  readonly employeeId: string;
  readonly id: string;
  readonly type: AbsenceType;
  readonly fromDay: number;
  readonly untilDay: number;
  readonly grade: number;
  readonly certificate: Certificate | null;
}

/** Local day numbers `[fromDay, untilDay)`. */
export interface CoveredDays {
  readonly fromDay: number;
  readonly untilDay: number;
}

const ABSENCES = `
  select employee_id as "employeeId", id, type, from_date::text as "fromDate", until_date::text as "untilDate", grade, certificate
    from absence
   where employee_id = any($1::uuid[]) and superseded_at is null
   order by employee_id, from_date, until_date, source, source_id`;

export interface BreaksRow {
  readonly employeeId: string;
  readonly any: boolean;
  readonly withPosition: boolean;
}

const NOTHING_TOLD: ToldDays = { shared: null, ahead: new Map() };

const BREAKS = `
  select employee_id as "employeeId", bool_or(unpaid_break_seconds is not null or breaks is not null) as "any",
         bool_or(breaks is not null) as "withPosition"
    from work_event
   where employee_id = any($1::uuid[]) and superseded_at is null
   group by employee_id`;

/** The last event that is over, by $1, and the last there is. */
const TOLD = `
  select extract(epoch from min(starts_at))::float8 as "from",
         (select extract(epoch from max(ends_at))::float8 from work_event where superseded_at is null and ends_at <= $1) as over,
         extract(epoch from max(ends_at))::float8 as "until"
    from work_event
   where superseded_at is null`;

/** Where the event that each of some employees begins last ends, if that is still to come. */
const AHEAD = `
  select p.id as "employeeId", extract(epoch from w.ends_at)::float8 as "until"
    from unnest($1::uuid[]) as p (id)
    join lateral (
      select ends_at from work_event
       where employee_id = p.id and superseded_at is null
       order by starts_at desc limit 1
    ) w on w.ends_at > $2`;

const REACH = `
  select extract(epoch from min(starts_at))::float8 as "from", extract(epoch from max(ends_at))::float8 as "until"
    from work_event
   where superseded_at is null`;

/** Days that are told about, for everybody and for those whose plan goes on beyond them. */
export interface ToldDays {
  /** For whoever has no plan beyond them; null before the first event. */
  readonly shared: CoveredDays | null;
  /** The first day after the plan of those whose plan goes on, by id. */
  readonly ahead: ReadonlyMap<string, number>;
}

/** The days told of one employee. */
export function toldOf({ shared, ahead }: ToldDays, employeeId: string): CoveredDays | null {
  const untilDay = ahead.get(employeeId);
  return shared && untilDay !== undefined && untilDay > shared.untilDay ? { ...shared, untilDay } : shared;
}

/** What is known of time besides the events themselves (`packed-events.repository.ts`), for the evaluation. */
@Injectable()
export class TimelineRepository {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly keptTime: KeptTimeRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Days that are taken to be told about. What is over covers everybody: from the first event that
   * holds to the last one that has ended, of anybody. What is still to come covers whom it is
   * planned for: one person's roster for May says nothing of the others' May, and if it did, all
   * of them would have to be evaluated for it.
   *
   * @param employeeIds of whom plans are looked for
   * @param kept from when on time is on record
   */
  async told(
    employeeIds: readonly string[],
    { eventsFrom }: KeptDays,
    tx: EntityManager = this.db.manager,
  ): Promise<ToldDays> {
    const now = this.clock.now();
    const [row] = await tx.query<{ from: number | null; over: number | null; until: number | null }[]>(TOLD, [
      now,
    ]);
    const clock = clockOf(this.settings.zone);
    if (typeof row?.from !== 'number' || row.until === null) return NOTHING_TOLD;
    const fromDay = Math.max(clock.dayOf(row.from), eventsFrom);
    if (fromDay > clock.dayOf(row.until - 1)) return NOTHING_TOLD;
    // Before anything is over, the first day is what there is.
    const untilDay = Math.max(fromDay, row.over === null ? fromDay : clock.dayOf(row.over - 1)) + 1;
    const isAhead = row.until * 1000 > now.getTime();
    const ahead = isAhead ? await this.ahead(employeeIds, { now, clock }, tx) : new Map<string, number>();
    return { shared: { fromDay, untilDay }, ahead };
  }

  /**
   * Days that files are taken to tell everything about: from the first event that holds
   * to the last, of anybody, so that a wrong year that was corrected leaves nothing
   * behind; and not from before the first day of which events are kept. Outside them an
   * empty day says nothing. Null while there is no event.
   */
  async covered(tx: EntityManager = this.db.manager): Promise<CoveredDays | null> {
    const [row] = await tx.query<{ from: number | null; until: number | null }[]>(REACH);
    if (typeof row?.from !== 'number' || row.until === null) return null;
    const clock = clockOf(this.settings.zone);
    const { eventsFrom } = await this.kept(tx);
    // An event that ends at midnight ends the day before.
    const untilDay = clock.dayOf(row.until - 1) + 1;
    const fromDay = Math.max(clock.dayOf(row.from), eventsFrom);
    return fromDay < untilDay ? { fromDay, untilDay } : null;
  }

  /** The first day after the plan of those whose plan goes on. */
  private async ahead(
    employeeIds: readonly string[],
    { now, clock }: { readonly now: Date; readonly clock: LocalClock },
    tx: EntityManager,
  ): Promise<ReadonlyMap<string, number>> {
    if (employeeIds.length === 0) return new Map();
    const plans = await tx.query<{ employeeId: string; until: number }[]>(AHEAD, [employeeIds, now]);
    return new Map(plans.map(({ employeeId, until }) => [employeeId, clock.dayOf(until - 1) + 1]));
  }

  /** From when on time is on record. */
  kept(tx: EntityManager = this.db.manager): Promise<KeptDays> {
    return this.keptTime.days(tx);
  }

  /** Absences of some employees, each one's by first day. */
  async absencesOf(employeeIds: readonly string[], tx: EntityManager): Promise<AbsenceRow[]> {
    type Row = Omit<AbsenceRow, 'fromDay' | 'untilDay'> & { fromDate: string; untilDate: string };
    const rows = await tx.query<Row[]>(ABSENCES, [employeeIds]);
    return rows.map(({ fromDate, untilDate, ...row }) => ({
      ...row,
      fromDay: parseDay(fromDate) ?? 0,
      untilDay: parseDay(untilDate) ?? 0,
    }));
  }

  /** Whether the source says anything of an employee's breaks, of all time, and whether where they lie. */
  breaksRecorded(employeeIds: readonly string[], tx: EntityManager): Promise<BreaksRow[]> {
    return employeeIds.length === 0 ? Promise.resolve([]) : tx.query<BreaksRow[]>(BREAKS, [employeeIds]);
  }
}
