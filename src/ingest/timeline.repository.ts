import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { KeptDays } from './kept-days.js';
import { KeptTimeRepository } from './kept-time.repository.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { parseDay } from '../time/civil.js';
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

const BREAKS = `
  select employee_id as "employeeId", bool_or(unpaid_break_seconds is not null or breaks is not null) as "any",
         bool_or(breaks is not null) as "withPosition"
    from work_event
   where employee_id = any($1::uuid[]) and superseded_at is null
   group by employee_id`;

const REACH = `
  select extract(epoch from min(starts_at))::float8 as "from", extract(epoch from max(ends_at))::float8 as "until"
    from work_event
   where superseded_at is null`;

/** What is known of time besides the events themselves (`packed-events.repository.ts`), for the evaluation. */
@Injectable()
export class TimelineRepository {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly keptTime: KeptTimeRepository,
  ) {}

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

  /** From when on time is on record. */
  kept(tx: EntityManager): Promise<KeptDays> {
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
