import { DAY_SECONDS, HOUR, MINUTE } from '../time/civil.js';
import type { EventKind, WorkEvent } from '../rules/event.js';
import type { LocalClock } from '../time/local-clock.js';
import { choiceOf, type EventColumn, FLAG_WORDS, KIND_WORDS, REQUIRED_ABSENCE_COLUMNS } from './columns.js';
import { isTooFarAhead, latestDay } from './far-ahead.js';
import type { IncomingEvent, SourceIds } from './incoming.js';
import type { RowReader } from './row-reader.js';

/**
 * Longer than these, a row is a slip of the pen in a year or month. It would be measured
 * as thousands of breaches, so it is asked about instead. Standby runs by the week.
 */
const LONGEST_DAYS: Readonly<Record<EventKind, number>> = {
  shift: 7,
  extra_shift: 7,
  passive: 7,
  overtime: 7,
  callout: 7,
  standby: 62,
  absence: 800,
};

/**
 * A cause is a code. It is shown in tables and reports to people who may not know whose
 * row it came from, so prose, which could name somebody, is not taken in.
 */
const CAUSE = /^[a-z0-9æøå-]{1,40}$/;

type EventRow = RowReader<EventColumn>;

/**
 * One row of the generic event file (docs/input-files.md). Stamps without an offset are
 * local to `clock`; minutes become seconds. An event that ends more than
 * 400 days after the local day `today` is refused (far-ahead.ts). Null when anything is wrong; the reader then
 * holds the complaints.
 */
export function readEventRow(
  row: EventRow,
  clock: LocalClock,
  today: number,
  ids: SourceIds,
): Omit<IncomingEvent, 'source'> | null {
  const employee = row.required('employee');
  const kind = readKind(row);
  const stretch = readStretch(row, clock, today, kind);
  const details = { ...readBreak(row, stretch), ...readPlan(row, clock), ...readFlags(row) };
  const cause = readCause(row);
  const ownId = row.text('source_id');
  if (row.complaints.length > 0 || employee === null || kind === null || stretch === null) return null;
  if (ownId !== null && !ids.claim(ownId)) return row.complain('source_id', 'duplicate-source-id');
  return {
    employee,
    unit: row.text('unit'),
    positionPercent: null,
    event: { kind, ...stretch, ...details },
    sourceId: ownId ?? ids.fromContent(employee, kind, stretch.start),
    cause,
    line: row.line,
  };
}

function readKind(row: EventRow): EventKind | null {
  const { absence, ...words } = KIND_WORDS;
  const kind = row.required('kind', Object.keys(words).join(', '));
  if (kind === null) return null;
  if (choiceOf({ absence }, kind) === null) return row.choice('kind', words, 'unknown-kind');
  return row.complain('kind', 'absence-as-event', REQUIRED_ABSENCE_COLUMNS.join(', '));
}

function readCause(row: EventRow): string | null {
  const cause = row.text('cause')?.toLowerCase() ?? null;
  if (cause === null || CAUSE.test(cause)) return cause;
  return row.complain('cause', 'not-a-code', 'customer-assistance');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function readStretch(
  row: EventRow,
  clock: LocalClock,
  today: number,
  kind: EventKind | null,
): Stretch | null {
  const start = row.requiredStamp('start', clock);
  const end = row.requiredStamp('end', clock);
  if (start === null || end === null) return null;
  if (end <= start) return row.complain('end', 'end-not-after-start', `> ${row.text('start') ?? ''}`);
  if (isTooFarAhead(end, today, clock)) return row.complain('end', 'too-far-ahead', latestDay(today));
  const longest = kind === null ? LONGEST_DAYS.absence : LONGEST_DAYS[kind];
  if (end - start > longest * DAY_SECONDS) return row.complain('end', 'too-long', String(longest));
  return { start, end };
}

function readBreak(row: EventRow, stretch: Stretch | null): Pick<WorkEvent, 'unpaidBreak'> {
  const minutes = row.number('break_minutes', 0, 10_080);
  if (minutes === null) return {};
  const unpaidBreak = Math.round(minutes * MINUTE);
  if (stretch !== null && unpaidBreak > stretch.end - stretch.start) {
    row.complain(
      'break_minutes',
      'break-too-long',
      `0–${Math.floor((stretch.end - stretch.start) / MINUTE)}`,
    );
  }
  return { unpaidBreak };
}

type Plan = Pick<WorkEvent, 'plannedNet' | 'plannedStart' | 'plannedEnd' | 'plannedUnpaidBreak'>;

function readPlan(row: EventRow, clock: LocalClock): Plan {
  const hours = row.number('planned_hours', 0, 168);
  return {
    ...(hours === null ? {} : { plannedNet: Math.round(hours * HOUR) }),
    ...readPlannedTimes(row, clock),
  };
}

function readPlannedTimes(row: EventRow, clock: LocalClock): Plan {
  const start = row.stamp('planned_start', clock);
  const end = row.stamp('planned_end', clock);
  const pause = row.number('planned_break_minutes', 0, 10_080);
  complainOfHalfAPlan(row);
  if (start === null || end === null) return {};
  if (end <= start)
    row.complain('planned_end', 'end-not-after-start', `> ${row.text('planned_start') ?? ''}`);
  if (pause === null) return { plannedStart: start, plannedEnd: end };
  const minutes = Math.floor((end - start) / MINUTE);
  if (pause > Math.max(0, minutes)) row.complain('planned_break_minutes', 'break-too-long', `0–${minutes}`);
  return { plannedStart: start, plannedEnd: end, plannedUnpaidBreak: Math.round(pause * MINUTE) };
}

/** Half a plan would be none to the rules, and the shift's own length would stand for it unnoticed. */
function complainOfHalfAPlan(row: EventRow): void {
  const hasStart = row.text('planned_start') !== null;
  const hasEnd = row.text('planned_end') !== null;
  if (hasStart === hasEnd) return;
  row.complain(hasStart ? 'planned_end' : 'planned_start', 'incomplete-plan', 'planned_start, planned_end');
}

function readFlags(row: EventRow): Pick<WorkEvent, 'overtimeFlag' | 'schoolDay'> {
  const overtime = row.choice('overtime', FLAG_WORDS);
  const school = row.choice('school_day', FLAG_WORDS);
  return {
    ...(overtime !== null && { overtimeFlag: overtime === 'yes' }),
    ...(school === 'yes' && { schoolDay: true }),
  };
}
