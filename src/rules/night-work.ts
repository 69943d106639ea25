import { DAY_SECONDS, mondayOf } from '../time/civil.js';
import { overlapOf, type Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, netBetween } from './net-work.js';
import { plannedInPeriod, plannedSeconds } from './ordinary-time.js';
import { daysOfPeriod } from './periods.js';
import { bandOf } from './night-days.js';
import { f64 } from './packed.js';
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
  for (const k of view.nightDays) {
    const worked = f64(workDays.net, k);
    if (tally.passes(worked)) continue;
    tally.measure(workDays.dateOf(k), f64(workDays.start, k), workDays.endOf(k), worked);
  }
}

/** The average of a regular night worker over a period. */
export interface NightAverage {
  /** Planned seconds of the period, and how many there may be at a limit in 24 h. */
  readonly hours: Ratio;
  readonly allowed: (limit: number) => Ratio;
  /** Planned seconds in 24 h, weekly rest left out. */
  readonly average: Ratio;
}

/**
 * Ordinary hours in 24 h on average over a period, the least weekly rest left out
 * (§10-11(6), spec 2.9): four weeks have (28 x 24 - 4 x 35) / 24 times 24 h. Null for who
 * does not regularly work at night.
 */
export const nightAverage = (view: View, period: Interval): NightAverage | null =>
  nightsOf(view, period) < view.context.settings.regularNights ? null : averageOf(view, period);

/** How many days of night work a period has. */
function nightsOf(view: View, period: Interval): number {
  const [fromDay, untilDay] = daysOfPeriod(view.context, period);
  let nights = 0;
  for (const k of view.nightDays) {
    const day = view.workDays.dateOf(k);
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

function averageOf(view: View, period: Interval): NightAverage {
  const hours = plannedInPeriod(view, period);
  const free = daysWithoutRest(view, period);
  return {
    hours,
    allowed: (limit) => Ratio.ofDecimal(limit).times(Ratio.of(free, WEEK_SECONDS)),
    average: hours.times(Ratio.of(WEEK_SECONDS, free)),
  };
}

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
  const { average } = averageOf(view, period);
  const [, untilDay] = daysOfPeriod(view.context, period);
  tally.exact = () => average;
  tally.forecast(untilDay - 1, period, average.toNumber(), view.isClosed(period));
}

/** Every four ISO weeks, by sums of nights and of planned hours that move on week by week. */
function slidingNightAverage(view: View, tally: Tally): void {
  const { horizon, weeks, context } = view;
  // Who has no night work at all need not be asked about any four weeks.
  if (horizon === null || view.nightDays.length < context.settings.regularNights) return;
  const { clock, settings } = context;
  const nights = nightsByWeek(view);
  const free = 4 * (WEEK_SECONDS - settings.nightAverageRest);
  const isByWorkDays = settings.weekSums === 'work_day';
  for (let monday = mondayOf(clock.dayOf(horizon.start - 1)) + 7; ; monday += 7) {
    const end = clock.startOf(monday + 28);
    if (end > horizon.end) return;
    const first = weeks.indexOf(monday);
    if (sumOf(nights, first, weeks.count) < settings.regularNights) continue;
    const average = (sumOf(weeks.planned, first, weeks.count) * DAY_SECONDS) / free;
    if (isByWorkDays && tally.passes(average)) continue;
    measureAverage(view, tally, { start: clock.startOf(monday), end });
  }
}

function nightsByWeek(view: View): Float64Array {
  const { workDays, weeks } = view;
  const nights = new Float64Array(weeks.count);
  for (const k of view.nightDays) {
    const week = Math.floor((workDays.dateOf(k) - weeks.monday) / 7);
    nights[week] = f64(nights, week) + 1;
  }
  return nights;
}

/** The sum of four weeks; those outside the weeks there are have nothing. */
function sumOf(byWeek: Float64Array, first: number, count: number): number {
  let sum = 0;
  for (let week = Math.max(0, first); week < first + 4 && week < count; week += 1) sum += f64(byWeek, week);
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
    const start = f64(starts, i);
    const end = f64(ends, i);
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
