import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EVENT_COLUMNS_SQL, type EventRow } from './event-row.js';
import type { VersionOrigin } from './version-origin.js';

/** What names an event: the system it comes from, and its id there. */
export interface EventName {
  readonly source: string;
  readonly sourceId: string;
}

/** One version of an event, and where it came from. */
export interface PastVersion extends EventRow, VersionOrigin {
  readonly employeeId: string;
  /** The employee's number. */
  readonly employee: string;
  readonly cause: string | null;
}

/** The latest version of an event. */
export interface LatestVersion {
  readonly version: number;
  readonly employee: string;
  /** False when it was withdrawn. */
  readonly holds: boolean;
}

const VERSIONS = `
  select v.*, e.code as employee, i.file_name as file, i.format, i.imported_at as "importedAt",
         by.file_name as "endedByFile", by.format as "endedByFormat"
    from (select version, employee_id as "employeeId", import_id as "importId", line, cause,
                 superseded_at as "supersededAt", superseded_by as "endedBy", superseded_line as "endedByLine",
                 ${EVENT_COLUMNS_SQL}
            from work_event where source = $1 and source_id = $2) v
    join employee e on e.id = v."employeeId"
    join import i on i.id = v."importId"
    left join import by on by.id = v."endedBy"
   order by v.version desc`;

const LATEST = `
  select w.version, e.code as employee, w.superseded_at is null as holds
    from work_event w join employee e on e.id = w.employee_id
   where w.source = $1 and w.source_id = $2
   order by w.version desc
   limit 1`;

/** Events by their name, with all that was ever said of them. */
@Injectable()
export class EventHistory {
  constructor(private readonly db: DataSource) {}

  /** Latest first; empty where nothing was ever said of the event. */
  versions({ source, sourceId }: EventName): Promise<PastVersion[]> {
    return this.db.query<PastVersion[]>(VERSIONS, [source, sourceId]);
  }

  /** Null where nothing was ever said of the event. */
  async latest({ source, sourceId }: EventName, tx: EntityManager): Promise<LatestVersion | null> {
    const [row] = await tx.query<LatestVersion[]>(LATEST, [source, sourceId]);
    return row ?? null;
  }
}
