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
  measureFrames(view, tally, days(7));
};

/** The same asked of each ISO week with overtime alone: seven days read as a fixed week (spec 2.6). */
export const overtimeWeek = (view: View, tally: Tally): void => {
  measureFrames(view, tally, weeks(1));
};

/**
 * At most 25 h of overtime in four consecutive weeks (§10-6(4), spec 2.6), asked in each
 * ISO week with overtime for that week and the three before it; or of every 28 days, or
 * of the four-week blocks of a rota. Measured: overtime seconds.
 */
export const overtimeFourWeeks = (view: View, tally: Tally): void => {
  measureFrames(view, tally, FOUR_WEEKS[view.context.settings.overtimeFourWeeks](view));
};

/**
 * At most 200 h of overtime in 52 weeks (§10-6(4), spec 2.6), asked in each ISO week with
 * overtime; in 26 weeks where Arbeidstilsynet has consented (§10-6(6)), or in a calendar
 * year. Measured: overtime seconds.
 */
export const overtimeYear = (view: View, tally: Tally): void => {
  measureFrames(view, tally, YEARS[view.context.settings.overtimeYear]);
};

/**
 * Days with overtime are asked in bundles: the one of a day begins on `firstOf(day)` and
 * has `daysOf(first)` days. Its window begins `back` days earlier, and its anchor is its
 * last day.
 */
interface Frame {
  readonly firstOf: (day: number) => number;
  readonly daysOf: (first: number) => number;
  readonly back: number;
}

const sameDay = (day: number): number => day;
const oneDay = (): number => 1;
const oneWeek = (): number => 7;
const newYear = (day: number): number => dayNumber(civilDate(day).year, 1, 1);

const days = (count: number): Frame => ({ firstOf: sameDay, daysOf: oneDay, back: count - 1 });
const weeks = (count: number): Frame => ({ firstOf: mondayOf, daysOf: oneWeek, back: 7 * (count - 1) });

const FOUR_WEEKS: Record<RuleSettings['overtimeFourWeeks'], (view: View) => Frame> = {
  iso_weeks: () => weeks(4),
  rolling_28_days: () => days(28),
  fixed_blocks: ({ context }) => {
    const start = context.settings.overtimeBlockStart;
    return {
      firstOf: (day) => start + Math.floor((day - start) / 28) * 28,
      daysOf: () => 28,
      back: 0,
    };
  },
};

const YEARS: Record<RuleSettings['overtimeYear'], Frame> = {
  iso_52_weeks: weeks(52),
  iso_26_weeks: weeks(26),
  calendar_year: {
    firstOf: newYear,
    daysOf: (first) => dayNumber(civilDate(first).year + 1, 1, 1) - first,
    back: 0,
  },
};

/** Walks the bundles with the overtime of their windows, which moves on with them. */
function measureFrames(view: View, tally: Tally, { firstOf, daysOf, back }: Frame): void {
  const { count, day: dates, seconds } = view.overtimeDays;
  if (view.workDays.hasFractions) tally.exact = (start, end) => exactSum(view, start, end);
  const { bar } = tally;
  let passed = 0;
  let most = 0;
  let oldest = 0;
  let sum = 0;
  for (let next = 0; next < count;) {
    const first = firstOf(i32(dates, next));
    const until = first + daysOf(first);
    for (; next < count && i32(dates, next) < until; next += 1) sum += f64(seconds, next);
    for (; i32(dates, oldest) < first - back; oldest += 1) sum -= f64(seconds, oldest);
    if (sum <= bar) {
      passed += 1;
      most = Math.max(most, sum);
    } else {
      tally.takePassed(passed, most);
      passed = 0;
      measureFrame(view, tally, first - back, until, sum);
    }
  }
  tally.takePassed(passed, most);
}

function measureFrame({ context }: View, tally: Tally, fromDay: number, untilDay: number, sum: number): void {
  tally.measure(untilDay - 1, context.clock.startOf(fromDay), context.clock.startOf(untilDay), sum);
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
