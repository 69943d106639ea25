import type { EventKind } from '../rules/event.js';
import { HOUR } from '../time/civil.js';
import { isRedDay } from '../time/holidays.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { sundayZone } from '../time/sunday-zone.js';

/** What is drawn of one violation. Instants are UTC seconds, stretches half-open. */
export interface TimeLineInput {
  readonly window: Interval;
  readonly longestRest: Interval | null;
  readonly events: readonly DrawnEvent[];
  /** How long a rest should have been, from where it began; or when a sum passed its limit. Null where neither is known. */
  readonly limit: TimeLineLimit | null;
  /** Whether the rule is about the off-duty periods of Sundays and public holidays; they then are the window. */
  readonly showsSundays: boolean;
}

export type TimeLineLimit =
  | (Interval & { readonly kind: 'needed' })
  | { readonly kind: 'passed'; readonly instant: number };

export interface DrawnEvent extends Interval {
  readonly kind: EventKind;
  /** Whether the finding counts it; the others only show what lay around. */
  readonly isCounted: boolean;
}

/** A drawing to scale: every row has the same length per hour. Positions are fractions of a row's width. */
export interface TimeLine {
  readonly rows: readonly TimeRow[];
  /** True when each row is one local day; false when one row shows it all. */
  readonly isByDay: boolean;
}

