import { civilDate, dayNumber, mondayOf } from '../time/civil.js';
import { f64, i32 } from './packed.js';
import { Ratio } from './ratio.js';
import type { RuleSettings } from './settings.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';

/**
 * At most 10 h of overtime in seven days (§10-6(4), spec 2.6), asked on each date with
 * overtime for that date and the six before it. Measured: overtime seconds.
 */
export const overtimeSevenDays = (view: View, tally: Tally): void => {
  measureFrames(view, tally, (day) => day, { back: 6, forward: 1, anchor: 0 });
};

/** The same asked of each ISO week with overtime alone: seven days read as a fixed week (spec 2.6). */
export const overtimeWeek = (view: View, tally: Tally): void => {
  measureFrames(view, tally, mondayOf, { back: 0, forward: 7, anchor: 6 });
};

/**
 * At most 25 h of overtime in four consecutive weeks (§10-6(4), spec 2.6), asked in each
 * ISO week with overtime for that week and the three before it; or of every 28 days, or
 * of the four-week blocks of a rota. Measured: overtime seconds.
 */
export const overtimeFourWeeks = (view: View, tally: Tally): void => {
  FOUR_WEEKS[view.context.settings.overtimeFourWeeks](view, tally);
};

/**
 * At most 200 h of overtime in 52 weeks (§10-6(4), spec 2.6), asked in each ISO week with
 * overtime; in 26 weeks where Arbeidstilsynet has consented (§10-6(6)), or in a calendar
 * year. Measured: overtime seconds.
 */
export const overtimeYear = (view: View, tally: Tally): void => {
  YEARS[view.context.settings.overtimeYear](view, tally);
};

const weeks = (count: number): Frame => ({ back: 7 * (count - 1), forward: 7, anchor: 6 });

type Reading = (view: View, tally: Tally) => void;

const FOUR_WEEKS: Record<RuleSettings['overtimeFourWeeks'], Reading> = {
  iso_weeks: (view, tally) => {
    measureFrames(view, tally, mondayOf, weeks(4));
  },
  rolling_28_days: (view, tally) => {
    measureFrames(view, tally, (day) => day, { back: 27, forward: 1, anchor: 0 });
  },
  fixed_blocks: (view, tally) => {
    const first = view.context.settings.overtimeBlockStart;
    const blockOf = (day: number): number => first + Math.floor((day - first) / 28) * 28;
    measureFrames(view, tally, blockOf, { back: 0, forward: 28, anchor: 27 });
  },
};

const YEARS: Record<RuleSettings['overtimeYear'], Reading> = {
  iso_52_weeks: (view, tally) => {
    measureFrames(view, tally, mondayOf, weeks(52));
  },
  iso_26_weeks: (view, tally) => {
    measureFrames(view, tally, mondayOf, weeks(26));
  },
  calendar_year: (view, tally) => {
    const newYear = (day: number): number => dayNumber(civilDate(day).year, 1, 1);
    const days = (from: number): number => dayNumber(civilDate(from).year + 1, 1, 1) - from;
    measureFrames(view, tally, newYear, { back: 0, forward: days, anchor: (from) => days(from) - 1 });
  },
};

/** A frame reaches from `back` days before the first day of a bundle to `forward` days after it. */
interface Frame {
  readonly back: number;
  readonly forward: number | ((day: number) => number);
  readonly anchor: number | ((day: number) => number);
}

const daysOf = (length: Frame['forward'], day: number): number =>
  typeof length === 'number' ? length : length(day);

/** Asks each bundle of days that has overtime, `bundleOf` naming the first day of a day's bundle. */
function measureFrames(view: View, tally: Tally, bundleOf: (day: number) => number, frame: Frame): void {
  const { count, day: days, seconds } = view.overtimeDays;
  const { back } = frame;
  if (view.workDays.hasFractions) tally.exact = (start, end) => exactSum(view, start, end);
  let first = 0;
  let next = 0;
  let sum = 0;
  while (next < count) {
    const day = bundleOf(i32(days, next));
    const until = day + daysOf(frame.forward, day);
    for (; next < count && i32(days, next) < until; next += 1) sum += f64(seconds, next);
    for (; i32(days, first) < day - back; first += 1) sum -= f64(seconds, first);
    if (!tally.passes(sum)) measureFrame(view, tally, frame, day, sum);
  }
}

function measureFrame({ context }: View, tally: Tally, frame: Frame, day: number, sum: number): void {
  const start = context.clock.startOf(day - frame.back);
  const end = context.clock.startOf(day + daysOf(frame.forward, day));
  tally.measure(day + daysOf(frame.anchor, day), start, end, sum);
}

/** Overtime of the days whose 00:00 lies in `[start, end)`. */
function exactSum({ overtime, workDays, context }: View, start: number, end: number): Ratio {
  const exact = overtime.exact?.() ?? [];
  let sum = Ratio.ZERO;
  for (let k = 0; k < overtime.count; k += 1) {
    const midnight = context.clock.startOf(i32(workDays.day, k));
    if (start <= midnight && midnight < end) sum = sum.plus(exact[k] ?? Ratio.ZERO);
  }
  return sum;
}
