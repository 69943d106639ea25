import { mondayOf } from '../time/civil.js';
import { GRAIN, isOvertime } from './overtime.js';
import { f64, i32 } from './packed.js';
import type { View } from './view.js';

/** Overtime where there is any: record `record[i]` of the work days, dated `day[i]`, has `seconds[i]`. */
export interface OvertimeDays {
  readonly record: number[];
  readonly day: number[];
  readonly seconds: number[];
}

/**
 * The work days with overtime, by ascending date. Against a plan most have none, and a
 * week in which none passes its plan has none by the formula of part-timers either
 * (spec 2.5): such weeks are passed over without asking what date it is.
 */
export function overtimeDays(view: View): OvertimeDays {
  const { settings } = view.context;
  const isQuick = settings.overtimeBasis === 'plan' && !view.timeline.hasOvertimeBreak;
  return (isQuick && !view.workDays.hasFractions ? beyondPlan(view) : null) ?? fromAll(view);
}

/** What full-time employees work beyond their plan; null when the employee is part-time in a week that has any. */
function beyondPlan(view: View): OvertimeDays | null {
  const { workDays } = view;
  const { count, net, planned } = workDays;
  const found: OvertimeDays = { record: [], day: [], seconds: [] };
  let asked = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k += 1) {
    const seconds = f64(net, k) - f64(planned, k);
    if (seconds <= GRAIN) continue;
    const day = workDays.dateOf(k);
    if (day >= asked + 7) {
      asked = mondayOf(day);
      if (!view.context.isFullTime(firstDateOfWeek(view, k, asked))) return null;
    }
    found.record.push(k);
    found.day.push(day);
    found.seconds.push(seconds);
  }
  return found;
}

/** The date of the first work day in the week of work day k: it decides whether the week is full-time. */
function firstDateOfWeek({ workDays }: View, k: number, monday: number): number {
  let date = workDays.dateOf(k);
  for (let before = k - 1; before >= 0; before -= 1) {
    const earlier = workDays.dateOf(before);
    if (earlier < monday) break;
    date = earlier;
  }
  return date;
}

function fromAll({ overtime, workDays }: View): OvertimeDays {
  const found: OvertimeDays = { record: [], day: [], seconds: [] };
  for (let k = 0; k < overtime.count; k += 1) {
    if (f64(overtime.seconds, k) === 0 || !isOvertime(overtime, k)) continue;
    found.record.push(k);
    found.day.push(i32(workDays.day, k));
    found.seconds.push(f64(overtime.seconds, k));
  }
  return found;
}
