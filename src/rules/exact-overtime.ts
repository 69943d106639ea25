import { mondayOf } from '../time/civil.js';
import { LimitCursor } from './limits.js';
import { exactNetBetween } from './net-work.js';
import type { OvertimeSource } from './overtime.js';
import { f64, i32, u8 } from './packed.js';
import { Ratio } from './ratio.js';
import { OVERTIME } from './timeline.js';

/**
 * Overtime of every work day as fractions: the same formulas as `Overtime`, word for word
 * after spec 2.5, without regard to speed. Asked where a spread break was cut.
 */
export function exactOvertime(source: OvertimeSource): Ratio[] {
  const { workDays, settings } = source;
  const days = Array.from({ length: workDays.count }, (_, k) => k);
  if (settings.overtimeBasis === 'source') return days.map((k) => flagged(source, k));
  const weeks = new Map<number, number[]>();
  for (const k of days) {
    const monday = mondayOf(i32(workDays.day, k));
    weeks.set(monday, [...(weeks.get(monday) ?? []), k]);
  }
  return [...weeks].flatMap(([monday, of]) => overtimeOfWeek(source, monday, of));
}

function flagged({ timeline, workDays }: OvertimeSource, k: number): Ratio {
  let sum = Ratio.ZERO;
  for (let i = 0; i < timeline.size; i += 1) {
    const start = f64(timeline.start, i);
    const isInside = f64(workDays.start, k) <= start && start < f64(workDays.end, k);
    if (isInside && (u8(timeline.marks, i) & OVERTIME) !== 0) {
      sum = sum.plus(Ratio.ofDecimal(f64(timeline.ownNet, i)));
    }
  }
  return sum;
}

function overtimeOfWeek(source: OvertimeSource, monday: number, days: readonly number[]): Ratio[] {
  const { workDays, settings, limits, isFullTime, net: stretches } = source;
  const dayOf = (k: number): number => i32(workDays.day, k);
  const net = days.map((k) => exactNetBetween(stretches, f64(workDays.start, k), f64(workDays.end, k)));
  const byPlan = settings.overtimeBasis === 'plan';
  const plan = days.map((k) => (byPlan ? Ratio.ofDecimal(f64(workDays.planned, k)) : Ratio.ZERO));
  const zero = Ratio.ZERO;
  const beyond = (k: number, frame: Ratio): Ratio => (net[k] ?? zero).minus(frame).atLeast(zero);
  if (byPlan && isFullTime(dayOf(days[0] ?? 0))) return days.map((_, i) => beyond(i, plan[i] ?? zero));

  const ordinaryDay = new LimitCursor(limits.ORD_DAY);
  const ordinaryWeek = new LimitCursor(limits.ORD_WEEK).inForce(monday);
  const overtime = days.map((k, i) => {
    const frame = ordinaryDay.inForce(dayOf(k));
    return Number.isFinite(frame) ? beyond(i, Ratio.ofDecimal(frame).atLeast(plan[i] ?? zero)) : zero;
  });
  if (!Number.isFinite(ordinaryWeek)) return overtime;
  const sum = (of: readonly Ratio[]): Ratio => of.reduce((total, one) => total.plus(one), zero);
  const weekFrame = Ratio.ofDecimal(ordinaryWeek).atLeast(sum(plan));
  let rest = sum(net).minus(weekFrame).atLeast(zero).minus(sum(overtime));
  for (let i = overtime.length - 1; i >= 0 && rest.isPositive(); i -= 1) {
    const room = (net[i] ?? zero).minus(overtime[i] ?? zero);
    const allotted = room.compare(rest) < 0 ? room : rest;
    overtime[i] = (overtime[i] ?? zero).plus(allotted);
    rest = rest.minus(allotted);
  }
  return overtime;
}
