import { mondayOf } from '../time/civil.js';
import { exactOfStretch } from './net-work.js';
import { measureBands } from './night-work.js';
import { Ratio } from './ratio.js';
import type { Tally } from './tally.js';
import { isWork, SCHOOL_DAY } from './timeline.js';
import type { View } from './view.js';

/** The work of one local date of a minor: that of the events that start on it (spec 2.11). */
export interface YouthDay {
  readonly day: number;
  readonly start: number;
  readonly end: number;
  readonly net: Ratio;
  readonly isSchoolDay: boolean;
}

/** The dates a minor works on, by date; of overlapping events each keeps what no earlier one covers. */
export function youthDays(view: View): YouthDay[] {
  const { timeline, context } = view;
  const school = schoolDays(view);
  const netOf = keptNet(view);
  const days: YouthDay[] = [];
  for (let i = 0; i < timeline.size; i += 1) {
    if (!isWork(timeline, i)) continue;
    const day = context.clock.dayOf(timeline.start[i]!);
    const own = { day, start: timeline.start[i]!, end: timeline.end[i]!, net: netOf(i) };
    const last = days.at(-1);
    if (last?.day === day) {
      days[days.length - 1] = { ...last, end: Math.max(last.end, own.end), net: last.net.plus(own.net) };
    } else days.push({ ...own, isSchoolDay: school.has(day) });
  }
  return days;
}

function schoolDays({ timeline, context }: View): ReadonlySet<number> {
  const days = new Set<number>();
  for (let i = 0; i < timeline.size; i += 1) {
    if ((timeline.marks[i]! & SCHOOL_DAY) !== 0) days.add(context.clock.dayOf(timeline.start[i]!));
  }
  return days;
}

function keptNet({ net }: View): (event: number) => Ratio {
  const byEvent = new Map<number, Ratio>();
  for (let i = 0; i < net.count; i += 1) {
    const event = net.event[i]!;
    const part = exactOfStretch(net, i, net.start[i]!, net.end[i]!);
    byEvent.set(event, (byEvent.get(event) ?? Ratio.ZERO).plus(part));
  }
  return (event) => byEvent.get(event) ?? Ratio.ZERO;
}

/**
 * Hours of a minor on one date (§11-2, spec 2.11): seven on a day free of school and two on
 * a school day under 15, eight from 15 on. Measured: net seconds.
 */
export function youthDay(view: View, tally: Tally): void {
  const schoolDay = view.limit('YOUTH_SCHOOL_DAY');
  const freeDay = view.limit('YOUTH_DAY');
  for (const { day, start, end, net, isSchoolDay } of youthDays(view)) {
    tally.exact = () => net;
    tally.measure(day, start, end, net.toNumber(), isSchoolDay ? schoolDay : freeDay);
  }
}

/** One ISO week of a minor; a school week has at least one school day. */
interface YouthWeek {
  readonly monday: number;
  readonly net: Ratio;
  readonly isSchoolWeek: boolean;
}

function youthWeeks(view: View): YouthWeek[] {
  const schoolWeeks = new Set([...schoolDays(view)].map(mondayOf));
  const sums = new Map<number, Ratio>();
  for (const { day, net } of youthDays(view)) {
    sums.set(mondayOf(day), (sums.get(mondayOf(day)) ?? Ratio.ZERO).plus(net));
  }
  return [...sums].map(([monday, net]) => ({ monday, net, isSchoolWeek: schoolWeeks.has(monday) }));
}

/**
 * Hours of a minor in an ISO week (§11-2, spec 2.11): 35, or 12 in a school week, under 15;
 * 40 from 15 on. Measured: net seconds.
 */
export function youthWeek(view: View, tally: Tally): void {
  const { clock } = view.context;
  const schoolWeek = view.limit('YOUTH_SCHOOL_WEEK');
  const freeWeek = view.limit('YOUTH_WEEK');
  for (const { monday, net, isSchoolWeek } of youthWeeks(view)) {
    tally.exact = () => net;
    const limit = isSchoolWeek ? schoolWeek : freeWeek;
    tally.measure(monday + 6, clock.startOf(monday), clock.startOf(monday + 7), net.toNumber(), limit);
  }
}

/**
 * The hours in which minors may not work (§11-3, spec 2.11): 20 to 06 under 15, 23 to 06
 * from 15 on, by the age on the date the night begins. Measured: net seconds in them.
 */
export function youthNight(view: View, tally: Tally): void {
  const { settings, youthGroupOn } = view.context;
  const { under15, y15_18 } = settings.youthNight;
  const widest = { from: Math.min(under15.from, y15_18.from), to: Math.max(under15.to, y15_18.to) };
  measureBands(view, tally, widest, (day) => {
    const group = youthGroupOn?.(day) ?? null;
    return group === null ? null : settings.youthNight[group];
  });
}
