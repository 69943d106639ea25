import { DAY_SECONDS, formatDay, HOUR, MINUTE } from '../time/civil.js';
import type { EventKind, WorkEvent } from '../rules/event.js';
import type { LocalClock } from '../time/local-clock.js';
import {
  ABSENCE_WORDS,
  choiceOf,
  type EventColumn,
  FLAG_WORDS,
  KIND_WORDS,
  REQUIRED_ABSENCE_COLUMNS,
} from './columns.js';
import type { Problem } from './complaint.js';
import { isTooFarAhead, latestDay } from './far-ahead.js';
import { readBreaks, type Stretch } from './event-breaks.js';
import { type IncomingEvent, nameByContent } from './incoming.js';
import { readLength } from './lengths.js';
import type { RowReader } from './row-reader.js';
import { CLOCK_EXAMPLE, dayExample, isoClock, stampExample } from './stamp-style.js';

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
): Omit<IncomingEvent, 'source'> | null {
  const employee = row.required('employee');
  const kind = readKind(row);
  const stretch = readStretch(row, clock, today, kind);
  const details = {
    ...readBreaks(row, stretch, clock),
    ...readPlan(row, { clock, today, kind }),
    ...readFlags(row),
  };
  const cause = readCause(row);
  const ownId = row.text('source_id');
  if (row.complaints.length > 0 || employee === null || kind === null || stretch === null) return null;
  return {
    employee,
    unit: row.text('unit'),
    positionPercent: null,
    event: { kind, ...stretch, ...details },
    sourceId: ownId ?? nameByContent(employee, kind, stretch.start),
    isNamedByContent: ownId === null,
    cause,
    line: row.line,
  };
}

const { absence: ABSENCE, ...WORK_WORDS } = KIND_WORDS;
/** An absence, or one of its types: of either the file is told where it belongs. */
const AWAY_WORDS = { absence: ABSENCE, ...ABSENCE_WORDS };
const KINDS_LISTED = Object.keys(WORK_WORDS).join(', ');

function readKind(row: EventRow): EventKind | null {
  const kind = row.required('kind', KINDS_LISTED);
  if (kind === null) return null;
  const known = choiceOf(WORK_WORDS, kind);
  if (known !== null) return known;
  if (choiceOf(AWAY_WORDS, kind) === null) return row.complain('kind', 'unknown-kind', KINDS_LISTED);
  return row.complain('kind', 'absence-as-event', REQUIRED_ABSENCE_COLUMNS.join(', '));
}

function readCause(row: EventRow): string | null {
  const cause = row.text('cause')?.toLowerCase() ?? null;
  if (cause === null || CAUSE.test(cause)) return cause;
  return row.complain('cause', 'not-a-code', 'customer-assistance');
}

function readStretch(
  row: EventRow,
  clock: LocalClock,
  today: number,
  kind: EventKind | null,
): Stretch | null {
  const start = readStart(row, clock);
  const end = readEnd(row, start, clock);
  if (start === null || end === null) return null;
  if (end <= start) return row.complain('end', 'end-not-after-start', `> ${row.text('start') ?? ''}`);
  if (isTooFarAhead(end, today, clock)) return row.complain('end', 'too-far-ahead', latestDay(today));
  const longest = longestDays(kind);
  if (end - start > longest * DAY_SECONDS) return row.complain('end', 'too-long', String(longest));
  return { start, end };
}

/** A row of no known kind is complained of already. */
const longestDays = (kind: EventKind | null): number =>
  kind === null ? LONGEST_DAYS.absence : LONGEST_DAYS[kind];

/** A start that is a time alone belongs to the date in the column `date`. */
function readStart(row: EventRow, clock: LocalClock): number | null {
  const text = row.text('start');
  const date = row.text('date');
  if (text === null) return lacksTime(row, 'start', 'missing-value', date !== null);
  if (isoClock(text) === null) return row.stamp('start', clock);
  if (date !== null) return row.stampOf('start', `${date} ${text}`, clock, 'date');
  return row.has('date')
    ? row.complain('date', 'missing-value', dayExample(row.style))
    : row.stamp('start', clock);
}

