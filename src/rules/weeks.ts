import { mondayOf } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, netBetween, type NetWork } from './net-work.js';
import { f64, roomFor, u8 } from './packed.js';
import { Ratio } from './ratio.js';
import type { RuleSettings } from './settings.js';
import { standbyBase, type StandbySource } from './standby.js';
import { ABSENCE, STANDBY } from './timeline.js';
import type { WorkDays } from './work-days.js';

/** What weeks are summed from. */
export interface WeekSource extends StandbySource {
  readonly workDays: WorkDays;
  readonly net: NetWork;
  readonly hasAbsence: boolean;
  readonly context: { readonly clock: LocalClock; readonly settings: RuleSettings };
}

/**
 * Sums by ISO week: week w is the seven local days from `monday + 7 w` on. Net and plan of
 * the work days dated in it, or with `weekSums: clip` of what lies inside; standby is the
 * base in seconds before it is converted; `absentDays` are local dates that absence
 * touches, one bit a weekday. Made anew for each timeline in memory that is kept.
 */
export class Weeks {
  count = 0;
  monday = 0;
  net = new Float64Array(0);
  planned = new Float64Array(0);
  standby = new Float64Array(0);
  absentDays = new Uint8Array(0);

  fill(view: WeekSource): this {
    this.range(view);
    if (view.context.settings.weekSums === 'clip') this.clip(view);
    else this.sumWorkDays(view);
    if (view.hasStandby) this.addStandby(view);
    if (view.hasAbsence) this.markAbsence(view);
    return this;
  }

  /** Index of the week that begins on a Monday; outside `0` to `count` where nothing happened. */
  indexOf(monday: number): number {
    return (monday - this.monday) / 7;
  }

  /** From the first week in which anything lies to the last. */
  private range(view: WeekSource): void {
    const { workDays, timeline } = view;
    const { clock } = view.context;
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    if (workDays.count > 0) {
      first = workDays.dateOf(0);
      last = workDays.dateOf(workDays.count - 1);
    }
    if (view.hasStandby || view.hasAbsence || view.context.settings.weekSums === 'clip') {
      for (let i = 0; i < timeline.size; i += 1) {
        first = Math.min(first, clock.dayOf(f64(timeline.start, i)));
        last = Math.max(last, clock.dayOf(f64(timeline.end, i) - 1));
      }
    }
    this.monday = mondayOf(Number.isFinite(first) ? first : 0);
    this.count = Number.isFinite(first) ? (mondayOf(last) - this.monday) / 7 + 1 : 0;
    this.clear();
  }

  private clear(): void {
    if (this.count > this.net.length) {
      const room = roomFor(this.count);
      this.net = new Float64Array(room);
      this.planned = new Float64Array(room);
      this.standby = new Float64Array(room);
      this.absentDays = new Uint8Array(room);
      return;
    }
    this.net.fill(0, 0, this.count);
    this.planned.fill(0, 0, this.count);
    this.standby.fill(0, 0, this.count);
    this.absentDays.fill(0, 0, this.count);
  }

  private sumWorkDays({ workDays }: WeekSource): void {
    const { net, planned } = workDays;
    let k = 0;
    for (let week = 0; week < this.count; week += 1) {
      const last = workDays.firstFromNear(this.monday + 7 * week + 7, k);
      let worked = 0;
      let plan = 0;
      for (; k < last; k += 1) {
        worked += f64(net, k);
        plan += f64(planned, k);
      }
      this.net[week] = worked;
      this.planned[week] = plan;
    }
  }

  /** The plan of an event that lies over midnight between two weeks is shared as its length is. */
  private clip({ net, timeline, context }: WeekSource): void {
    for (let week = 0; week < this.count; week += 1) {
      const start = context.clock.startOf(this.monday + 7 * week);
      const end = context.clock.startOf(this.monday + 7 * week + 7);
      this.net[week] = netBetween(net, start, end);
      let planned = 0;
      for (let i = 0; i < timeline.size && f64(timeline.start, i) < end; i += 1) {
        const gross = f64(timeline.end, i) - f64(timeline.start, i);
        const inside = Math.min(end, f64(timeline.end, i)) - Math.max(start, f64(timeline.start, i));
        if (inside > 0) planned += (f64(timeline.planned, i) * inside) / gross;
      }
      this.planned[week] = planned;
    }
  }

