import { civilDate, dayNumber, mondayOf } from '../time/civil.js';
import { Bundles, type Bundling } from './bundles.js';
import { isFractional } from './exact-overtime.js';
import type { OvertimeDays } from './overtime-days.js';
import { Ratio } from './ratio.js';
import type { RuleSettings } from './settings.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';

/**
 * At most 10 h of overtime in seven days (§10-6(4), spec 2.6), asked on each date with
 * overtime for that date and the six before it. Measured: overtime seconds.
 */
export const overtimeSevenDays = (view: View, tally: Tally): void => {
  measureFrames(view, tally, SEVEN_DAYS);
};

/** The same asked of each ISO week with overtime alone: seven days read as a fixed week (spec 2.6). */
export const overtimeWeek = (view: View, tally: Tally): void => {
  measureFrames(view, tally, ONE_WEEK);
};

/**
 * At most 25 h of overtime in four consecutive weeks (§10-6(4), spec 2.6), asked in each
 * ISO week with overtime for that week and the three before it; or of every 28 days, or
 * of the four-week blocks of a rota. Measured: overtime seconds.
 */
export const overtimeFourWeeks = (view: View, tally: Tally): void => {
  measureFrames(view, tally, FOUR_WEEKS[view.context.settings.overtimeFourWeeks](view.context.settings));
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
 * Overtime is asked in bundles of days, those of `bundles` that have any. The window of a
 * bundle begins `back` days before it, and its anchor is its last day.
 */
interface Frame {
  readonly bundles: (overtime: OvertimeDays) => Bundles;
  readonly firstOf: (day: number) => number;
  readonly daysOf: (first: number) => number;
  readonly back: number;
}

const days = (count: number): Frame => ({
  bundles: ({ days }) => days,
  firstOf: (day) => day,
  daysOf: () => 1,
  back: count - 1,
});

const weeks = (count: number): Frame => ({
  bundles: ({ weeks }) => weeks,
  firstOf: mondayOf,
  daysOf: () => 7,
  back: 7 * (count - 1),
});

/** Bundles that do not overlap, each a window of its own. */
const fixed = (bundling: Bundling): Frame => ({
  bundles: ({ days }) => new Bundles().fill(days, bundling),
  firstOf: bundling.firstOf,
  daysOf: bundling.daysOf,
  back: 0,
});

const newYear = (day: number): number => dayNumber(civilDate(day).year, 1, 1);

const CALENDAR_YEARS: Bundling = {
  firstOf: newYear,
  daysOf: (first) => dayNumber(civilDate(first).year + 1, 1, 1) - first,
};

const blocksFrom = (start: number): Bundling => ({
  firstOf: (day) => start + Math.floor((day - start) / 28) * 28,
  daysOf: () => 28,
});

const SEVEN_DAYS = days(7);
const ONE_WEEK = weeks(1);
const ISO_WEEKS = weeks(4);
const ROLLING_28_DAYS = days(28);

const FOUR_WEEKS: Record<RuleSettings['overtimeFourWeeks'], (settings: RuleSettings) => Frame> = {
  iso_weeks: () => ISO_WEEKS,
  rolling_28_days: () => ROLLING_28_DAYS,
  fixed_blocks: ({ overtimeBlockStart }) => fixed(blocksFrom(overtimeBlockStart)),
};

const YEARS: Record<RuleSettings['overtimeYear'], Frame> = {
  iso_52_weeks: weeks(52),
  iso_26_weeks: weeks(26),
  calendar_year: fixed(CALENDAR_YEARS),
};

/** Overtime rules whose windows can be summed before anything is worked in their last bundle. */
export type OvertimeRule = 'OT_7D' | 'OT_4W' | 'OT_52W';

/** A window of overtime: its last day, its first, and the seconds worked in it. */
export interface OvertimeWindow {
  readonly anchorDay: number;
  readonly fromDay: number;
  readonly used: number;
}

/**
 * The windows of a rule that end on days of `[fromDay, untilDay)` and that it does not ask,
 * since their last day or week has no overtime: how much may still be worked there depends
 * on them all the same.
 */
export function unaskedWindows(
  { overtimeDays: { days: worked }, context: { settings } }: View,
  rule: OvertimeRule,
  { fromDay, untilDay }: { readonly fromDay: number; readonly untilDay: number },
): OvertimeWindow[] {
  const frame = framesOf(settings)[rule];
  const windows: OvertimeWindow[] = [];
  for (let day = fromDay; day < untilDay; day += 1) {
    const first = frame.firstOf(day);
    if (first + frame.daysOf(first) !== day + 1 || worked.sum(first, day) > 0) continue;
    const from = first - frame.back;
    windows.push({ anchorDay: day, fromDay: from, used: worked.sum(from, day) });
  }
  return windows;
}

const framesOf = (settings: RuleSettings): Readonly<Record<OvertimeRule, Frame>> => ({
  OT_7D: SEVEN_DAYS,
  OT_4W: FOUR_WEEKS[settings.overtimeFourWeeks](settings),
  OT_52W: YEARS[settings.overtimeYear],
});

function measureFrames(view: View, tally: Tally, frame: Frame): void {
  const bundles = frame.bundles(view.overtimeDays);
  if (isFractional(view.workDays, view.context.limits)) {
    tally.exact = (start, end) => exactSum(view, start, end);
  }
  const isKept = lieInOneWindow(frame, bundles) && tally.takeIfKept(bundles.count, sumOf(bundles));
  if (!isKept) walkFrames(view, tally, frame, bundles);
}

/** Whether the last window holds all bundles, no two of which begin on one day: it is then the fullest. */
const lieInOneWindow = ({ back, daysOf }: Frame, { first, count }: Bundles): boolean =>
  count > 0 && daysOf(first[0]!) > 1 && first[count - 1]! - back <= first[0]!;

function sumOf({ seconds, count }: Bundles): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += seconds[i]!;
  return sum;
}

/** Walks the bundles with the overtime of their windows, which moves on with them. */
function walkFrames(
  view: View,
  tally: Tally,
  frame: Frame,
  { count, first: firsts, seconds }: Bundles,
): void {
  const { bar } = tally;
  const { back } = frame;
  let passed = 0;
  let most = 0;
  let oldest = 0;
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    const from = firsts[i]! - back;
    sum += seconds[i]!;
    // Two work days of one date are one.
    if (i + 1 < count && firsts[i + 1]! === firsts[i]!) continue;
    // Whether one leaves is hard to foresee, hence no branch for the first of them.
    const leaves = Number(firsts[oldest]! < from);
    sum -= seconds[oldest]! * leaves;
    oldest += leaves;
    for (; firsts[oldest]! < from; oldest += 1) sum -= seconds[oldest]!;
    if (sum <= bar) {
      passed += 1;
      if (sum > most) most = sum;
    } else {
      tally.takePassed(passed, most);
      passed = 0;
      const until = firsts[i]! + frame.daysOf(firsts[i]!);
      measureFrame(view, tally, from, until, sum);
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
    const midnight = context.clock.startOf(workDays.day[k]!);
    if (start <= midnight && midnight < end) sum = sum.plus(exact[k] ?? Ratio.ZERO);
  }
  return sum;
}
