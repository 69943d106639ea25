import { mondayOf } from '../time/civil.js';
import { exactOvertime, isFractional, type OvertimeSource } from './exact-overtime.js';
import { LimitCursor } from './limits.js';
import { roomFor } from './packed.js';
import type { Ratio } from './ratio.js';
import { OVERTIME } from './timeline.js';
import type { WorkDays } from './work-days.js';

/**
 * Overtime in the sense of the frames of §10-6 (spec 2.5): `seconds[k]` is that of work
 * day k, part-timers by the part-time formula on the day in question. Where seconds may
 * hold fractions, `exact` gives the same as fractions; it is slow, and asked only where a
 * sum comes close to a limit. Made anew for each timeline in memory that is kept.
 */
export class Overtime {
  count = 0;
  seconds = new Float64Array(0);
  /** Net seconds of each work day as overtime is counted: without the §10-9(2) break. */
  net: Float64Array = new Float64Array(0);
  exact: (() => readonly Ratio[]) | null = null;

  fill(source: OvertimeSource): this {
    const { workDays, net } = source;
    this.count = workDays.count;
    if (workDays.count > this.seconds.length) this.seconds = new Float64Array(roomFor(workDays.count));
    this.net = source.timeline.hasOvertimeBreak ? workDays.netOf(net) : workDays.net;
    this.exact = isFractional(workDays, source.limits) ? once(() => exactOvertime(source)) : null;
    if (source.settings.overtimeBasis === 'source') this.takeFlagged(source);
    else this.classify(source);
    return this;
  }

  /** Overtime as the source calls it: own net of the flagged events that start in the day's window. */
  private takeFlagged({ timeline, workDays }: OvertimeSource): void {
    let event = 0;
    for (let k = 0; k < this.count; k += 1) {
      let sum = 0;
      while (event < timeline.size && timeline.start[event]! < workDays.start[k]!) event += 1;
      for (; event < timeline.size && timeline.start[event]! < workDays.end[k]!; event += 1) {
        if ((timeline.marks[event]! & OVERTIME) !== 0) sum += timeline.ownNet[event]!;
      }
      this.seconds[k] = sum;
    }
  }

  private classify({ workDays, settings, limits, isFullTime }: OvertimeSource): void {
    const ordinary = { day: new LimitCursor(limits.ORD_DAY), week: new LimitCursor(limits.ORD_WEEK) };
    const byPlan = settings.overtimeBasis === 'plan';
    let from = 0;
    while (from < this.count) {
      const monday = mondayOf(workDays.day[from]!);
      let to = from + 1;
      while (to < this.count && workDays.day[to]! < monday + 7) to += 1;
      if (byPlan && isFullTime(workDays.day[from]!)) {
        for (let k = from; k < to; k += 1) {
          this.seconds[k] = Math.max(0, this.net[k]! - workDays.planned[k]!);
        }
      } else this.classifyWeek(workDays, { monday, from, to }, byPlan, ordinary);
      from = to;
    }
  }

  /**
   * Overtime by day, then what the week has beyond that, allotted backwards from the last
   * work day, at most what is left of each (spec 2.5). The week's is the statute's: what an
   * averaging agreement allows in a single week is a cap, not ordinary time every week.
   */
  private classifyWeek(
    { day, planned }: WorkDays,
    { monday, from, to }: { readonly monday: number; readonly from: number; readonly to: number },
    byPlan: boolean,
    ordinary: { readonly day: LimitCursor; readonly week: LimitCursor },
  ): void {
    let total = 0;
    let plan = 0;
    let byDay = 0;
    for (let k = from; k < to; k += 1) {
      const frame = ordinary.day.inForce(day[k]!);
      const ofPlan = byPlan ? planned[k]! : 0;
      const overtime = Math.max(0, this.net[k]! - Math.max(frame, ofPlan));
      this.seconds[k] = overtime;
      total += this.net[k]!;
      plan += ofPlan;
      byDay += overtime;
    }
    let rest = Math.max(0, total - Math.max(plan, ordinary.week.baseOn(monday + 6))) - byDay;
    for (let k = to - 1; k >= from && rest > 0; k -= 1) {
      const allotted = Math.min(rest, this.net[k]! - this.seconds[k]!);
      this.seconds[k] = this.seconds[k]! + allotted;
      rest -= allotted;
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Seconds are decimals to the millionth, or fractions; below this there is none, or only the fractions know. */
export const GRAIN = 5e-7;
const UNSURE = 1e-3;

/** Whether a work day has overtime at all. */
export function isOvertime({ seconds, exact }: Overtime, k: number): boolean {
  const value = seconds[k]!;
  if (exact === null || value > UNSURE) return value > GRAIN;
  return exact()[k]?.isPositive() ?? false;
}
