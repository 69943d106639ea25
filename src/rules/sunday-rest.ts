import { mondayOf } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { redDays, redIndexFrom } from '../time/sunday-zone.js';
import { daysOfPeriod } from './periods.js';
import { Ratio } from './ratio.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';
import { WorkedZones } from './worked-zones.js';

/**
 * Who has worked a Sunday or holiday is off on the next one (§10-8(4), spec 2.8): each
 * worked zone whose predecessor was worked as well is a breach. Asked of the red days
 * whose date is not before the horizon's first and whose 00:00 is before its end
 * (spec 2.2). Measured: how many zones in a row have been worked; the limit is 1.
 */
export function sundayNext(view: View, tally: Tally): void {
  const zones = view.workedZones;
  if (zones?.red == null) return;
  const { red, first, count, worked } = zones;
  const { bar } = tally;
  let passed = 0;
  let longest = 0;
  let run = 0;
  for (let i = 0; i < count; i += 1) {
    run = (run + 1) * worked[i]!;
    if (run <= bar) {
      passed += 1;
      if (run > longest) longest = run;
    } else {
      tally.takePassed(passed, longest);
      passed = 0;
      tally.measure(red.day[first + i]!, red.start[first + i]!, red.end[first + i]!, run);
    }
  }
  tally.takePassed(passed, longest);
}

/**
 * Under an agreement on averaging, a weekly free day on a Sunday or holiday at least every
 * fourth week (§10-8(4), spec 2.8): ISO weeks inside the horizon in which every zone was
 * worked, counted in a row. Measured: the run; the limit is 3.
 */
export function sundayFourWeeks(view: View, tally: Tally): void {
  const { horizon, workedZones: zones, context } = view;
  if (horizon === null || zones === null) return;
  const { clock } = context;
  const untilDay = clock.dayOf(horizon.end);
  let next = 0;
  let run = 0;
  for (let monday = mondayOf(clock.dayOf(horizon.start - 1)) + 7; monday + 7 <= untilDay; monday += 7) {
    next = firstZoneFrom(zones, next, monday);
    const after = firstZoneFrom(zones, next, monday + 7);
    run = isEveryOneWorked(zones, next, after) ? run + 1 : 0;
    next = after;
    if (tally.passes(run)) continue;
    tally.measure(monday + 6, clock.startOf(monday - 21), clock.startOf(monday + 7), run);
  }
}

/** The first zone from number `from` on whose day is not before `day`. */
function firstZoneFrom({ red, first, count }: WorkedZones, from: number, day: number): number {
  let i = from;
  while (red !== null && i < count && red.day[first + i]! < day) i += 1;
  return i;
}

function isEveryOneWorked({ worked }: WorkedZones, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (worked[i]! === 0) return false;
  return true;
}

/** Sundays and holidays of a period, and those of them that were worked. */
export interface SundayShare {
  readonly worked: number;
  readonly zones: number;
}

export function sundayShare(view: View, period: Interval): SundayShare {
  const { worked, count } = zonesIn(view, period);
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += worked[i]!;
  return { worked: sum, zones: count };
}

/** The zones of a period; those of the horizon, which other rules ask for as well, are known already. */
const zonesIn = (view: View, period: Interval): WorkedZones =>
  (period === view.horizon ? view.workedZones : null) ?? new WorkedZones().fill(view, period);

/** One zone that was looked at. */
interface AskedZone extends Interval {
  readonly isWorked: boolean;
}

/** The zones of a period by day, and whether each was worked. */
export function zonesBetween(view: View, period: Interval): AskedZone[] {
  const zones = zonesIn(view, period);
  return Array.from({ length: zones.count }, (_, i) => ({
    ...zones.zone(i),
    isWorked: zones.worked[i]! === 1,
  }));
}

/**
 * Under an agreement on averaging, off on every other Sunday and holiday of 26 weeks
 * (§10-8(4), spec 2.8). Measured: the share worked; the limit is one half.
 */
export function sundayAverage(view: View, tally: Tally): void {
  for (const period of view.periods) {
    const { worked, zones } = sundayShare(view, period);
    if (zones === 0) continue;
    const [, untilDay] = daysOfPeriod(view.context, period);
    if (tally.passes(worked / zones)) continue;
    tally.exact = () => Ratio.of(worked, zones);
    tally.forecast(untilDay - 1, period, worked / zones, view.isClosed(period));
  }
}

/** The zones a run of worked Sundays is made of, up to one day, earlier first. */
export function zonesOfRun({ context }: View, day: number, run: number): Interval[] {
  const { clock, settings } = context;
  const red = redDays(clock, settings.sundayZone, settings.sundaySequence);
  const last = redIndexFrom(red, day);
  const from = Math.max(0, last - run + 1);
  return Array.from({ length: last - from + 1 }, (_, i) => ({
    start: red.start[from + i]!,
    end: red.end[from + i]!,
  }));
}
