import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EVENT_COLUMNS_SQL, type EventRow, eventOfRow } from './event-row.js';
import type { IncomingEvent } from './incoming.js';
import type { Current, NewVersion } from './reconcile-import.js';

type StoredEvent = Pick<IncomingEvent, 'event' | 'cause' | 'sourceId'>;

const CURRENT = `
  select id, employee_id as "employeeId", version, source_id as "sourceId", cause, ${EVENT_COLUMNS_SQL}
    from work_event
   where source = $1 and source_id = any($2::text[]) and superseded_at is null`;

const SUPERSEDE = `update work_event set superseded_at = $1 where id = any($2::uuid[])`;

const INSERT = `
  insert into work_event (id, employee_id, kind, starts_at, ends_at, unpaid_break_seconds, breaks,
                          planned_starts_at, planned_ends_at, planned_break_seconds, planned_net_seconds,
                          overtime_flag, cause, source, source_id, version, line, import_id)
  select gen_random_uuid(), e.employee_id, e.kind, to_timestamp(e.starts), to_timestamp(e.ends), e.pause, e.breaks,
         to_timestamp(e.planned_starts), to_timestamp(e.planned_ends), e.planned_break, e.planned_net,
         e.flag, e.cause, $15::text, e.source_id, e.version, e.line, $16::uuid
    from unnest($1::uuid[], $2::text[], $3::float8[], $4::float8[], $5::int[], $6::jsonb[], $7::float8[],
                $8::float8[], $9::int[], $10::float8[], $11::bool[], $12::text[], $13::text[], $14::int[], $17::int[])
         as e (employee_id, kind, starts, ends, pause, breaks, planned_starts, planned_ends, planned_break,
               planned_net, flag, cause, source_id, version, line)`;

/** Versions of events. A version is written once and only ever marked as superseded. */
@Injectable()
export class EventsRepository {
  /** The versions that hold now, of those of the given ids that are known. */
  async current(
    source: string,
    sourceIds: readonly string[],
    tx: EntityManager,
  ): Promise<Current<StoredEvent>[]> {
    type Row = EventRow & {
      id: string;
      employeeId: string;
      version: number;
      sourceId: string;
      cause: string | null;
    };
    const rows = await tx.query<Row[]>(CURRENT, [source, sourceIds]);
    return rows.map((row) => ({
      id: row.id,
      employeeId: row.employeeId,
      version: row.version,
      row: { event: eventOfRow(row), cause: row.cause, sourceId: row.sourceId },
    }));
  }

  async supersede(ids: readonly string[], at: Date, tx: EntityManager): Promise<void> {
    await tx.query(SUPERSEDE, [at, ids]);
  }

  /** Writes many at once: one statement for all, an array for each column. */
  async insert(
    versions: readonly NewVersion<IncomingEvent>[],
    source: string,
    importId: string,
    tx: EntityManager,
  ): Promise<void> {
    const of = <T>(pick: (version: NewVersion<IncomingEvent>) => T): T[] => versions.map(pick);
    await tx.query(INSERT, [
      of(({ employeeId }) => employeeId),
      of(({ row }) => row.event.kind),
      of(({ row }) => row.event.start),
      of(({ row }) => row.event.end),
      of(({ row }) => row.event.unpaidBreak ?? 0),
      of(({ row }) => (row.event.breaks ? JSON.stringify(row.event.breaks) : null)),
      of(({ row }) => row.event.plannedStart ?? null),
      of(({ row }) => row.event.plannedEnd ?? null),
      of(({ row }) => row.event.plannedUnpaidBreak ?? null),
      of(({ row }) => row.event.plannedNet ?? null),
      of(({ row }) => row.event.overtimeFlag ?? false),
      of(({ row }) => row.cause),
      of(({ row }) => row.sourceId),
      of(({ version }) => version),
      source,
      importId,
      of(({ row }) => row.line),
    ]);
  }
}
