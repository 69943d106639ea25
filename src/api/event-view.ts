import { z } from 'zod';
import type { EventName, PastVersion } from '../ingest/event-history.query.js';
import { EVENT_CHANGES, type TakenEvent } from '../ingest/event-outcome.js';
import { EVENT_KINDS } from '../rules/event.js';
import { HOUR, MINUTE } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatStamp } from '../time/stamp.js';

const Stamp = z.string().meta({ description: 'Local, with offset', examples: ['2025-12-01T07:30+01:00'] });

const Break = z.object({ start: Stamp, end: Stamp, paid: z.boolean() });

const Version = z.object({
  version: z.int().min(1),
  employee: z.string(),
  kind: z.enum(EVENT_KINDS),
  start: Stamp,
  end: Stamp,
  break_minutes: z.number().nullable(),
  breaks: z.array(Break).nullable(),
  planned_start: Stamp.nullable(),
  planned_end: Stamp.nullable(),
  planned_break_minutes: z.number().nullable(),
  planned_hours: z.number().nullable(),
  overtime: z.boolean(),
  school_day: z.boolean(),
  cause: z.string().nullable(),
  import: z.uuid().meta({ description: 'The import it came by' }),
  file: z.string(),
  line: z.int(),
  storedAt: z.iso.datetime(),
  supersededAt: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'When it stopped to hold; null while it does' }),
  supersededBy: z.object({ import: z.uuid(), file: z.string(), line: z.int().nullable() }).nullable().meta({
    description:
      'What corrected or withdrew it; no line where a file that is the whole truth of a period left it out. Null while it holds, and where it ended before this was recorded',
  }),
});

/** An event with everything that was ever said of it. */
export const EventView = z
  .object({
    source: z.string(),
    id: z.string(),
    holds: z.boolean().meta({ description: 'False when it was withdrawn' }),
    versions: z.array(Version).meta({ description: 'Latest first' }),
  })
  .meta({ id: 'Event' });
export type EventView = z.output<typeof EventView>;

/** What a request came to. */
export const EventChangeView = z
  .object({
    source: z.string(),
    id: z.string(),
    change: z.enum(EVENT_CHANGES),
    version: z.int().min(1),
    newEmployee: z
      .boolean()
      .meta({ description: 'Nobody had named the employee before; a register corrects it' }),
    overlaps: z.object({ source: z.string(), id: z.string() }).nullable().meta({
      description:
        'What the employee had before in the time that was stored, the one that began first; both are kept and count until one of them is corrected. Null where there is nothing, and where nothing was changed',
    }),
  })
  .meta({ id: 'EventChange' });
export type EventChangeView = z.output<typeof EventChangeView>;

export const changeView = (
  { source, sourceId }: EventName,
  { change, latest, isNewEmployee, overlaps }: TakenEvent,
): EventChangeView => ({
  source,
  id: sourceId,
  change,
  version: latest.version,
  newEmployee: isNewEmployee,
  overlaps: overlaps && { source: overlaps.source, id: overlaps.sourceId },
});

/** @param versions latest first, at least one */
export function eventView(
  { source, sourceId }: EventName,
  versions: readonly PastVersion[],
  clock: LocalClock,
): EventView {
  return {
    source,
    id: sourceId,
    holds: versions.some(({ supersededAt }) => supersededAt === null),
    versions: versions.map((version) => versionView(version, clock)),
  };
}

function versionView(row: PastVersion, clock: LocalClock): EventView['versions'][number] {
  const stamp = (instant: number): string => formatStamp(instant, clock);
  const perhaps = (instant: number | null): string | null => (instant === null ? null : stamp(instant));
  const over = (seconds: number | null, unit: number): number | null =>
    seconds === null ? null : seconds / unit;
  return {
    version: row.version,
    employee: row.employee,
    kind: row.kind,
    start: stamp(row.start),
    end: stamp(row.end),
    break_minutes: over(row.unpaidBreak, MINUTE),
    breaks:
      row.breaks?.map(({ start, end, paid }) => ({ start: stamp(start), end: stamp(end), paid })) ?? null,
    planned_start: perhaps(row.plannedStart),
    planned_end: perhaps(row.plannedEnd),
    planned_break_minutes: over(row.plannedBreak, MINUTE),
    planned_hours: over(row.plannedNet, HOUR),
    overtime: row.overtimeFlag,
    school_day: row.schoolDay,
    cause: row.cause,
    import: row.importId,
    file: row.file,
    line: row.line,
    storedAt: row.importedAt.toISOString(),
    supersededAt: row.supersededAt?.toISOString() ?? null,
    supersededBy: endedBy(row),
  };
}

const endedBy = ({
  endedBy: by,
  endedByFile,
  endedByLine,
}: PastVersion): EventView['versions'][number]['supersededBy'] =>
  by === null ? null : { import: by, file: endedByFile ?? '', line: endedByLine };
