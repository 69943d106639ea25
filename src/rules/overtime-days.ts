import { mondayOf } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { GRAIN, isOvertime, type Overtime } from './overtime.js';
import { f64, i32, roomFor } from './packed.js';
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
 * Overtime where there is any, by ascending date: work day `record[i]`, dated `day[i]`, has
 * `seconds[i]`. Made anew for each timeline in memory that is kept.
 */
export class OvertimeDays {
  count = 0;
  record = new Int32Array(0);
  day = new Int32Array(0);
  seconds = new Float64Array(0);

  /**
   * Against a plan most work days have none, and a week in which none passes its plan has
   * none by the formula of part-timers either (spec 2.5): such weeks are passed over
   * without asking what date it is.
   */
  fill(view: OvertimeDaySource): this {
    this.count = 0;
    if (view.workDays.count >= this.record.length) this.reserve(roomFor(view.workDays.count));
    const isByPlan = view.context.settings.overtimeBasis === 'plan' && !view.timeline.hasOvertimeBreak;
    const isDone = isByPlan && !view.workDays.hasFractions && this.takeBeyondPlan(view);
    if (!isDone) this.takeAll(view);
    return this;
  }

  /** What a full-timer works beyond the plan; false for a part-timer, who needs the other formula. */
  private takeBeyondPlan(view: OvertimeDaySource): boolean {
    const { record, seconds } = this;
    const { count, net, planned } = view.workDays;
    let found = 0;
    for (let k = 0; k < count; k += 1) {
      const beyond = f64(net, k) - f64(planned, k);
      // Written always and counted where it counts: whether a day has overtime is hard to foresee.
      record[found] = k;
      seconds[found] = beyond;
      found += Number(beyond > GRAIN);
    }
    this.count = found;
    view.workDays.datesOf(record, found, this.day);
    return view.context.isFullTime === alwaysFullTime || this.isFullTime(view);
  }

  /** Whether each week that has overtime is one of full time, by the date of its first work day. */
  private isFullTime(view: OvertimeDaySource): boolean {
    let nextWeek = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < this.count; i += 1) {
      if (i32(this.day, i) < nextWeek) continue;
      nextWeek = mondayOf(i32(this.day, i)) + 7;
      if (!view.context.isFullTime(firstDateOfWeek(view, i32(this.record, i), nextWeek - 7))) return false;
    }
    return true;
  }

  private takeAll({ overtime, workDays }: OvertimeDaySource): void {
    this.count = 0;
    for (let k = 0; k < overtime.count; k += 1) {
      if (f64(overtime.seconds, k) === 0 || !isOvertime(overtime, k)) continue;
      this.record[this.count] = k;
      this.day[this.count] = i32(workDays.day, k);
      this.seconds[this.count] = f64(overtime.seconds, k);
      this.count += 1;
    }
  }

  private reserve(room: number): void {
    this.record = new Int32Array(room);
    this.day = new Int32Array(room);
    this.seconds = new Float64Array(room);
  }
}

/** The date of the first work day in the week of work day k: it decides whether the week is full-time. */
function firstDateOfWeek({ workDays, context }: OvertimeDaySource, k: number, monday: number): number {
  const { start } = workDays;
  const from = context.clock.startOf(monday);
  let first = k;
  while (first > 0 && f64(start, first - 1) >= from) first -= 1;
  // By another date than that of its start, the day before may belong to the week as well.
  return first > 0 && workDays.dateOf(first - 1) >= monday
    ? workDays.dateOf(first - 1)
    : workDays.dateOf(first);
}
