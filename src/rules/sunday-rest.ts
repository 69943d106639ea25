import { mondayOf } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { redDays, redIndexFrom, type RedDays } from '../time/sunday-zone.js';
import { exactNetBetween, netBetween } from './net-work.js';
import { daysOfPeriod } from './ordinary-time.js';
import { f64, i32, u8 } from './packed.js';
import { differenceFrom, Ratio } from './ratio.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';

const redDaysOf = ({ clock, settings }: View['context']): RedDays => redDays(clock, settings.sundayZone);

/** Whether a red day is one the sequence of an employer has: all of them, or Sundays alone. */
const isInSequence = ({ settings }: View['context'], red: RedDays, i: number): boolean =>
  settings.sundaySequence === 'sundays_and_holidays' || u8(red.sunday, i) === 1;

function isWorked({ net, context }: View, red: RedDays, i: number): boolean {
  const start = f64(red.start, i);
  const end = f64(red.end, i);
  const worked = netBetween(net, start, end);
  const exact = net.hasFractions ? (): Ratio => exactNetBetween(net, start, end) : undefined;
  return differenceFrom(context.settings.sundayMinimum, worked, exact) > 0;
}

/**
 * Who has worked a Sunday or holiday is off on the next one (§10-8(4), spec 2.8): each
 * worked zone whose predecessor was worked as well is a breach. Asked of the red days
 * whose date is not before the horizon's first and whose 00:00 is before its end
 * (spec 2.2). Measured: how many zones in a row have been worked; the limit is 1.
 */
export function sundayNext(view: View, tally: Tally): void {
  const { horizon, context } = view;
  if (horizon === null) return;
  const red = redDaysOf(context);
  let run = 0;
  for (let i = redIndexFrom(red, context.clock.dayOf(horizon.start)); i < red.count; i += 1) {
    const day = i32(red.day, i);
    if (context.clock.startOf(day) >= horizon.end) return;
    if (!isInSequence(context, red, i)) continue;
    run = isWorked(view, red, i) ? run + 1 : 0;
    tally.measure(day, f64(red.start, i), f64(red.end, i), run);
  }
}

/**
 * Under an agreement on averaging, a weekly free day on a Sunday or holiday at least every
 * fourth week (§10-8(4), spec 2.8): ISO weeks inside the horizon in which every zone was
 * worked, counted in a row. Measured: the run; the limit is 3.
 */
export function sundayFourWeeks(view: View, tally: Tally): void {
  const { horizon, context } = view;
  if (horizon === null) return;
  const { clock } = context;
  let run = 0;
  for (let monday = mondayOf(clock.dayOf(horizon.start - 1)) + 7; ; monday += 7) {
    const end = clock.startOf(monday + 7);
    if (end > horizon.end) return;
    run = isEveryZoneWorked(view, monday) ? run + 1 : 0;
    tally.measure(monday + 6, clock.startOf(monday - 21), end, run);
  }
}

function isEveryZoneWorked(view: View, monday: number): boolean {
  const red = redDaysOf(view.context);
  for (let i = redIndexFrom(red, monday); i < red.count && i32(red.day, i) < monday + 7; i += 1) {
    if (isInSequence(view.context, red, i) && !isWorked(view, red, i)) return false;
  }
  return true;
}

/** Sundays and holidays of a period, and those of them that were worked. */
export interface SundayShare {
  readonly worked: number;
  readonly zones: number;
}

export function sundayShare(view: View, period: Interval): SundayShare {
  const red = redDaysOf(view.context);
  const [fromDay, untilDay] = daysOfPeriod(view.context, period);
  let worked = 0;
  let zones = 0;
  for (let i = redIndexFrom(red, fromDay); i < red.count && i32(red.day, i) < untilDay; i += 1) {
    if (!isInSequence(view.context, red, i)) continue;
    zones += 1;
    if (isWorked(view, red, i)) worked += 1;
  }
  return { worked, zones };
}

/**
 * Under an agreement on averaging, off on every other Sunday and holiday of 26 weeks
 * (§10-8(4), spec 2.8). Measured: the share worked; the limit is one half.
 */
export function sundayAverage(view: View, tally: Tally): void {
  const { horizon } = view;
  for (const period of view.periods) {
    const { worked, zones } = sundayShare(view, period);
    if (zones === 0) continue;
    const [, untilDay] = daysOfPeriod(view.context, period);
    tally.exact = () => Ratio.of(worked, zones);
    tally.forecast(untilDay - 1, period, worked / zones, horizon !== null && period.end <= horizon.end);
  }
}

/** The zones a run of worked Sundays is made of, up to one day, earlier first. */
export function zonesOfRun(view: View, day: number, run: number): Interval[] {
  const red = redDaysOf(view.context);
  const zones: Interval[] = [];
  for (let i = redIndexFrom(red, day); i >= 0 && zones.length < run; i -= 1) {
    if (isInSequence(view.context, red, i)) zones.unshift({ start: f64(red.start, i), end: f64(red.end, i) });
  }
  return zones;
}