  private addStandby(view: WeekSource): void {
    const { timeline, context } = view;
    for (let i = 0; i < timeline.size; i += 1) {
      if (u8(timeline.kind, i) !== STANDBY) continue;
      const last = this.weekOf(context.clock.dayOf(f64(timeline.end, i) - 1));
      for (let week = this.weekOf(context.clock.dayOf(f64(timeline.start, i))); week <= last; week += 1) {
        const monday = this.monday + 7 * week;
        this.standby[week] = standbyBase(
          view,
          context.clock.startOf(monday),
          context.clock.startOf(monday + 7),
        );
      }
    }
  }

  private markAbsence({ timeline, context }: WeekSource): void {
    for (let i = 0; i < timeline.size; i += 1) {
      if (u8(timeline.kind, i) !== ABSENCE) continue;
      const last = context.clock.dayOf(f64(timeline.end, i) - 1);
      for (let day = context.clock.dayOf(f64(timeline.start, i)); day <= last; day += 1) {
        const week = this.weekOf(day);
        this.absentDays[week] = u8(this.absentDays, week) | (1 << (day - this.monday - 7 * week));
      }
    }
  }

  private weekOf(day: number): number {
    return Math.floor((day - this.monday) / 7);
  }
}

/** Local dates of week w that absence touches. */
export function absentDates(weeks: Weeks, week: number): number {
  if (week < 0 || week >= weeks.count) return 0;
  let count = 0;
  for (let bits = u8(weeks.absentDays, week); bits > 0; bits >>= 1) count += bits & 1;
  return count;
}

/** Net seconds of the days `[fromDay, untilDay)` as a fraction, by the reading of `weekSums`. */
export function exactNetOfDays(view: WeekSource, fromDay: number, untilDay: number): Ratio {
  const { workDays, net, context } = view;
  if (context.settings.weekSums === 'clip') {
    return exactNetBetween(net, context.clock.startOf(fromDay), context.clock.startOf(untilDay));
  }
  const last = workDays.firstFrom(untilDay);
  let sum = Ratio.ZERO;
  for (let k = workDays.firstFrom(fromDay); k < last; k += 1) {
    sum = sum.plus(exactNetBetween(net, f64(workDays.start, k), f64(workDays.end, k)));
  }
  return sum;
}

/** Planned seconds of the days `[fromDay, untilDay)` as a fraction, by the reading of `weekSums`. */
export function exactPlanOfDays(view: WeekSource, fromDay: number, untilDay: number): Ratio {
  const { workDays, timeline, context } = view;
  let sum = Ratio.ZERO;
  if (context.settings.weekSums === 'clip') {
    const [start, end] = [context.clock.startOf(fromDay), context.clock.startOf(untilDay)];
    for (let i = 0; i < timeline.size; i += 1) {
      const gross = f64(timeline.end, i) - f64(timeline.start, i);
      const inside = Math.min(end, f64(timeline.end, i)) - Math.max(start, f64(timeline.start, i));
      if (inside > 0)
        sum = sum.plus(Ratio.ofDecimal(f64(timeline.planned, i)).times(Ratio.of(inside, gross)));
    }
    return sum;
  }
  const last = workDays.firstFrom(untilDay);
  for (let k = workDays.firstFrom(fromDay); k < last; k += 1) {
    sum = sum.plus(Ratio.ofDecimal(f64(workDays.planned, k)));
  }
  return sum;
}

/** Converted standby of the days `[fromDay, untilDay)` as a fraction of seconds (spec 2.12). */
export function exactStandbyOfDays(view: WeekSource, fromDay: number, untilDay: number): Ratio {
  const { clock, settings } = view.context;
  const { numerator, denominator } = settings.standbyFactor;
  const base = standbyBase(view, clock.startOf(fromDay), clock.startOf(untilDay));
  return Ratio.of(base).times(Ratio.of(numerator, denominator));
}
