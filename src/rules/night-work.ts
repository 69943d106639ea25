import { DAY_SECONDS } from '../time/civil.js';
import { overlapOf, type Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, netBetween } from './net-work.js';
import { plannedInPeriod, plannedSeconds } from './ordinary-time.js';
import { daysOfPeriod } from './periods.js';
import { bandOf } from './night-days.js';
import { Ratio } from './ratio.js';
import type { ClockBand } from './settings.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';

const WEEK_SECONDS = 7 * DAY_SECONDS;

/**
 * Where work at night carries special risk or strain, at most 8 h of work in each day of
 * night work (§10-11(7), spec 2.9). Measured: net seconds of the work day.
 */
export function nightRisk(view: View, tally: Tally): void {
  const { workDays } = view;
  if (workDays.hasFractions) tally.exact = (start, end) => exactNetBetween(view.net, start, end);
  const { count, record } = view.nightDays;
  const { net } = workDays;
  const { bar } = tally;
  let passed = 0;
  let most = 0;
  for (let i = 0; i < count; i += 1) {
    const k = record[i]!;
    if (net[k]! <= bar) {
      passed += 1;
      if (net[k]! > most) most = net[k]!;
    } else {
      tally.takePassed(passed, most);
      passed = 0;
      tally.measure(workDays.dateOf(k), workDays.start[k]!, workDays.endOf(k), net[k]!);
    }
  }
  tally.takePassed(passed, most);
}

/** The average over a period. */
export interface NightAverage {
  /** Planned seconds of the period, and how many there may be at a limit in 24 h. */
  readonly hours: Ratio;
  readonly allowed: (limit: number) => Ratio;
  /** Planned seconds in 24 h, weekly rest left out. */
  readonly average: Ratio;
}

/**
 * Ordinary hours in 24 h on average over a period, the least weekly rest left out
 * (§10-11(6), spec 2.9): four weeks have (28 x 24 - 4 x 35) / 24 times 24 h. It is an
 * average of anybody; the limit is for who regularly works at night.
 */
export function nightAverage(view: View, period: Interval): NightAverage {
  const hours = plannedInPeriod(view, period);
  const free = daysWithoutRest(view, period);
  return {
    hours,
    allowed: (limit) => Ratio.ofDecimal(limit).times(Ratio.of(free, WEEK_SECONDS)),
    average: hours.times(Ratio.of(WEEK_SECONDS, free)),
  };
}

/** How many days of night work a period has. */
function nightsOf(view: View, period: Interval): number {
  const [fromDay, untilDay] = daysOfPeriod(view.context, period);
  const { count, record } = view.nightDays;
  let nights = 0;
  for (let i = 0; i < count; i += 1) {
    const day = view.workDays.dateOf(record[i]!);
    if (day >= fromDay && day < untilDay) nights += 1;
  }
  return nights;
}

/** Seconds of a period that 24 h of the average are taken from: weekly rest is left out. */
function daysWithoutRest({ context }: View, period: Interval): number {
  const [fromDay, untilDay] = daysOfPeriod(context, period);
  return (untilDay - fromDay) * (WEEK_SECONDS - context.settings.nightAverageRest);
}

/** The average in floating point: enough to see that it does not come near a limit. */
const plannedInDay = (view: View, period: Interval): number =>
  (plannedSeconds(view, period) * WEEK_SECONDS) / daysWithoutRest(view, period);

/**
 * At most 8 h of ordinary work in 24 h on average for regular night workers (§10-11(6),
 * spec 2.9), over each period, or over each four ISO weeks inside the horizon. Measured:
 * seconds in 24 h.
 */
export function nightAverageFourWeeks(view: View, tally: Tally): void {
  if (view.context.settings.nightAverageWindow === 'sliding_4_weeks') {
    slidingNightAverage(view, tally);
    return;
  }
  for (const period of view.periods) {
    if (nightsOf(view, period) < view.context.settings.regularNights) continue;
    if (!tally.passes(plannedInDay(view, period))) measureAverage(view, tally, period);
  }
}