function readEnd(row: EventRow, start: number | null, clock: LocalClock): number | null {
  if (row.text('end') !== null) return readEndIn(row, 'end', start, clock);
  const isTime = row.isPutTogether('start') || isoClock(row.text('start') ?? '') !== null;
  return lacksTime(row, 'end', 'missing-end', isTime && !row.isPutTogether('end'));
}

/** @param isTime whether the column holds times alone */
const lacksTime = (row: EventRow, column: 'start' | 'end', problem: Problem, isTime: boolean): null =>
  row.lacks(column, problem, isTime ? CLOCK_EXAMPLE : stampExample(row.style), CLOCK_EXAMPLE);

/**
 * An end that is a time alone is one of the day the event starts on. Where that is not
 * after the start, a date is missing: taken for the next day it could hide a slip, so only
 * a mapping that knows its system may say so.
 */
function readEndIn(
  row: EventRow,
  column: 'end' | 'planned_end',
  start: number | null,
  clock: LocalClock,
): number | null {
  const time = isoClock(row.text(column) ?? '');
  if (time === null) return row.stamp(column, clock);
  if (start === null) return null;
  const day = clock.dayOf(start);
  const end = row.stampOf(column, `${formatDay(day)}T${time}`, clock);
  if (end === null || end > start) return end;
  const next = `${formatDay(day + 1)}T${time}`;
  return row.style.endsNextDay
    ? row.stampOf(column, next, clock)
    : row.complain(column, 'end-date-missing', next);
}

type Plan = Pick<WorkEvent, 'plannedNet' | 'plannedStart' | 'plannedEnd' | 'plannedUnpaidBreak'>;

function readPlan(row: EventRow, { clock, today, kind }: PlanContext): Plan {
  const plannedNet = readLength(row, 'planned_hours', HOUR, 168);
  return {
    ...(plannedNet === null ? {} : { plannedNet }),
    ...readPlannedTimes(row, { clock, today, kind }),
  };
}

/** What a plan is read by; it keeps to the bounds of the time that was worked. */
interface PlanContext {
  readonly clock: LocalClock;
  readonly today: number;
  readonly kind: EventKind | null;
}

function readPlannedTimes(row: EventRow, context: PlanContext): Plan {
  const { clock } = context;
  const start = row.stamp('planned_start', clock);
  const end = readEndIn(row, 'planned_end', start, clock);
  const pause = readLength(row, 'planned_break_minutes', MINUTE, 10_080);
  complainOfHalfAPlan(row);
  if (start === null || end === null) return {};
  complainOfBounds(row, { start, end }, context);
  if (pause === null) return { plannedStart: start, plannedEnd: end };
  if (pause > Math.max(0, end - start))
    row.complain('planned_break_minutes', 'break-too-long', `0–${Math.floor((end - start) / MINUTE)}`);
  return { plannedStart: start, plannedEnd: end, plannedUnpaidBreak: pause };
}

function complainOfBounds(row: EventRow, { start, end }: Stretch, { clock, today, kind }: PlanContext): void {
  if (end <= start)
    row.complain('planned_end', 'end-not-after-start', `> ${row.text('planned_start') ?? ''}`);
  else if (isTooFarAhead(end, today, clock)) row.complain('planned_end', 'too-far-ahead', latestDay(today));
  else if (end - start > longestDays(kind) * DAY_SECONDS)
    row.complain('planned_end', 'too-long', String(longestDays(kind)));
}

/** Half a plan would be none to the rules, and the shift's own length would stand for it unnoticed. */
function complainOfHalfAPlan(row: EventRow): void {
  const hasStart = row.text('planned_start') !== null;
  const hasEnd = row.text('planned_end') !== null;
  if (hasStart === hasEnd) return;
  const wanted = 'planned_start, planned_end';
  row.lacks(hasStart ? 'planned_end' : 'planned_start', 'incomplete-plan', wanted, wanted);
}

function readFlags(row: EventRow): Pick<WorkEvent, 'overtimeFlag' | 'schoolDay'> {
  const overtime = row.choice('overtime', FLAG_WORDS);
  const school = row.choice('school_day', FLAG_WORDS);
  return {
    ...(overtime !== null && { overtimeFlag: overtime === 'yes' }),
    ...(school === 'yes' && { schoolDay: true }),
  };
}
