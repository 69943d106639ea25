import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { WorkEvent } from '../rules/event.js';
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

/** What one employee's time looks like now, for the evaluation. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly db: DataSource) {}

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
