import { z } from 'zod';
import type { WorkBreak, WorkEvent } from '../rules/event.js';
import { HOUR, MINUTE } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { EventColumn } from './columns.js';
import { readLength } from './lengths.js';
import type { RowReader } from './row-reader.js';
import { readLooseStamp } from './stamp-style.js';

/** `[start, end)` in UTC seconds. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

type EventRow = RowReader<EventColumn>;
type Breaks = Pick<WorkEvent, 'unpaidBreak' | 'breaks'>;

const LONGEST_MINUTES = 10_080;
const BREAKS_PATTERN = '[{"start": "2025-12-01T11:30", "end": "2025-12-01T12:00", "paid": false}]';

const Break = z.object({ start: z.string(), end: z.string(), paid: z.boolean().default(false) });

/**
 * What a row says of breaks: their times in `breaks`, a JSON list; or the unpaid minutes
 * in `break_minutes`; or, where there is neither, the net hours,
 * of which the break is what is missing. Nothing where the source records none of them.
 */
export function readBreaks(row: EventRow, stretch: Stretch | null, clock: LocalClock): Breaks {
  const listed = row.text('breaks');
  if (listed !== null) return readList(row, listed, stretch, clock);
  const seconds = breakSeconds(row, stretch);
  if (seconds === null) return {};
  if (stretch !== null && seconds > stretch.end - stretch.start) {
    row.complain(
      'break_minutes',
      'break-too-long',
      `0–${Math.floor((stretch.end - stretch.start) / MINUTE)}`,
    );
  }
  return { unpaidBreak: seconds };
}

function breakSeconds(row: EventRow, stretch: Stretch | null): number | null {
  const seconds = readLength(row, 'break_minutes', MINUTE, LONGEST_MINUTES);
  if (seconds !== null || row.text('break_minutes') !== null || stretch === null) return seconds;
  const gross = stretch.end - stretch.start;
  const net = readLength(row, 'net_hours', HOUR, gross / HOUR);
  return net === null ? null : gross - net;
}

function readList(row: EventRow, text: string, stretch: Stretch | null, clock: LocalClock): Breaks {
  const list = parsed(text);
  const breaks = list?.map((one) => readBreak(row, one, clock)) ?? [null];
  if (breaks.includes(null) || stretch === null) {
    if (breaks.includes(null)) row.complain('breaks', 'not-breaks', BREAKS_PATTERN);
    return {};
  }
  const read = breaks.filter((one) => one !== null);
  if (read.length === 0) return { unpaidBreak: 0 };
  return { breaks: read };
}

function parsed(text: string): z.output<typeof Break>[] | null {
  try {
    return Break.array().safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function readBreak(row: EventRow, one: z.output<typeof Break>, clock: LocalClock): WorkBreak | null {
  const start = readLooseStamp(one.start, clock, row.style);
  const end = readLooseStamp(one.end, clock, row.style);
  if (!start.ok || !end.ok || end.instant <= start.instant) return null;
  return { start: start.instant, end: end.instant, paid: one.paid };
}