function measureAverage(view: View, tally: Tally, period: Interval): void {
  const { average } = nightAverage(view, period);
  const [, untilDay] = daysOfPeriod(view.context, period);
  tally.exact = () => average;
  tally.forecast(untilDay - 1, period, average.toNumber(), view.isClosed(period));
}

/** Every four ISO weeks in which there are nights enough. */
function slidingNightAverage(view: View, tally: Tally): void {
  const { horizon, weeks, nightDays, context } = view;
  const { regularNights, nightAverageRest, weekSums } = context.settings;
  // Who has no night work at all need not be asked about any four weeks.
  if (horizon === null || nightDays.count < regularNights) return;
  const { count, monday, start } = view.isoWeeksOf(horizon);
  const nights = nightDays.byWeek(view.workDays.day, weeks.monday, weeks.count);
  const day = DAY_SECONDS;
  const free = 4 * (WEEK_SECONDS - nightAverageRest);
  const first = weeks.indexOf(monday);
  for (let w = 0; w + 4 <= count; w += 1) {
    if (sumOfFour(nights, first + w, weeks.count) < regularNights) continue;
    const average = (sumOfFour(weeks.planned, first + w, weeks.count) * day) / free;
    if (weekSums === 'work_day' && tally.passes(average)) continue;
    measureAverage(view, tally, { start: start[w]!, end: start[w + 4]! });
  }
}

/** The sum of four weeks from one on; those outside the weeks there are have nothing. */
function sumOfFour(byWeek: Float64Array, from: number, count: number): number {
  if (from >= 0 && from + 4 <= count) {
    return byWeek[from]! + byWeek[from + 1]! + byWeek[from + 2]! + byWeek[from + 3]!;
  }
  let sum = 0;
  for (let week = Math.max(0, from); week < from + 4 && week < count; week += 1) sum += byWeek[week]!;
  return sum;
}

/**
 * Work on one's own initiative may not go on after 23:00 (§10-11(3), spec 2.9), asked of
 * each night from 23:00 to 06:00. Measured: net seconds in it; the limit is none.
 */
export function ownInitiativeNight(view: View, tally: Tally): void {
  const band = view.context.settings.ownInitiative;
  measureBands(view, tally, band, () => band);
}

/**
 * Measures the net work in the bands that work reaches into, by the local date they begin
 * on; null where a date has no band. No band is wider than `widest`: most work is far from
 * it, which the clock shows at once.
 */
export function measureBands(
  view: View,
  tally: Tally,
  widest: ClockBand,
  bandOn: (day: number) => ClockBand | null,
): void {
  const { count, start: starts, end: ends } = allWork(view);
  const { clock } = view.context;
  let next = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i += 1) {
    const start = starts[i]!;
    const end = ends[i]!;
    if (isFarFrom(widest, clock, start, end)) continue;
    const last = clock.dayOf(end - 1);
    for (let day = Math.max(next, clock.dayOf(start) - 1); day <= last; day += 1) {
      const band = bandOn(day);
      const window = band === null ? null : bandOf(clock, day, band);
      if (window === null || overlapOf(window, { start, end }) === 0) continue;
      tally.exact ??= (from, to) => exactNetBetween(view.net, from, to);
      tally.measure(day, window.start, window.end, netBetween(view.net, window.start, window.end));
      next = day + 1;
    }
  }
}

/** Stretches that hold all work, by start: of a plain timeline its shifts; else net work, for blocks lack short call-outs. */
const allWork = (
  view: View,
): { readonly count: number; readonly start: Float64Array; readonly end: Float64Array } =>
  view.isPlain ? view.blocks : view.net;

/** Whether `[start, end)` lies on one date between the end of a band over midnight and its beginning. */
function isFarFrom({ from, to }: ClockBand, clock: LocalClock, start: number, end: number): boolean {
  const offset = clock.offsetAt(start);
  const begins = start + offset - Math.floor((start + offset) / DAY_SECONDS) * DAY_SECONDS;
  return to <= from && begins >= to && begins + end - start <= from && clock.offsetAt(end) === offset;
}
