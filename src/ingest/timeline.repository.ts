import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { WorkEvent } from '../rules/event.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { parseDay } from '../time/civil.js';
import type { AbsenceType, Certificate } from './absence.entity.js';
import { EVENT_COLUMNS_SQL, type EventRow, eventOfRow } from './event-row.js';

/** One event of an employee in the version that holds. */
export interface TimelineRow {
  /** Id of the version, which evidence points to. */
  readonly id: string;
  readonly event: WorkEvent;
  readonly cause: string | null;
  readonly source: string;
  readonly sourceId: string;
}

/** One absence in the version that holds; local day numbers, half-open. */
export interface AbsenceRow {
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

const EVENTS = `
  select id, cause, source, source_id as "sourceId", ${EVENT_COLUMNS_SQL}
    from work_event
   where employee_id = $1 and superseded_at is null
   order by starts_at, ends_at desc, source, source_id`;

const ABSENCES = `
  select id, type, from_date::text as "fromDate", until_date::text as "untilDate", grade, certificate
    from absence
   where employee_id = $1 and superseded_at is null
   order by from_date, until_date, source, source_id`;

const REACH = `
  select extract(epoch from min(starts_at))::float8 as "from", extract(epoch from max(ends_at))::float8 as "until"
    from work_event
   where superseded_at is null`;

/** What one employee's time looks like now, for the evaluation. */
@Injectable()
export class TimelineRepository {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  /** Ordered by start, the longer first, as net work is counted (spec 1.3). */
  async of(employeeId: string, tx: EntityManager = this.db.manager): Promise<TimelineRow[]> {
    type Row = EventRow & Omit<TimelineRow, 'event'>;
    const rows = await tx.query<Row[]>(EVENTS, [employeeId]);
    return rows.map((row) => ({
      id: row.id,
      event: eventOfRow(row),
      cause: row.cause,
      source: row.source,
      sourceId: row.sourceId,
    }));
  }

  /**
   * Days that files are taken to tell everything about: from the first event that holds
   * to the last, of anybody, so that a wrong year that was corrected leaves nothing
   * behind. Outside them an empty day says nothing. Null while there is no event.
   */
  async covered(tx: EntityManager = this.db.manager): Promise<CoveredDays | null> {
    const [row] = await tx.query<{ from: number | null; until: number | null }[]>(REACH);
    if (typeof row?.from !== 'number' || row.until === null) return null;
    const clock = clockOf(this.settings.zone);
    // An event that ends at midnight ends the day before.
    return { fromDay: clock.dayOf(row.from), untilDay: clock.dayOf(row.until - 1) + 1 };
  }

  async absencesOf(employeeId: string, tx: EntityManager = this.db.manager): Promise<AbsenceRow[]> {
    type Row = Omit<AbsenceRow, 'fromDay' | 'untilDay'> & { fromDate: string; untilDate: string };
    const rows = await tx.query<Row[]>(ABSENCES, [employeeId]);
    return rows.map(({ fromDate, untilDate, ...row }) => ({
      ...row,
      fromDay: parseDay(fromDate) ?? 0,
      untilDay: parseDay(untilDate) ?? 0,
    }));
  }
}
