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

/** A walk over the work of a timeline that says of one zone after another whether it is worked. */
class WorkedZones {
  private readonly starts: Float64Array;
  private readonly ends: Float64Array;
  private readonly seconds: Float64Array;
  private readonly count: number;
  private next = 0;

  constructor(private readonly view: View) {
    const { timeline, isPlain } = view;
    // Of a plain timeline the shifts are the stretches of work, whatever their breaks.
    this.count = isPlain ? timeline.size : view.net.count;
    this.starts = isPlain ? timeline.start : view.net.start;
    this.ends = isPlain ? timeline.end : view.net.end;
    this.seconds = isPlain ? timeline.ownNet : view.net.worked;
  }

  /** Whether `[start, end)` is worked; zones come by ascending start. */
  isWorked(start: number, end: number): boolean {
    while (this.next < this.count && f64(this.ends, this.next) <= start) this.next += 1;
    for (let i = this.next; i < this.count && f64(this.starts, i) < end; i += 1) {
      if (f64(this.seconds, i) > 0) return this.isEnough(start, end);
    }
    return false;
  }

  /** More than the least that counts; by default the least work at all does. */
  private isEnough(start: number, end: number): boolean {
    const { sundayMinimum } = this.view.context.settings;
    if (sundayMinimum === 0) return true;
    const { net } = this.view;
    const exact = net.hasFractions ? (): Ratio => exactNetBetween(net, start, end) : undefined;
    return differenceFrom(sundayMinimum, netBetween(net, start, end), exact) > 0;
  }
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
  const zones = new WorkedZones(view);
  const [fromDay, untilDay] = daysOfPeriod(context, horizon);
  let run = 0;
  for (let i = redIndexFrom(red, fromDay); i < red.count && i32(red.day, i) < untilDay; i += 1) {
    if (!isInSequence(context, red, i)) continue;
    const start = f64(red.start, i);
    const end = f64(red.end, i);
    run = zones.isWorked(start, end) ? run + 1 : 0;
    if (!tally.passes(run)) tally.measure(i32(red.day, i), start, end, run);
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
  const zones = new WorkedZones(view);
  let run = 0;
  for (let monday = mondayOf(clock.dayOf(horizon.start - 1)) + 7; ; monday += 7) {
    const end = clock.startOf(monday + 7);
    if (end > horizon.end) return;
    run = isEveryZoneWorked(view, zones, monday) ? run + 1 : 0;
    tally.measure(monday + 6, clock.startOf(monday - 21), end, run);
  }
}

function isEveryZoneWorked(view: View, zones: WorkedZones, monday: number): boolean {
  const red = redDaysOf(view.context);
  for (let i = redIndexFrom(red, monday); i < red.count && i32(red.day, i) < monday + 7; i += 1) {
    if (!isInSequence(view.context, red, i)) continue;
    if (!zones.isWorked(f64(red.start, i), f64(red.end, i))) return false;
  }
  return true;
}

/** Sundays and holidays of a period, and those of them that were worked. */
export interface SundayShare {
  readonly worked: number;
  readonly zones: number;
}

export function sundayShare(view: View, period: Interval): SundayShare {
  const zones = zonesBetween(view, period);
  return { worked: zones.filter(({ isWorked }) => isWorked).length, zones: zones.length };
}

/** One zone that was looked at. */
interface AskedZone extends Interval {
  readonly isWorked: boolean;
}

/** The zones of the red days of a period that are in the sequence, by day, and whether each was worked. */
export function zonesBetween(view: View, period: Interval): AskedZone[] {
  const red = redDaysOf(view.context);
  const [fromDay, untilDay] = daysOfPeriod(view.context, period);
  const zones: AskedZone[] = [];
  const walk = new WorkedZones(view);
  for (let i = redIndexFrom(red, fromDay); i < red.count && i32(red.day, i) < untilDay; i += 1) {
    if (!isInSequence(view.context, red, i)) continue;
    const start = f64(red.start, i);
    const end = f64(red.end, i);
    zones.push({ start, end, isWorked: walk.isWorked(start, end) });
  }
  return zones;
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
    tally.exact = () => Ratio.of(worked, zones);
    tally.forecast(untilDay - 1, period, worked / zones, view.isClosed(period));
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
