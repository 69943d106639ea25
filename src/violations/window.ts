import { mondayOf, monthDays, monthOf } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { DaySpan } from '../workforce/person.js';
import type { Reading, Readings } from '../workforce/reading.js';
import type { TimelineRow } from './case-evidence.js';

/**
 * No event is longer than this many days (ingest refuses it), and no published plan is
 * taken to lie further from the time it became.
 */
export const LONGEST_EVENT = 62;

/** Days in which a whole day free of work has to be found, so that what lies before it has no say in what lies after. */
const GAP_DAYS = 28;

/**
 * The part of an employee's time that a change can have touched: what is asked anew, and
 * what has to be read for it. Local days, half-open; an end that is infinite is open.
 */
export interface Window {
  /** Findings with an anchor in here may have changed, and no others. */
  readonly anchors: DaySpan;
  /** Months `YYYY-MM` whose sums may have changed, both included; null is open. */
  readonly months: { readonly first: string | null; readonly last: string | null };
  /** Everything that has a part in it has to be known. */
  readonly read: DaySpan;
  /** Within each of these a whole day must be free of work; otherwise the window says nothing. */
  readonly gaps: readonly DaySpan[];
  /** Within each of these a Sunday (or holiday that counts) must be free: runs of worked ones are counted from there. */
  readonly freeSundays: readonly DaySpan[];
}

const OPEN: DaySpan = { fromDay: Number.NEGATIVE_INFINITY, untilDay: Number.POSITIVE_INFINITY };

/** All there is: nothing has to hold at its edges. */
export const WHOLE: Window = {
  anchors: OPEN,
  months: { first: null, last: null },
  read: OPEN,
  gaps: [],
  freeSundays: [],
};

/** Whether nothing is left out of what is read, so that nothing has to hold at an edge. */
export const isWhole = ({ read, gaps, freeSundays }: Window): boolean =>
  !Number.isFinite(read.fromDay) &&
  !Number.isFinite(read.untilDay) &&
  gaps.length === 0 &&
  freeSundays.length === 0;

/** One side of a window. */
interface Edge {
  readonly anchors: number;
  readonly month: string | null;
  readonly read: number;
  readonly gaps: readonly DaySpan[];
  readonly freeSundays: readonly DaySpan[];
}

/**
 * What a change can have touched. It reaches back to the last day off before it, for work
 * that touches is one block, and a block has one main period and one day; and forward as
 * far as windows look back. The spec's longest is 52 weeks of overtime.
 *
 * @param change local days whose events, absences or law changed
 * @param reach days that a finding may lie after what it rests on (`reachOf`)
 * @param covered days that there are events of anybody in
 */
export function windowOf(change: DaySpan, reach: number, covered: DaySpan): Window {
  if (!Number.isFinite(reach)) return WHOLE;
  const from = before(change.fromDay - LONGEST_EVENT, reach, covered.fromDay);
  const until = after(change.untilDay + LONGEST_EVENT, reach, covered.untilDay);
  return {
    anchors: { fromDay: from.anchors, untilDay: until.anchors },
    months: { first: from.month, last: until.month },
    read: { fromDay: from.read, untilDay: until.read },
    gaps: [...from.gaps, ...until.gaps],
    freeSundays: [...from.freeSundays, ...until.freeSundays],
  };
}

/** @param touched no event before this day was changed */
function before(touched: number, reach: number, first: number): Edge {
  const anchors = mondayOf(touched) - GAP_DAYS;
  if (!(anchors > first)) return openFrom(OPEN.fromDay);
  const gap = { fromDay: anchors, untilDay: touched };
  const month = monthOf(anchors);
  const monthBegins = monthDays(month)?.from ?? anchors;
  const needed = mondayOf(Math.min(anchors - reach, monthBegins)) - 7;
  const read = needed - GAP_DAYS;
  if (read <= first) return { ...openFrom(OPEN.fromDay), anchors, month, gaps: [gap] };
  return {
    anchors,
    month,
    read,
    gaps: [gap, { fromDay: read, untilDay: needed }],
    freeSundays: [{ fromDay: needed, untilDay: anchors }],
  };
}

/** @param touched no event from this day on was changed */
function after(touched: number, reach: number, last: number): Edge {
  const calm = touched + GAP_DAYS;
  if (!(calm < last)) return openFrom(OPEN.untilDay);
  const month = monthOf(calm);
  const monthEnds = monthDays(month)?.to ?? calm;
  const anchors = mondayOf(Math.max(calm + reach, monthEnds)) + 14;
  const gap = { fromDay: touched, untilDay: calm };
  const freeSundays = [{ fromDay: calm, untilDay: anchors }];
  if (anchors + GAP_DAYS >= last) return { ...openFrom(OPEN.untilDay), month, gaps: [gap] };
  const read = anchors + GAP_DAYS;
  return { anchors, month, read, gaps: [gap, { fromDay: anchors, untilDay: read }], freeSundays };
}

const openFrom = (end: number): Edge => ({
  anchors: end,
  month: null,
  read: end,
  gaps: [],
  freeSundays: [],
});

/**
 * A change with what a moved horizon changes besides: weeks that were not whole before,
 * findings that were not final, stretches that ended with the files. Null is unknown, and
 * then everything is.
 *
 * @param then the days covered when the employee was evaluated last
 */
export function withHorizon(change: DaySpan, then: DaySpan | null, now: DaySpan | null): DaySpan {
  if (now === null || then?.fromDay !== now.fromDay) return OPEN;
  if (then.untilDay === now.untilDay) return change;
  const unsettled = Math.min(then.untilDay, now.untilDay) - UNSETTLED_DAYS;
  return { fromDay: Math.min(change.fromDay, unsettled), untilDay: OPEN.untilDay };
}

/** A week is final a week after it has ended (spec 2.2), and it may begin within the days covered. */
const UNSETTLED_DAYS = 21;

/** The readings, asked about the anchors of the window alone. */
export function inWindow(readings: Readings, { anchors }: Pick<Window, 'anchors'>): Readings {
  const within = (reading: Reading): Reading => ({
    ...reading,
    fromDay: Math.max(reading.fromDay, anchors.fromDay),
    untilDay: Math.min(reading.untilDay, anchors.untilDay),
  });
  const [general, ...others] = readings;
  return [within(general), ...others.map(within)];
}

/** The days of `read` with as many around them as an event, or its plan, may reach over: what begins in here is read. */
export const daysRead = ({ read }: Pick<Window, 'read'>): DaySpan => ({
  fromDay: read.fromDay - LONGEST_EVENT,
  untilDay: read.untilDay + LONGEST_EVENT,
});

/** Whether an event is read for a window. Absences are days, of which all are known. */
export const readWithin = (
  window: Pick<Window, 'read'>,
  clock: LocalClock,
): ((row: Pick<TimelineRow, 'event'>) => boolean) => {
  const { fromDay, untilDay } = daysRead(window);
  return ({ event }) => {
    const day = clock.dayOf(event.start);
    return event.kind === 'absence' || (fromDay <= day && day < untilDay);
  };
};

/** Whether the sums of a month, told by its first day, are in the window. */
export const isMonthIn = ({ first, last }: Window['months'], month: string): boolean =>
  (first === null || first <= month.slice(0, 7)) && (last === null || month.slice(0, 7) <= last);
