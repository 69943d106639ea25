import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatDay, parseDay } from '../time/civil.js';
import type { AbsenceType, Certificate } from './absence.entity.js';
import type { IncomingAbsence } from './incoming.js';
import type { Current, NewVersion } from './reconcile-import.js';

type StoredAbsence = Pick<
  IncomingAbsence,
  'type' | 'fromDay' | 'untilDay' | 'grade' | 'certificate' | 'sourceId'
>;

interface Row {
  readonly id: string;
  readonly employeeId: string;
  readonly version: number;
  readonly holds: boolean;
  readonly sourceId: string;
  readonly type: AbsenceType;
  readonly fromDate: string;
  readonly untilDate: string;
  readonly grade: number;
  readonly certificate: Certificate | null;
}

const LATEST = `
  select distinct on (source_id) id, superseded_at is null as holds, employee_id as "employeeId", version, source_id as "sourceId", type,
         from_date::text as "fromDate", until_date::text as "untilDate", grade, certificate
    from absence
   where source = $1 and source_id = any($2::text[])
   order by source_id, version desc`;

const OWNERS = `
  select r.source_id as "sourceId", e.code
    from absence r
    join employee e on e.id = r.employee_id
   where r.source = $1 and r.source_id = any($2::text[]) and r.superseded_at is null`;

const SUPERSEDE = `update absence set superseded_at = $1 where id = any($2::uuid[])`;

const INSERT = `
  insert into absence (id, employee_id, type, from_date, until_date, grade, certificate, source_id, version, line,
                       source, import_id)
  select gen_random_uuid(), a.*, $10::text, $11::uuid
    from unnest($1::uuid[], $2::text[], $3::date[], $4::date[], $5::int[], $6::text[], $7::text[], $8::int[], $9::int[])
         as a`;

/** Versions of absences, kept apart from work: of sick leave they are health data. */
@Injectable()
export class AbsencesRepository {
  /** Number of the employee that each id speaks of now, of those of the given ids that hold. */
  async owners(
    source: string,
    sourceIds: readonly string[],
    tx: EntityManager,
  ): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ sourceId: string; code: string }[]>(OWNERS, [source, sourceIds]);
    return new Map(rows.map(({ sourceId, code }) => [sourceId, code]));
  }

  /** The latest versions of those of the given ids that are known, withdrawn ones too. */
  async latest(
    source: string,
    sourceIds: readonly string[],
    tx: EntityManager,
  ): Promise<Current<StoredAbsence>[]> {
    const rows = await tx.query<Row[]>(LATEST, [source, sourceIds]);
    return rows.map(({ id, employeeId, version, holds, fromDate, untilDate, ...row }) => ({
      id,
      employeeId,
      version,
      holds,
      row: { ...row, fromDay: parseDay(fromDate) ?? 0, untilDay: parseDay(untilDate) ?? 0 },
    }));
  }

  async supersede(ids: readonly string[], at: Date, tx: EntityManager): Promise<void> {
    await tx.query(SUPERSEDE, [at, ids]);
  }

  async insert(
    versions: readonly NewVersion<IncomingAbsence>[],
    source: string,
    importId: string,
    tx: EntityManager,
  ): Promise<void> {
    const of = <T>(pick: (version: NewVersion<IncomingAbsence>) => T): T[] => versions.map(pick);
    await tx.query(INSERT, [
      of(({ employeeId }) => employeeId),
      of(({ row }) => row.type),
      of(({ row }) => formatDay(row.fromDay)),
      of(({ row }) => formatDay(row.untilDay)),
      of(({ row }) => row.grade),
      of(({ row }) => row.certificate),
      of(({ row }) => row.sourceId),
      of(({ version }) => version),
      of(({ row }) => row.line),
      source,
      importId,
    ]);
  }
}
