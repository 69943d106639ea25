import { z } from 'zod';
import { ABSENCE_TYPES } from '../ingest/absence.entity.js';
import type { WithdrawnRow } from '../ingest/withdrawn-row.js';
import { nextField } from '../platform/http/page-query.js';
import { EVENT_KINDS } from '../rules/event.js';

/** A row known before that an import withdrew, or would. */
const WithdrawnView = z
  .object({
    employee: z.string(),
    kind: z.enum([...EVENT_KINDS, ...ABSENCE_TYPES]).meta({ description: 'Of an event, or of an absence' }),
    start: z
      .string()
      .meta({ description: 'An instant; of an absence its first day', example: '2025-12-01T07:00:00.000Z' }),
    end: z
      .string()
      .meta({ description: 'An instant; of an absence its last day', example: '2025-12-01T15:00:00.000Z' }),
    sourceId: z.string(),
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

export const withdrawnView = (row: WithdrawnRow): WithdrawnView => ({
  employee: row.employee,
  kind: row.kind,
  start: timeOf(row.start, row.firstDay),
  end: timeOf(row.end, row.lastDay),
  sourceId: row.sourceId,
  version: row.version,
  import: row.importId,
  file: row.file,
  line: row.line,
  withdrawnByLine: row.withdrawnByLine,
});

const timeOf = (instant: number | null, day: string | null): string =>
  instant === null ? (day ?? '') : new Date(instant * 1000).toISOString();
