import { DAY_SECONDS, mondayOf } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, netBetween } from './net-work.js';
import { daysOfPeriod, plannedInPeriod } from './ordinary-time.js';
import { f64, i32 } from './packed.js';
import { differenceFrom, Ratio } from './ratio.js';
import type { ClockBand } from './settings.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';

/** The band that begins on a local date: to the same date where it ends later on the clock, else to the next. */
export const bandOf = (clock: LocalClock, day: number, { from, to }: ClockBand): Interval => ({
  start: clock.instantAt(day, from),
  end: clock.instantAt(to > from ? day : day + 1, to),
});

/** The parts of a band that lie in `[from, to)`, night by night. */
function* nightsIn(view: View, from: number, to: number): Generator<Interval> {
  const { clock, settings } = view.context;
  for (let day = clock.dayOf(from) - 1; clock.startOf(day) < to; day += 1) {
    const night = bandOf(clock, day, settings.night);
    const start = Math.max(from, night.start);
    const end = Math.min(to, night.end);
    if (start < end) yield { start, end };
  }
}

/** Net seconds of night work inside `[from, to)`, as a fraction (spec 2.9). */
export function exactNight(view: View, from: number, to: number): Ratio {
  let sum = Ratio.ZERO;
  for (const { start, end } of nightsIn(view, from, to)) {
    sum = sum.plus(exactNetBetween(view.net, start, end));
  }
  return sum;
}

/** All night work of a timeline (spec 2.9, NIGHT_HOURS). */
export function nightSeconds(view: View): Ratio {
  const { count, start, end } = view.net;
  return count === 0 ? Ratio.ZERO : exactNight(view, f64(start, 0), f64(end, count - 1));
}

/** Whether work day k has more night work than makes it a day of night work (spec 2.9). */
function isNightDay(view: View, k: number): boolean {
  const { workDays, context, net } = view;
  const start = f64(workDays.start, k);
  const until = f64(workDays.until, k);
  if (isByDay(context.clock, context.settings.night, start, until)) return false;
  let worked = 0;
  for (const night of nightsIn(view, start, until)) worked += netBetween(net, night.start, night.end);
  const exact = net.hasFractions ? () => exactNight(view, start, until) : undefined;
  return differenceFrom(context.settings.nightWork, worked, exact) > 0;
}

/** Most work is by day, which the clock shows at once: begun after the night and over before the next. */
function isByDay(clock: LocalClock, night: ClockBand, start: number, until: number): boolean {
  if (night.to > night.from) return false;
  const local = clock.localOf(start);
  const begins = local - Math.floor(local / DAY_SECONDS) * DAY_SECONDS;
  const ends = begins + clock.localOf(until) - local;
  return begins >= night.to && ends <= night.from;
}

/**
 * Where work at night carries special risk or strain, at most 8 h of work in each day of
 * night work (§10-11(7), spec 2.9). Measured: net seconds of the work day.
 */
export function nightRisk(view: View, tally: Tally): void {
  const { workDays, net } = view;
  if (net.hasFractions) tally.exact = (start, end) => exactNetBetween(net, start, end);
  for (let k = 0; k < workDays.count; k += 1) {
    if (!isNightDay(view, k)) continue;
    tally.measure(i32(workDays.day, k), f64(workDays.start, k), f64(workDays.end, k), f64(workDays.net, k));
  }
}

/** The average of a regular night worker: planned hours of a period, what they may be, and their average. */
export interface NightAverage {
  readonly hours: Ratio;
  /** Seconds a period may have at `limit` seconds in 24 h. */
  readonly allowed: (limit: number) => Ratio;
  /** Planned seconds in 24 h, weekly rest left out. */
  readonly average: Ratio;
}

/**
 * Ordinary hours in 24 h on average over a period, the least weekly rest left out
 * (§10-11(6), spec 2.9): four weeks have (28 x 24 - 4 x 35) / 24 such periods. Null for
 * who does not regularly work at night.
 */
export function nightAverage(view: View, period: Interval): NightAverage | null {
  const { workDays, context } = view;
  const [fromDay, untilDay] = daysOfPeriod(context, period);
  let nights = 0;
  for (let k = 0; k < workDays.count; k += 1) {
    const day = i32(workDays.day, k);
    if (day >= fromDay && day < untilDay && isNightDay(view, k)) nights += 1;
  }
  if (nights < context.settings.regularNights) return null;
  const hours = plannedInPeriod(view, period);
  const free = (untilDay - fromDay) * (7 * DAY_SECONDS - context.settings.nightAverageRest);
  return {
    hours,
    allowed: (limit) => Ratio.ofDecimal(limit).times(Ratio.of(free, 7 * DAY_SECONDS)),
    average: hours.times(Ratio.of(7 * DAY_SECONDS, free)),
  };
}

/** At most 8 h on average for regular night workers (§10-11(6)); over each period, or each four weeks. Measured: seconds in 24 h. */
export function nightAverageFourWeeks(view: View, tally: Tally): void {
  const { horizon } = view;
  for (const period of nightPeriods(view)) {
    const found = nightAverage(view, period);
    if (found === null) continue;
    const [, untilDay] = daysOfPeriod(view.context, period);
    tally.exact = () => found.average;
    const isFinal = horizon !== null && period.end <= horizon.end;
    tally.forecast(untilDay - 1, period, found.average.toNumber(), isFinal);
  }
}

function nightPeriods(view: View): readonly Interval[] {
  const { horizon, context } = view;
  if (context.settings.nightAverageWindow === 'period') return view.periods;
  if (horizon === null) return [];
  const { clock } = context;
  const periods: Interval[] = [];
  for (let monday = mondayOf(clock.dayOf(horizon.start - 1)) + 7; ; monday += 7) {
    const end = clock.startOf(monday + 28);
    if (end > horizon.end) return periods;
    periods.push({ start: clock.startOf(monday), end });
  }
}

/**
 * Work on one's own initiative may not go on after 23:00 (§10-11(3), spec 2.9), asked of
 * each night from 23:00 to 06:00. Measured: net seconds in it; the limit is none.
 */
export function ownInitiativeNight(view: View, tally: Tally): void {
  measureBands(view, tally, () => view.context.settings.ownInitiative);
}

/** Measures the net work in the band of each local date there is work around; null where a date has no band. */
export function measureBands(view: View, tally: Tally, bandOn: (day: number) => ClockBand | null): void {
  const { net, context } = view;
  if (net.count === 0) return;
  if (net.hasFractions) tally.exact = (start, end) => exactNetBetween(net, start, end);
  const last = context.clock.dayOf(f64(net.end, net.count - 1) - 1);
  for (let day = context.clock.dayOf(f64(net.start, 0)) - 1; day <= last; day += 1) {
    const band = bandOn(day);
    if (band === null) continue;
    const { start, end } = bandOf(context.clock, day, band);
    tally.measure(day, start, end, netBetween(net, start, end));
  }
}