export interface TimeRow extends Interval {
  /** Local day number the row begins in. */
  readonly day: number;
  /** How much of the width the row fills: a day of 23 hours ends before one of 25. */
  readonly extent: number;
  readonly bands: readonly Band[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** The local days that the row shows something of, each with its part of it. */
  readonly days: readonly DayPart[];
}

/** A local day as far as a row shows it; `day` is its number. */
export interface DayPart extends Span {
  readonly day: number;
}

export interface Band extends Span {
  readonly kind: 'window' | 'rest' | 'sunday' | 'night' | 'needed';
}

export interface Bar extends Span {
  readonly kind: EventKind;
  readonly isCounted: boolean;
}

/** A vertical line; `instant` is what it stands for. */
export interface Mark {
  readonly kind: 'hour' | 'midnight' | 'clock-change' | 'limit';
  readonly at: number;
  readonly instant: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Up to this length one row is readable; beyond it every local day gets its own. */
const ONE_ROW = 60 * HOUR;
const TICK_HOURS = 6;
const DAY_HOURS = 24;
/** Closer than this to the next, the hour a row begins with is not named. */
const TICK_ROOM = 2 * HOUR;

/** Lays the window, the events around it and the longest rest out to scale. */
export function timeLine(input: TimeLineInput, clock: LocalClock): TimeLine {
  const shown = spanOf(input);
  const isByDay = shown.end - shown.start > ONE_ROW;
  const rows = isByDay ? fromFirstHour(dayRows(shown, clock), input, clock) : [wholeHours(shown)];
  const longest = Math.max(...rows.map(({ start, end }) => end - start));
  return { isByDay, rows: rows.map((row) => rowOf(row, longest, input, clock)) };
}

/** The window and everything the finding counts; what only lay around is cut at its edges. */
function spanOf({ window, events, longestRest, limit }: TimeLineInput): Interval {
  const counted: Interval[] = events.filter(({ isCounted }) => isCounted);
  // A weekly rest may reach into the next week, and is drawn as long as it was measured.
  if (longestRest) counted.push(longestRest);
  if (limit?.kind === 'needed') counted.push(limit);
  return {
    start: Math.min(window.start, ...counted.map(({ start }) => start)),
    end: Math.max(window.end, ...counted.map(({ end }) => end)),
  };
}

const wholeHours = ({ start, end }: Interval): Interval => ({
  start: Math.floor(start / HOUR) * HOUR - HOUR,
  end: Math.ceil(end / HOUR) * HOUR + HOUR,
});

function dayRows(shown: Interval, clock: LocalClock): Interval[] {
  const rows: Interval[] = [];
  for (let day = clock.dayOf(shown.start); clock.instantAt(day) < shown.end; day += 1) {
    rows.push({ start: clock.instantAt(day), end: clock.instantAt(day + 1) });
  }
  return rows;
}

/**
 * Days without the hours after midnight in which nothing is drawn on any of them: on a phone these were all that was seen. Where
 * clocks change, or Sundays are looked at from their eve on, days are whole.
 */
function fromFirstHour(
  days: readonly Interval[],
  input: TimeLineInput,
  clock: LocalClock,
): readonly Interval[] {
  const isWhole = input.showsSundays || days.some(({ start, end }) => end - start !== DAY_HOURS * HOUR);
  const first = Math.min(...days.map((day) => firstIn(day, input)));
  const hours = Math.floor(first / HOUR) - 1;
  if (isWhole || !Number.isFinite(first) || hours <= 0) return days;
  return days.map(({ start, end }) => ({ start: clock.instantAt(clock.dayOf(start), hours * HOUR), end }));
}

/** Seconds after its beginning until something of the finding is drawn in a day; Infinity where nothing is. */
function firstIn(day: Interval, { events, longestRest, limit }: TimeLineInput): number {
  const drawn = [
    ...events,
    ...(longestRest ? [longestRest] : []),
    ...(limit?.kind === 'needed' ? [limit] : []),
  ];
  const starts = drawn
    .filter(({ start, end }) => start < day.end && end > day.start)
    .map(({ start }) => Math.max(start, day.start));
  const passed = limitMark(day, limit).map(({ instant }) => instant);
  return Math.min(...starts, ...passed) - day.start;
}

function rowOf(row: Interval, longest: number, input: TimeLineInput, clock: LocalClock): TimeRow {
  const place = (instant: number): number => (instant - row.start) / longest;
  const cut = ({ start, end }: Interval): Span | null => {
    const from = Math.max(start, row.start);
    const to = Math.min(end, row.end);
    return from < to ? { from: place(from), to: place(to) } : null;
  };
  const band = (kind: Band['kind'], stretch: Interval): Band[] => {
    const span = cut(stretch);
    return span ? [{ kind, ...span }] : [];
  };
  return {
    ...row,
    day: clock.dayOf(row.start),
    extent: place(row.end),
    bands: [
      ...(input.showsSundays ? [] : band('window', input.window)),
      ...nightsNear(row, clock).flatMap((night) => band('night', night)),
      ...zonesNear(row, clock).flatMap((zone) => band('sunday', zone)),
      ...(input.longestRest ? band('rest', input.longestRest) : []),
      ...(input.limit?.kind === 'needed' ? band('needed', input.limit) : []),
    ],
    bars: input.events.flatMap((event) => {
      const span = cut(event);
      return span ? [{ kind: event.kind, isCounted: event.isCounted, ...span }] : [];
    }),
    marks: [...beginOf(row, clock), ...marksOf(row, clock), ...limitMark(row, input.limit)].map((mark) => ({
      ...mark,
      at: place(mark.instant),
    })),
    days: daysIn(row, clock).flatMap(({ day, ...stretch }) => {
      const span = cut(stretch);
      return span ? [{ day, ...span }] : [];
    }),
  };
}

/** Night work is work between 21:00 and 06:00 (aml. § 10-11 (1)). */
const NIGHT = { from: 21 * HOUR, until: 6 * HOUR } as const;

/** The nights that reach into a row, by the wall clock: one is an hour shorter or longer where clocks change. */
function nightsNear(row: Interval, clock: LocalClock): Interval[] {
  const nights: Interval[] = [];
  for (let day = clock.dayOf(row.start) - 1; day <= clock.dayOf(row.end); day += 1) {
    nights.push({ start: clock.instantAt(day, NIGHT.from), end: clock.instantAt(day + 1, NIGHT.until) });
  }
  return nights;
}

function daysIn({ start, end }: Interval, clock: LocalClock): (Interval & { readonly day: number })[] {
  const first = clock.dayOf(start);
  return Array.from({ length: clock.dayOf(end) - first + 1 }, (_, index) => first + index).map((day) => ({
    ...{ day, start: clock.instantAt(day), end: clock.instantAt(day + 1) },
  }));
}

function limitMark(row: Interval, limit: TimeLineLimit | null): Omit<Mark, 'at'>[] {
  if (limit?.kind !== 'passed' || limit.instant < row.start || limit.instant >= row.end) return [];
  return [{ kind: 'limit', instant: limit.instant }];
}

/** The zones of Sundays and public holidays that reach into a row; one begins on the eve. */
function zonesNear(row: Interval, clock: LocalClock): Interval[] {
  const zones: Interval[] = [];
  for (let day = clock.dayOf(row.start); day <= clock.dayOf(row.end) + 1; day += 1) {
    if (isRedDay(day)) zones.push(sundayZone(day, clock, 'aml_10_10'));
  }
  return zones;
}

/** The hour that a day begins with where it is cut, so that the clock is seen from there on. */
function beginOf({ start, end }: Interval, clock: LocalClock): Omit<Mark, 'at'>[] {
  const day = clock.dayOf(start);
  const since = start - clock.instantAt(day);
  const isCut = since > 0 && end === clock.instantAt(day + 1);
  const toNext = TICK_HOURS * HOUR - (since % (TICK_HOURS * HOUR));
  return isCut && toNext >= TICK_ROOM && toNext < TICK_HOURS * HOUR ? [{ kind: 'hour', instant: start }] : [];
}

/** Local midnights, every sixth hour of the wall clock between, and where the clocks were changed. */
function marksOf(row: Interval, clock: LocalClock): Omit<Mark, 'at'>[] {
  const marks: Omit<Mark, 'at'>[] = [];
  for (let day = clock.dayOf(row.start); day <= clock.dayOf(row.end); day += 1) {
    for (let hour = 0; hour < DAY_HOURS; hour += TICK_HOURS) {
      const instant = clock.instantAt(day, hour * HOUR);
      if (instant >= row.start && instant < row.end)
        marks.push({ kind: hour === 0 ? 'midnight' : 'hour', instant });
    }
  }
  for (let instant = row.start + HOUR; instant < row.end; instant += HOUR) {
    if (clock.offsetAt(instant) !== clock.offsetAt(instant - HOUR))
      marks.push({ kind: 'clock-change', instant });
  }
  return marks;
}
