import { mondayOf } from '../time/civil.js';
import { LimitCursor, type Limits } from './limits.js';
import { exactNetBetween, type NetWork } from './net-work.js';
import { Ratio } from './ratio.js';
import type { RuleSettings } from './settings.js';
import { OVERTIME, type Timeline } from './timeline.js';
import type { WorkDays } from './work-days.js';

/** What overtime is classified from. */
export interface OvertimeSource {
  readonly timeline: Timeline;
  readonly workDays: WorkDays;
  /** Net work without the paid half hour of §10-9(2). */
  readonly net: NetWork;
  readonly settings: RuleSettings;
  readonly limits: Limits;
  readonly isFullTime: (day: number) => boolean;
}

/**
 * Whether overtime may hold fractions of a second that are no decimals: of a spread break
 * that was cut, or of a week's limit that was weighed.
 */
export const isFractional = (workDays: WorkDays, limits: Limits): boolean =>
  workDays.hasFractions || limits.ORD_WEEK.some(({ weighed }) => weighed !== undefined);

/**
 * Overtime of every work day as fractions: the same formulas as `Overtime`, word for word
 * after spec 2.5, without regard to speed. Asked where it `isFractional`.
 */
export function exactOvertime(source: OvertimeSource): Ratio[] {
  const { workDays, settings } = source;
  const days = Array.from({ length: workDays.count }, (_, k) => k);
  if (settings.overtimeBasis === 'source') return days.map((k) => flagged(source, k));
  const weeks = new Map<number, number[]>();
  for (const k of days) {
    const monday = mondayOf(workDays.dateOf(k));
    weeks.set(monday, [...(weeks.get(monday) ?? []), k]);
  }
  return [...weeks].flatMap(([monday, of]) => overtimeOfWeek(source, monday, of));
}

function flagged({ timeline, workDays }: OvertimeSource, k: number): Ratio {
  let sum = Ratio.ZERO;
  for (let i = 0; i < timeline.size; i += 1) {
    const start = timeline.start[i]!;
    const isInside = workDays.start[k]! <= start && start < workDays.end[k]!;
    if (isInside && (timeline.marks[i]! & OVERTIME) !== 0) {
      sum = sum.plus(Ratio.ofDecimal(timeline.ownNet[i]!));
    }
  }
  return sum;
}

/** The work days of a week with what each may hold before it is overtime, and what the week may. */
interface Week {
  readonly net: readonly Ratio[];
  /** Null where nothing is overtime. */
  readonly dayFrames: readonly (Ratio | null)[];
  /** Null where only the days are looked at. */
  readonly weekFrame: Ratio | null;
}

const beyond = (net: readonly Ratio[], frames: Week['dayFrames']): Ratio[] =>
  net.map((worked, i) => {
    const frame = frames[i] ?? null;
    return frame === null ? Ratio.ZERO : worked.minus(frame).atLeast(Ratio.ZERO);
  });

const sum = (of: readonly Ratio[]): Ratio => of.reduce((total, one) => total.plus(one), Ratio.ZERO);

function overtimeOfWeek(source: OvertimeSource, monday: number, days: readonly number[]): Ratio[] {
  const { net, dayFrames, weekFrame } = framesOf(source, monday, days);
  const overtime = beyond(net, dayFrames);
  return weekFrame === null ? overtime : withWeek(net, overtime, weekFrame);
}

/**
 * A week as its overtime is counted: its net work, what of it is no overtime (null where only the days are
 * looked at), and what the days have beyond their own frames.
 *
 * @param days its work-day records, in order
 */
export function weekOfOvertime(
  source: OvertimeSource,
  monday: number,
  days: readonly number[],
): { readonly net: Ratio; readonly frame: Ratio | null; readonly byDay: Ratio } {
  const { net, dayFrames, weekFrame } = framesOf(source, monday, days);
  return { net: sum(net), frame: weekFrame, byDay: sum(beyond(net, dayFrames)) };
}

function framesOf(source: OvertimeSource, monday: number, days: readonly number[]): Week {
  const { workDays, settings, limits, net: stretches } = source;
  const net = days.map((k) => exactNetBetween(stretches, workDays.start[k]!, workDays.end[k]!));
  const byPlan = settings.overtimeBasis === 'plan';
  const plan = days.map((k) => (byPlan ? Ratio.ofDecimal(workDays.planned[k]!) : Ratio.ZERO));
  if (byPlan && source.isFullTime(workDays.dateOf(days[0] ?? 0))) {
    return { net, dayFrames: plan, weekFrame: null };
  }
  const ordinaryDay = new LimitCursor(limits.ORD_DAY);
  const ordinaryWeek = new LimitCursor(limits.ORD_WEEK);
  const weekAllows = ordinaryWeek.baseOn(monday + 6);
  return {
    net,
    dayFrames: days.map((k, i) => frame(ordinaryDay.inForce(workDays.dateOf(k)), plan[i] ?? Ratio.ZERO)),
    weekFrame: ordinaryWeek.exactBase?.atLeast(sum(plan)) ?? frame(weekAllows, sum(plan)),
  };
}

/** The ordinary time or the plan, whichever is more; null where no ordinary time is set. */
const frame = (ordinary: number, plan: Ratio): Ratio | null =>
  Number.isFinite(ordinary) ? Ratio.ofDecimal(ordinary).atLeast(plan) : null;

/** What the week has beyond that is allotted backwards, at most what is left of each day. */
function withWeek(net: readonly Ratio[], byDay: readonly Ratio[], weekFrame: Ratio): Ratio[] {
  const overtime = [...byDay];
  let rest = sum(net).minus(weekFrame).atLeast(Ratio.ZERO).minus(sum(byDay));
  for (let i = overtime.length - 1; i >= 0 && rest.isPositive(); i -= 1) {
    const already = overtime[i] ?? Ratio.ZERO;
    const room = (net[i] ?? Ratio.ZERO).minus(already);
    const allotted = room.compare(rest) < 0 ? room : rest;
    overtime[i] = already.plus(allotted);
    rest = rest.minus(allotted);
  }
  return overtime;
}
