import { mondayOf } from '../time/civil.js';
import { f64 } from './packed.js';
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
  const run = settings.totalAverageWeeks;
  const firstMonday = mondayOf(clock.dayOf(horizon.start - 1)) + 7;
  tally.exact = (start, end) => exactAverage(view, clock.dayOf(start), clock.dayOf(end));
  let total = 0;
  let absent = 0;
  let first = view.weeks.indexOf(firstMonday);
  const untilWeek = Math.floor((clock.dayOf(horizon.end) - view.weeks.monday) / 7);
  for (let week = first; week < untilWeek; week += 1) {
    total += secondsOf(view, week);
    absent += absentOf(view, week);
    if (week - first === run) {
      total -= secondsOf(view, first);
      absent -= absentOf(view, first);
      first += 1;
    }
    const days = 7 * run - absent;
    if (week - first + 1 < run || days === 0) continue;
    if (tally.passes((total * 7) / days)) continue;
    const monday = view.weeks.monday + 7 * week;
    const start = clock.startOf(monday - 7 * (run - 1));
    tally.measure(monday + 6, start, clock.startOf(monday + 7), (total * 7) / days);
  }
}

const absentOf = (view: View, week: number): number =>
  view.hasAbsence && view.context.settings.absenceNeutral ? absentDates(view.weeks, week) : 0;

/** Whether sums of weeks may hold fractions: where a spread break is cut by a work day, or by midnight. */
const hasFractions = (view: View): boolean =>
  view.context.settings.weekSums === 'clip' ? view.net.hasFractions : view.workDays.hasFractions;

/** Net work of a week with the converted standby in it, where that counts. */
function secondsOf({ weeks, context, hasStandby }: View, week: number): number {
  if (week < 0 || week >= weeks.count) return 0;
  const net = f64(weeks.net, week);
  const { standbyInTotal, standbyFactor } = context.settings;
  if (!hasStandby || !standbyInTotal) return net;
  return net + (f64(weeks.standby, week) * standbyFactor.numerator) / standbyFactor.denominator;
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
  for (let week = 0; week < weeks.count; week += 1) {
    const monday = weeks.monday + 7 * week;
    const total = secondsOf(view, week);
    if (total > 0 && !tally.passes(total))
      tally.measure(monday + 6, clock.startOf(monday), clock.startOf(monday + 7), total);
  }
}
