import { mondayOf } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, netBetween, type NetWork } from './net-work.js';
import { roomFor } from './packed.js';
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
  /** Whether anything was written into the two above. */
  private isUsed = false;

  fill(view: WeekSource): this {
    this.range(view);
    if (view.context.settings.weekSums === 'clip') this.clip(view);
    else this.sumWorkDays(view);
    this.isUsed = view.hasStandby || view.hasAbsence;
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
        first = Math.min(first, clock.dayOf(timeline.start[i]!));
        last = Math.max(last, clock.dayOf(timeline.end[i]! - 1));
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
    // Most timelines have neither; then what is here is 0 already.
    if (this.isUsed) this.standby.fill(0);
    if (this.isUsed) this.absentDays.fill(0);
    this.isUsed = false;
  }

  /** Week by week would be read as easily, but where one ends is hard to foresee: that costs more than a division. */
  private sumWorkDays({ workDays }: WeekSource): void {
    const { monday, net, planned } = this;
    const { count, day, net: worked, planned: plan } = workDays;
    for (let k = 0; k < count; k += 1) {
      const week = ((day[k]! - monday) / 7) | 0;
      net[week] = net[week]! + worked[k]!;
      planned[week] = planned[week]! + plan[k]!;
    }
  }

  /** The plan of an event that lies over midnight between two weeks is shared as its length is. */
  private clip({ net, timeline, context }: WeekSource): void {
    for (let week = 0; week < this.count; week += 1) {
      const start = context.clock.startOf(this.monday + 7 * week);
      const end = context.clock.startOf(this.monday + 7 * week + 7);
      this.net[week] = netBetween(net, start, end);
      let planned = 0;
      for (let i = 0; i < timeline.size && timeline.start[i]! < end; i += 1) {
        const gross = timeline.end[i]! - timeline.start[i]!;
        const inside = Math.min(end, timeline.end[i]!) - Math.max(start, timeline.start[i]!);
        if (inside > 0) planned += (timeline.planned[i]! * inside) / gross;
      }
      this.planned[week] = planned;
    }
  }

  private addStandby(view: WeekSource): void {
    const { timeline, context } = view;
    for (let i = 0; i < timeline.size; i += 1) {
      if (timeline.kind[i]! !== STANDBY) continue;
      const last = this.weekOf(context.clock.dayOf(timeline.end[i]! - 1));
      for (let week = this.weekOf(context.clock.dayOf(timeline.start[i]!)); week <= last; week += 1) {
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
      if (timeline.kind[i]! !== ABSENCE) continue;
      const last = context.clock.dayOf(timeline.end[i]! - 1);
      for (let day = context.clock.dayOf(timeline.start[i]!); day <= last; day += 1) {
        const week = this.weekOf(day);
        this.absentDays[week] = this.absentDays[week]! | (1 << (day - this.monday - 7 * week));
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
  for (let bits = weeks.absentDays[week]!; bits > 0; bits >>= 1) count += bits & 1;
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
    sum = sum.plus(exactNetBetween(net, workDays.start[k]!, workDays.end[k]!));
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
      const gross = timeline.end[i]! - timeline.start[i]!;
      const inside = Math.min(end, timeline.end[i]!) - Math.max(start, timeline.start[i]!);
      if (inside > 0) sum = sum.plus(Ratio.ofDecimal(timeline.planned[i]!).times(Ratio.of(inside, gross)));
    }
    return sum;
  }
  const last = workDays.firstFrom(untilDay);
  for (let k = workDays.firstFrom(fromDay); k < last; k += 1) {
    sum = sum.plus(Ratio.ofDecimal(workDays.planned[k]!));
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
