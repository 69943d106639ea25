import { mondayOf } from '../time/civil.js';
import type { IsoWeeks } from './iso-weeks.js';
import { Ratio } from './ratio.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';
import { absentDates, exactNetOfDays, exactStandbyOfDays } from './weeks.js';

/**
 * At most 48 h of work in seven days on average over eight weeks (§10-6(8), spec 2.7),
 * asked in each ISO week that ends such a run inside the horizon. Local dates that absence
 * touches leave the average; a run of nothing else is not asked. Measured: seconds a week.
 */
export function totalAverage(view: View, tally: Tally): void {
  const { horizon } = view;
  if (horizon === null) return;
  const { clock, settings } = view.context;
  tally.exact = (from, until) => exactAverage(view, clock.dayOf(from), clock.dayOf(until));
  const weeks = view.isoWeeksOf(horizon);
  const { count, monday, start } = weeks;
  const averages = averagesOf(view, weeks);
  const first = settings.totalAverageWeeks - 1;
  for (
    let w = tally.takeWhileKept(averages, first, count);
    w < count;
    w = tally.takeWhileKept(averages, w + 1, count)
  ) {
    if (Number.isNaN(averages[w])) continue;
    tally.measure(monday + 7 * w + 6, start[w - first]!, start[w + 1]!, averages[w]!);
  }
}

/** Seconds a week on average over the run that ends in each week; not a number where all of it is absence. */
function averagesOf(view: View, { monday, count, values: averages }: IsoWeeks): Float64Array {
  const { weeks, hasAbsence } = view;
  const run = view.context.settings.totalAverageWeeks;
  const totals = totalsOf(view);
  const offset = weeks.indexOf(monday);
  let total = 0;
  let days = 7 * run;
  for (let w = 0; w < count; w += 1) {
    total += weekIn(totals, weeks.count, offset + w);
    if (w >= run) total -= weekIn(totals, weeks.count, offset + w - run);
    if (hasAbsence) days += (w >= run ? absentOf(view, offset + w - run) : 0) - absentOf(view, offset + w);
    averages[w] = days === 0 ? Number.NaN : (total * 7) / days;
  }
  return averages;
}

/** The average of a run of weeks that goes on: its last day, its first, and the seconds a week on record so far. */
export interface OpenAverage {
  readonly anchorDay: number;
  readonly fromDay: number;
  readonly used: number;
}

/**
 * The runs that end on days of `[fromDay, untilDay)` and that the rule does not ask, since the horizon ends before
 * they do: how much may still be worked there depends on what of them is on record. Those that begin before the
 * horizon say nothing.
 */
export function openAverages(
  view: View,
  { fromDay, untilDay }: { readonly fromDay: number; readonly untilDay: number },
): OpenAverage[] {
  const { horizon, weeks } = view;
  if (horizon === null) return [];
  const run = view.context.settings.totalAverageWeeks;
  const { monday: first, count } = view.isoWeeksOf(horizon);
  const totals = totalsOf(view);
  const averages: OpenAverage[] = [];
  const isAsked = (monday: number): boolean => monday < first + 7 * count;
  for (let monday = mondayOf(fromDay); monday + 7 <= untilDay; monday += 7) {
    const begins = monday - 7 * (run - 1);
    if (isAsked(monday) || begins < first) continue;
    const numbers = Array.from({ length: run }, (_, i) => weeks.indexOf(begins) + i);
    const days = numbers.reduce((left, week) => left - absentOf(view, week), 7 * run);
    const total = numbers.reduce((sum, week) => sum + weekIn(totals, weeks.count, week), 0);
    if (days > 0) averages.push({ anchorDay: monday + 6, fromDay: begins, used: (total * 7) / days });
  }
  return averages;
}

/** A week's sum; outside the weeks there are nothing happened. */
const weekIn = (sums: Float64Array, count: number, week: number): number =>
  week >= 0 && week < count ? sums[week]! : 0;

const absentOf = (view: View, week: number): number =>
  view.hasAbsence && view.context.settings.absenceNeutral ? absentDates(view.weeks, week) : 0;

/** Whether sums of weeks may hold fractions: where a spread break is cut by a work day, or by midnight. */
const hasFractions = (view: View): boolean =>
  view.context.settings.weekSums === 'clip' ? view.net.hasFractions : view.workDays.hasFractions;

/** Net work of each week with the converted standby in it, where that counts. */
function totalsOf({ weeks, context, hasStandby }: View): Float64Array {
  const { standbyInTotal, standbyFactor } = context.settings;
  if (!hasStandby || !standbyInTotal) return weeks.net;
  const { numerator, denominator } = standbyFactor;
  return weeks.net
    .subarray(0, weeks.count)
    .map((net, week) => net + (weeks.standby[week]! * numerator) / denominator);
}

function exactAverage(view: View, fromDay: number, untilDay: number): Ratio {
  let days = untilDay - fromDay;
  for (let monday = fromDay; monday < untilDay; monday += 7) {
    days -= absentOf(view, view.weeks.indexOf(monday));
  }
  return exactTotal(view, fromDay, untilDay).times(Ratio.of(7, days));
}

function exactTotal(view: View, fromDay: number, untilDay: number): Ratio {
  const net = exactNetOfDays(view, fromDay, untilDay);
  return view.context.settings.standbyInTotal ? net.plus(exactStandbyOfDays(view, fromDay, untilDay)) : net;
}

/**
 * At most 69 h of work in any single week where averaging and overtime agreements of the
 * elected representatives meet (§10-6(8), spec 2.7). Measured: net seconds of the ISO
 * week with converted standby.
 */
export function weekCap(view: View, tally: Tally): void {
  const { weeks } = view;
  const { clock } = view.context;
  if (view.hasStandby || hasFractions(view)) {
    tally.exact = (start, end) => exactTotal(view, clock.dayOf(start), clock.dayOf(end));
  }
  const totals = totalsOf(view);
  for (let week = 0; week < weeks.count; week += 1) {
    const monday = weeks.monday + 7 * week;
    const total = totals[week]!;
    if (total > 0 && !tally.passes(total))
      tally.measure(monday + 6, clock.startOf(monday), clock.startOf(monday + 7), total);
  }
}
