import { mondayOf } from '../time/civil.js';
import { limitInForce, type LimitHistory, type Limits } from './limits.js';
import { exactNetBetween, netBetween, type NetWork } from './net-work.js';
import { at, countUpTo } from './packed.js';
import { Ratio } from './ratio.js';
import type { RuleSettings } from './settings.js';
import type { Timeline } from './timeline.js';
import { flaggedIn, plannedIn, type WorkDays } from './work-days.js';

/**
 * Overtime in the sense of the frames of §10-6 (spec 2.5), by work-day record: `day[k]`
 * is its date, `seconds[k]` its overtime. Where seconds may hold fractions, `exact` gives
 * the same as fractions; it is slow and asked only where a sum comes close to a limit.
 */
export interface Overtime {
  readonly day: Int32Array;
  readonly seconds: readonly number[];
  readonly exact: (() => readonly Ratio[]) | null;
}

export interface OvertimeSource {
  readonly timeline: Timeline;
  readonly workDays: WorkDays;
  /** Net work without the paid half hour of §10-9(2). */
  readonly net: NetWork;
  readonly settings: RuleSettings;
  readonly limits: Limits;
  readonly isFullTime: (day: number) => boolean;
}

/** The arithmetic a classification is done in: doubles, or fractions where doubles are not exact. */
interface Arithmetic<T> {
  readonly of: (seconds: number) => T;
  readonly plus: (a: T, b: T) => T;
  readonly minus: (a: T, b: T) => T;
  readonly isLess: (a: T, b: T) => boolean;
}

const DOUBLES: Arithmetic<number> = {
  of: (seconds) => seconds,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  isLess: (a, b) => a < b,
};

const FRACTIONS: Arithmetic<Ratio> = {
  of: (seconds) => Ratio.ofDecimal(seconds),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  isLess: (a, b) => a.compare(b) < 0,
};

/** Classifies every work day; part-timers by the part-time formula on the day in question. */
export function classifyOvertime(source: OvertimeSource): Overtime {
  const { workDays, net } = source;
  const windowNet = (k: number): number => netBetween(net, at(workDays.start, k), at(workDays.end, k));
  const exactNet = (k: number): Ratio => exactNetBetween(net, at(workDays.start, k), at(workDays.end, k));
  return {
    day: workDays.day,
    seconds: classify(source, DOUBLES, windowNet),
    exact: hasFractions(source) ? once(() => classify(source, FRACTIONS, exactNet)) : null,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const hasFractions = ({ net, workDays, timeline, limits }: OvertimeSource): boolean =>
  isCut(net, workDays) ||
  !timeline.planned.every(Number.isInteger) ||
  !areWhole(limits.ORD_DAY, limits.ORD_WEEK);

/**
 * Whether any stretch with a spread break is cut, by another event or by the edge of a
 * work day: only then is a day's net no whole number, and that is rare.
 */
function isCut(net: NetWork, workDays: WorkDays): boolean {
  if (!net.hasFractions) return false;
  for (let i = 0; i < net.count; i += 1) {
    if (at(net.worked, i) === at(net.outOf, i)) continue;
    const k = countUpTo(workDays.start, workDays.count, at(net.start, i)) - 1;
    const isWhole = at(net.end, i) - at(net.start, i) === at(net.outOf, i);
    if (!isWhole || k < 0 || at(workDays.end, k) < at(net.end, i)) return true;
  }
  return false;
}

const areWhole = (...histories: readonly LimitHistory[]): boolean =>
  histories.every(({ steps, dispensations }) =>
    [...steps, ...dispensations].every(({ value }) => Number.isInteger(value)),
  );

function classify<T>(source: OvertimeSource, math: Arithmetic<T>, netOf: (k: number) => T): T[] {
  const { workDays, settings, timeline } = source;
  const result: T[] = [];
  let from = 0;
  while (from < workDays.count) {
    const monday = mondayOf(at(workDays.day, from));
    let to = from;
    while (to < workDays.count && mondayOf(at(workDays.day, to)) === monday) to += 1;
    if (settings.overtimeBasis === 'source') {
      for (let k = from; k < to; k += 1) {
        result.push(math.of(flaggedIn(timeline, at(workDays.start, k), at(workDays.end, k))));
      }
    } else result.push(...weekOvertime(weekOf(source, math, netOf, { from, to }), math));
    from = to;
  }
  return result;
}

interface Week<T> {
  readonly net: readonly T[];
  /** What each day may hold before it is overtime. */
  readonly dayFrame: readonly T[];
  /** What the week may hold before it is overtime; null where only days are looked at. */
  readonly weekFrame: T | null;
}

function weekOf<T>(
  source: OvertimeSource,
  math: Arithmetic<T>,
  netOf: (k: number) => T,
  span: { readonly from: number; readonly to: number },
): Week<T> {
  const { workDays, settings, limits, timeline, isFullTime } = source;
  const indices = Array.from({ length: span.to - span.from }, (_, offset) => span.from + offset);
  const net = indices.map(netOf);
  const dayOf = (k: number): number => at(workDays.day, k);
  const ordinaryDay = (k: number): T => math.of(limitInForce(limits.ORD_DAY, dayOf(k)));
  const ordinaryWeek = math.of(limitInForce(limits.ORD_WEEK, mondayOf(dayOf(span.from))));
  if (settings.overtimeBasis === 'statutory') {
    return { net, dayFrame: indices.map(ordinaryDay), weekFrame: ordinaryWeek };
  }
  const plan = indices.map((k) => math.of(plannedIn(timeline, at(workDays.start, k), at(workDays.end, k))));
  if (isFullTime(dayOf(span.from))) return { net, dayFrame: plan, weekFrame: null };
  const planned = plan.reduce((sum, one) => math.plus(sum, one), math.of(0));
  return {
    net,
    dayFrame: indices.map((k, i) => greater(math, plan[i] ?? math.of(0), ordinaryDay(k))),
    weekFrame: greater(math, planned, ordinaryWeek),
  };
}

const greater = <T>(math: Arithmetic<T>, a: T, b: T): T => (math.isLess(a, b) ? b : a);

/**
 * Overtime by day, then what the week has beyond that, allotted backwards from the last
 * work day, at most what is left of each (spec 2.5).
 */
function weekOvertime<T>(week: Week<T>, math: Arithmetic<T>): T[] {
  const zero = math.of(0);
  const overtime = week.net.map((net, i) => greater(math, math.minus(net, week.dayFrame[i] ?? zero), zero));
  if (week.weekFrame === null) return overtime;
  const total = week.net.reduce((sum, net) => math.plus(sum, net), zero);
  const beyondWeek = greater(math, math.minus(total, week.weekFrame), zero);
  let rest = overtime.reduce((left, one) => math.minus(left, one), beyondWeek);
  for (let i = overtime.length - 1; i >= 0 && math.isLess(zero, rest); i -= 1) {
    const already = overtime[i] ?? zero;
    const room = math.minus(week.net[i] ?? zero, already);
    const allotted = math.isLess(room, rest) ? room : rest;
    overtime[i] = math.plus(already, allotted);
    rest = math.minus(rest, allotted);
  }
  return overtime;
}
