import { z } from 'zod';
import type { WithdrawnRow } from '../ingest/withdrawn-row.js';
import { nextField } from '../platform/http/page-query.js';
import { EVENT_KINDS, type EventKind } from '../rules/event.js';

const OF_EVENTS = 'Null of an absence, which no token opens';
const OF_TIME = 'Null of an absence, and without the scope events:read';

/** A row known before that an import withdrew, or would; file and line tell its sender which it is. */
const WithdrawnView = z
  .object({
    employee: z.string().nullable().meta({ description: OF_EVENTS }),
    sourceId: z.string().nullable().meta({ description: OF_TIME }),
    kind: z.enum(EVENT_KINDS).nullable().meta({ description: OF_TIME }),
    start: z.iso.datetime().nullable().meta({ description: OF_TIME, example: '2025-12-01T07:00:00.000Z' }),
    end: z.iso.datetime().nullable().meta({ description: OF_TIME, example: '2025-12-01T15:00:00.000Z' }),
    version: z.int().meta({ description: 'The one that held' }),
    import: z.uuid().meta({ description: 'The import that had brought it in' }),
    file: z.string().meta({ description: 'Of that import' }),
    line: z.int().meta({ description: 'Of that file' }),
    withdrawnByLine: z.int().nullable().meta({
      description:
        'Line of the file that takes it back; null where the file leaves it out of what it tells everything about',
    }),
  })
  .meta({ id: 'WithdrawnRow' });
type WithdrawnView = z.output<typeof WithdrawnView>;

export const WithdrawnList = z
  .object({ withdrawn: z.array(WithdrawnView), next: nextField })
  .meta({ id: 'WithdrawnList' });
export type WithdrawnList = z.output<typeof WithdrawnList>;

/**
 * A dry run of a header alone lists all that is stored of a source, so a token reads here no more than elsewhere: no absence, and
 * when somebody worked only where it may read events.
 */
export function withdrawnView(row: WithdrawnRow, mayReadEvents: boolean): WithdrawnView {
  const { version, importId, file, line, withdrawnByLine } = row;
  const isEvent = row.start !== null;
  const hasTimes = isEvent && mayReadEvents;
  return {
    employee: isEvent ? row.employee : null,
    // One that is made of a row says when it is.
    sourceId: hasTimes ? row.sourceId : null,
    kind: hasTimes ? (row.kind as EventKind) : null,
    start: hasTimes ? momentOf(row.start) : null,
    end: hasTimes ? momentOf(row.end) : null,
    ...{ version, import: importId, file, line, withdrawnByLine },
  };
}

const momentOf = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant * 1000).toISOString();
