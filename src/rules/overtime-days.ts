import { mondayOf } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { Bundles } from './bundles.js';
import { GRAIN, isOvertime, type Overtime } from './overtime.js';
import { roomFor } from './packed.js';
import type { RuleSettings } from './settings.js';
import type { Timeline } from './timeline.js';
import type { WorkDays } from './work-days.js';

/** What overtime is found from; the dense form is asked for only where the quick one will not do. */
export interface OvertimeDaySource {
  readonly timeline: Timeline;
  readonly workDays: WorkDays;
  readonly overtime: Overtime;
  readonly context: {
    readonly clock: LocalClock;
    readonly settings: RuleSettings;
    readonly isFullTime: (day: number) => boolean;
  };
}

/** For full-timers of all time: who is known to be one is not asked about week after week. */
export const alwaysFullTime = (): boolean => true;

/**
 * Overtime where there is any, by ascending date: number i of `days` is that of work day
 * `record[i]`. Made anew for each timeline in memory that is kept.
 */
export class OvertimeDays {
  record = new Int32Array(0);
  /** By date, and by ISO week. */
  readonly days = new Bundles();
  private readonly byWeek = new Bundles();
  private areWeeksKnown = false;

  get weeks(): Bundles {
    if (!this.areWeeksKnown) this.byWeek.fillWeeks(this.days);
    this.areWeeksKnown = true;
    return this.byWeek;
  }

  /**
   * Against a plan most work days have none, and a week in which none passes its plan has
   * none by the formula of part-timers either (spec 2.5): such weeks are passed over
   * without asking what date it is.
   */
  fill(view: OvertimeDaySource): this {
    this.days.count = 0;
    this.areWeeksKnown = false;
    if (view.workDays.count >= this.record.length) this.reserve(view.workDays.count + 1);
    const isByPlan = view.context.settings.overtimeBasis === 'plan' && !view.timeline.hasOvertimeBreak;
    const isDone = isByPlan && !view.workDays.hasFractions && this.takeBeyondPlan(view);
    if (!isDone) this.takeAll(view);
    return this;
  }

  /** What a full-timer works beyond the plan; false for a part-timer, who needs the other formula. */
  private takeBeyondPlan(view: OvertimeDaySource): boolean {
    const { record, days } = this;
    const { count, net, planned } = view.workDays;
    let found = 0;
    let k = 0;
    // By fours, since what counts an iteration takes as long here as the iteration.
    for (; k + 3 < count; k += 4) {
      found = keepBeyond(this, found, k, net[k]! - planned[k]!);
      found = keepBeyond(this, found, k + 1, net[k + 1]! - planned[k + 1]!);
      found = keepBeyond(this, found, k + 2, net[k + 2]! - planned[k + 2]!);
      found = keepBeyond(this, found, k + 3, net[k + 3]! - planned[k + 3]!);
    }
    for (; k < count; k += 1) found = keepBeyond(this, found, k, net[k]! - planned[k]!);
    days.count = found;
    view.workDays.datesOf(record, found, days.first);
    return view.context.isFullTime === alwaysFullTime || this.isFullTime(view);
  }

  /** Whether each week that has overtime is one of full time, by the date of its first work day. */
  private isFullTime(view: OvertimeDaySource): boolean {
    const { count, first } = this.days;
    let nextWeek = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < count; i += 1) {
      if (first[i]! < nextWeek) continue;
      nextWeek = mondayOf(first[i]!) + 7;
      if (!view.context.isFullTime(firstDateOfWeek(view, this.record[i]!, nextWeek - 7))) return false;
    }
    return true;
  }

  private takeAll({ overtime, workDays }: OvertimeDaySource): void {
    const { record, days } = this;
    let found = 0;
    for (let k = 0; k < overtime.count; k += 1) {
      if (overtime.seconds[k]! === 0 || !isOvertime(overtime, k)) continue;
      record[found] = k;
      days.first[found] = workDays.day[k]!;
      days.seconds[found] = overtime.seconds[k]!;
      found += 1;
    }
    days.count = found;
  }

  private reserve(needed: number): void {
    this.record = new Int32Array(roomFor(needed));
    this.days.reserve(roomFor(needed));
  }
}

/**
 * Takes work day k as number `found` and says how many there are with it: written always
 * and counted where it counts, for whether a day has overtime is hard to foresee.
 */
function keepBeyond(
  { record, days: { seconds } }: OvertimeDays,
  found: number,
  k: number,
  beyond: number,
): number {
  record[found] = k;
  seconds[found] = beyond;
  return found + Number(beyond > GRAIN);
}

/** The date of the first work day in the week of work day k: it decides whether the week is full-time. */
function firstDateOfWeek({ workDays, context }: OvertimeDaySource, k: number, monday: number): number {
  const { start } = workDays;
  const from = context.clock.startOf(monday);
  let first = k;
  while (first > 0 && start[first - 1]! >= from) first -= 1;
  // By another date than that of its start, the day before may belong to the week as well.
  return first > 0 && workDays.dateOf(first - 1) >= monday
    ? workDays.dateOf(first - 1)
    : workDays.dateOf(first);
}
