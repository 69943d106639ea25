import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../access/access.js';
import type { EventKind } from '../rules/event.js';
import type { Version } from './version.js';

/** One version of an event: what it says, and where it came from. */
export interface EventVersion extends Version {
  readonly kind: EventKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null where the source says nothing of a break. */
  readonly breakSeconds: number | null;
}

/**
 * Of an event that a violation rests on in some version, or that held once within its window, as the corrections of
 * the case tell: so that who may see the violation may see it, and nobody else. A version that was another person's is left out.
 */
const VERSIONS = `
  select w.id                   as "id",
         w.version              as "version",
         w.kind                 as "kind",
         w.starts_at            as "startsAt",
         w.ends_at              as "endsAt",
         w.unpaid_break_seconds as "breakSeconds",
         w.source               as "source",
         w.source_id            as "sourceId",
         i.id                   as "importId",
         i.file_name            as "file",
         i.format               as "format",
         w.line                 as "line",
         i.imported_at          as "importedAt",
         w.superseded_at        as "supersededAt",
         by.id                  as "endedBy",
         by.file_name           as "endedByFile",
         by.format              as "endedByFormat",
         w.superseded_line      as "endedByLine"
    from violation v
    join work_event shown on shown.id = $3::uuid and shown.employee_id = v.employee_id
    join work_event w     on w.source = shown.source and w.source_id = shown.source_id
                         and w.employee_id = v.employee_id
    join import i         on i.id = w.import_id
    left join import by   on by.id = w.superseded_by
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))
     and v.id = $2::uuid
     and ((shown.superseded_at is not null and shown.kind <> 'absence'
           and shown.starts_at < v.window_ends_at and shown.ends_at > v.window_starts_at)
          or exists (
            select from work_event one
             where one.source = shown.source and one.source_id = shown.source_id and one.employee_id = v.employee_id
               and v.evidence -> 'events' @> jsonb_build_array(jsonb_build_object('id', one.id::text))))
   order by w.version desc`;

/** Versions of events. */
@Injectable()
export class EventVersions {
  constructor(private readonly db: DataSource) {}

  /** Latest first; none where the violation is not in the scope or has nothing to do with the event. */
  of(scope: Scope, violationId: string, eventId: string): Promise<EventVersion[]> {
    return this.db.query<EventVersion[]>(VERSIONS, [unitFilter(scope), violationId, eventId]);
  }
}
