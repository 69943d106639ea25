import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AbsenceType, Certificate } from '../../ingest/absence.entity.js';
import type { Version } from '../version.js';

/** One version of an absence of whoever asks; days are local, `YYYY-MM-DD`, both inside. */
export interface AbsenceVersion extends Version {
  readonly type: AbsenceType;
  readonly from: string;
  readonly to: string;
  /** Percent. */
  readonly grade: number;
  readonly certificate: Certificate | null;
}

/** Of the employee alone: sick leave is health data, and of all roles only that of the employee sees its own by name. */
const VERSIONS = `
  select a.id                     as "id",
         a.version                as "version",
         a.type                   as "type",
         a.from_date::text        as "from",
         (a.until_date - 1)::text as "to",
         a.grade                  as "grade",
         a.certificate            as "certificate",
         a.source                 as "source",
         a.source_id              as "sourceId",
         i.id                     as "importId",
         i.file_name              as "file",
         i.format                 as "format",
         a.line                   as "line",
         i.imported_at            as "importedAt",
         a.superseded_at          as "supersededAt",
         by.id                    as "endedBy",
         by.file_name             as "endedByFile",
         by.format                as "endedByFormat",
         a.superseded_line        as "endedByLine"
    from absence shown
    join absence a      on a.source = shown.source and a.source_id = shown.source_id and a.employee_id = shown.employee_id
    join import i       on i.id = a.import_id
    left join import by on by.id = a.superseded_by
   where shown.id = $2::uuid and shown.employee_id = $1::uuid
   order by a.version desc`;

/** Versions of absences. */
@Injectable()
export class AbsenceVersions {
  constructor(private readonly db: DataSource) {}

  /** Latest first; none where the absence is not the employee's. */
  of(employeeId: string, absenceId: string): Promise<AbsenceVersion[]> {
    return this.db.query<AbsenceVersion[]>(VERSIONS, [employeeId, absenceId]);
  }
}
