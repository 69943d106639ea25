import { exactOvertime } from './exact-overtime.js';
import { exactNetBetween } from './net-work.js';
import { Ratio } from './ratio.js';
import type { View } from './view.js';

/** All work of a timeline as overtime counts it, exact seconds (spec 2.5). */
export interface OvertimeClasses {
  /** Net work without the paid half hour of §10-9(2). */
  readonly total: Ratio;
  /** What was planned of it. */
  readonly planned: Ratio;
  readonly overtime: Ratio;
  /** Overtime by work-day date; windows of one date together. */
  readonly perDay: ReadonlyMap<number, Ratio>;
}

/**
 * Total, planned and overtime of a timeline. What is neither agreed nor overtime is extra
 * work (merarbeid); what was agreed the caller knows.
 */
export function overtimeClasses(view: View): OvertimeClasses {
  const { workDays, overtimeNet: net, timeline, context } = view;
  const overtime = exactOvertime({ ...context, timeline, workDays, net });
  const perDay = new Map<number, Ratio>();
  let [total, planned] = [Ratio.ZERO, Ratio.ZERO];
  for (const [k, seconds] of overtime.entries()) {
    const day = workDays.day[k]!;
    perDay.set(day, (perDay.get(day) ?? Ratio.ZERO).plus(seconds));
    total = total.plus(exactNetBetween(net, workDays.start[k]!, workDays.end[k]!));
    planned = planned.plus(Ratio.ofDecimal(workDays.planned[k]!));
  }
  return { total, planned, overtime: overtime.reduce((sum, day) => sum.plus(day), Ratio.ZERO), perDay };
}
