import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalClock } from '../time/local-clock.js';
import { EVENT_COLUMNS_SQL, type EventRow, eventOfRow } from './event-row.js';
import type { IncomingEvent, WholeDays } from './incoming.js';
import type { Current, NewVersion } from './reconcile-import.js';

type StoredEvent = Pick<IncomingEvent, 'event' | 'cause' | 'sourceId'>;

const LATEST = `
  select distinct on (source_id) id, superseded_at is null as holds, employee_id as "employeeId", version, source_id as "sourceId", cause, ${EVENT_COLUMNS_SQL}
    from work_event
   where source = $1 and source_id = any($2::text[])
   order by source_id, version desc`;

const OWNERS = `
  select r.source_id as "sourceId", e.code
    from work_event r
    join employee e on e.id = r.employee_id
   where r.source = $1 and r.source_id = any($2::text[]) and r.superseded_at is null`;

const ON_DAYS = `
  select w.id, w.employee_id as "employeeId", w.version, w.source_id as "sourceId", w.cause, true as holds,
         ${EVENT_COLUMNS_SQL}
    from unnest($2::text[], $3::float8[], $4::float8[]) as d (code, from_at, until_at)
    join employee e on e.code = d.code
    join work_event w on w.employee_id = e.id and w.superseded_at is null and w.source = $1
     and w.starts_at >= to_timestamp(d.from_at) and w.starts_at < to_timestamp(d.until_at)`;

const SUPERSEDE = `update work_event set superseded_at = $1 where id = any($2::uuid[])`;

const INSERT = `
  insert into work_event (id, employee_id, kind, starts_at, ends_at, unpaid_break_seconds, breaks,
                          planned_starts_at, planned_ends_at, planned_break_seconds, planned_net_seconds,
                          overtime_flag, school_day, cause, source, source_id, version, line, import_id)
  select gen_random_uuid(), e.employee_id, e.kind, to_timestamp(e.starts), to_timestamp(e.ends), e.pause, e.breaks,
         to_timestamp(e.planned_starts), to_timestamp(e.planned_ends), e.planned_break, e.planned_net,
         e.flag, e.school_day, e.cause, $15::text, e.source_id, e.version, e.line, $16::uuid
    from unnest($1::uuid[], $2::text[], $3::float8[], $4::float8[], $5::int[], $6::jsonb[], $7::float8[],
                $8::float8[], $9::int[], $10::float8[], $11::bool[], $12::text[], $13::text[], $14::int[], $17::int[],
                $18::bool[])
         as e (employee_id, kind, starts, ends, pause, breaks, planned_starts, planned_ends, planned_break,
               planned_net, flag, cause, source_id, version, line, school_day)`;

type Row = EventRow & {
  id: string;
  employeeId: string;
  version: number;
  holds: boolean;
  sourceId: string;
  cause: string | null;
};

const versionOf = (row: Row): Current<StoredEvent> => ({
  id: row.id,
  employeeId: row.employeeId,
  version: row.version,
  holds: row.holds,
  row: { event: eventOfRow(row), cause: row.cause, sourceId: row.sourceId },
});

/** Versions of events. A version is written once and only ever marked as superseded. */
@Injectable()
export class EventsRepository {
  /** Number of the employee that each id speaks of now, of those of the given ids that hold. */
  async owners(
    source: string,
    sourceIds: readonly string[],
    tx: EntityManager,
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ sourceId: string; code: string }[]>(OWNERS, [source, sourceIds]);
    return new Map(rows.map(({ sourceId, code }) => [sourceId, code]));
  }

  /** Versions that hold and begin on one of the local days listed. */
  async onDays(
    source: string,
    wholeDays: readonly WholeDays[],
    clock: LocalClock,
    tx: EntityManager,
  ): Promise<Current<StoredEvent>[]> {
    const listed = wholeDays.flatMap(({ employee, days }) => days.map((day) => ({ employee, day })));
    const rows = await tx.query<Row[]>(ON_DAYS, [
      source,
      listed.map(({ employee }) => employee),
      listed.map(({ day }) => clock.instantAt(day)),
      listed.map(({ day }) => clock.instantAt(day + 1)),
    ]);
    return rows.map(versionOf);
  }

  /** The latest versions of those of the given ids that are known, withdrawn ones too. */
  async latest(
    source: string,
    sourceIds: readonly string[],
    tx: EntityManager,
  ): Promise<Current<StoredEvent>[]> {
    const rows = await tx.query<Row[]>(LATEST, [source, sourceIds]);
    return rows.map(versionOf);
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
      of(({ row }) => row.event.unpaidBreak ?? null),
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
      of(({ row }) => row.event.schoolDay ?? false),
    ]);
  }
}
