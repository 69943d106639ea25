import { isFractional } from './exact-overtime.js';
import { countUpTo } from './packed.js';
import { differenceFrom, Ratio } from './ratio.js';
import type { RuleSettings } from './settings.js';
import type { Tally } from './tally.js';
import { breakSeconds, isWork, OVERTIME_BREAK, PAID, type PlainFacts } from './timeline.js';
import type { View } from './view.js';

/** All break seconds of an event, paid and unpaid, with position or without. */
export const breaksOf = ({ timeline }: View, index: number): number =>
  timeline.looseBreak[index]! + breakSeconds(timeline, index, 'all');

/**
 * Breaks (§10-9(1), spec 2.10): one when a work event has more than five and a half hours
 * without its unpaid breaks, half an hour in all from eight hours on. Measured: seconds
 * of break of each work event; those that need none are seen, and cannot fail.
 */
export function breaks(view: View, tally: Tally): void {
  const { timeline, plain } = view;
  if (plain) {
    plainBreaks(view, tally, plain);
    return;
  }
  for (let i = 0; i < timeline.size; i += 1) {
    if (isWork(timeline, i)) measureBreak(view, tally, i, breaksOf(view, i));
  }
}

/** Of plain shifts most have the long break, which is enough whatever is asked. */
function plainBreaks(view: View, tally: Tally, { shortestBreak }: PlainFacts): void {
  const { looseBreak, size } = view.timeline;
  const enough = enoughForAll(view, tally);
  if (shortestBreak >= enough) {
    tally.takePassed(size, shortestBreak);
    return;
  }
  let i = tally.takeWhileKept(looseBreak, 0, size, enough);
  for (; i < size; i = tally.takeWhileKept(looseBreak, i + 1, size, enough)) {
    measureBreak(view, tally, i, looseBreak[i]!);
  }
}

/** A break that is enough for every shift on every day, whichever it needs; NaN where limits change. */
function enoughForAll(view: View, tally: Tally): number {
  const short = view.limit('BREAK_SHORT');
  return short.coversAll(view.firstDay, view.lastDay) ? Math.max(tally.bar, short.most) : Number.NaN;
}

function measureBreak(view: View, tally: Tally, i: number, pause: number): void {
  const { timeline, context } = view;
  const day = context.clock.dayOf(timeline.start[i]!);
  const needed = breakNeeded(context.settings, timeline.ownNet[i]!);
  if (needed === 'none') {
    if (view.limit('BREAK').covers(day)) tally.see(pause);
  } else if (needed === 'long') tally.measure(day, timeline.start[i]!, timeline.end[i]!, pause);
  else tally.measure(day, timeline.start[i]!, timeline.end[i]!, pause, view.limit('BREAK_SHORT'));
}

function breakNeeded(settings: RuleSettings, worked: number): 'none' | 'short' | 'long' {
  const beyondLong = differenceFrom(settings.longBreakFrom, worked);
  if (beyondLong > 0 || (beyondLong === 0 && settings.longBreakInclusive)) return 'long';
  return differenceFrom(settings.shortBreakOver, worked) > 0 ? 'short' : 'none';
}

/**
 * Who works more than two hours beyond ordinary hours gets half an hour of paid break
 * (§10-9(2), spec 2.10), asked of each work day with more overtime than that. Measured:
 * seconds of paid break of the events that begin in the day.
 */
export function overtimeBreaks(view: View, tally: Tally): void {
  const { workDays, context } = view;
  const { record, days } = view.overtimeDays;
  const { count, seconds } = days;
  for (let i = 0; i < count; i += 1) {
    const k = record[i]!;
    const exact = isFractional(workDays, context.limits)
      ? () => view.overtime.exact?.()[k] ?? Ratio.ZERO
      : undefined;
    if (differenceFrom(context.settings.overtimeBreakOver, seconds[i]!, exact) <= 0) continue;
    const start = workDays.start[k]!;
    const end = workDays.endOf(k);
    tally.measure(workDays.dateOf(k), start, end, paidBreaksIn(view, start, end));
  }
}

function paidBreaksIn({ timeline }: View, start: number, end: number): number {
  let sum = 0;
  let i = countUpTo(timeline.start, timeline.size, start - 1);
  for (; i < timeline.size && timeline.start[i]! < end; i += 1) sum += paidBreaksOf(timeline, i);
  return sum;
}

/** The break of §10-9(2) is paid, also where a source files it with the unpaid ones. */
function paidBreaksOf(timeline: View['timeline'], index: number): number {
  let sum = 0;
  const last = timeline.firstBreak[index + 1]!;
  for (let i = timeline.firstBreak[index]!; i < last; i += 1) {
    const isPaid = (timeline.breakPaid[i]! & (PAID | OVERTIME_BREAK)) !== 0;
    if (isPaid) sum += Math.max(0, timeline.breakEnd[i]! - timeline.breakStart[i]!);
  }
  return sum;
}

/** Minors: half an hour when a work event is longer than four and a half hours (§11-5(1), spec 2.11). */
export function youthBreaks(view: View, tally: Tally): void {
  const { timeline, context } = view;
  const limit = view.limit('YOUTH_BREAK');
  for (let i = 0; i < timeline.size; i += 1) {
    if (!isWork(timeline, i)) continue;
    const day = context.clock.dayOf(timeline.start[i]!);
    const needsNone = differenceFrom(context.settings.youthBreakOver, timeline.ownNet[i]!) <= 0;
    if (!needsNone) tally.measure(day, timeline.start[i]!, timeline.end[i]!, breaksOf(view, i), limit);
    else if (limit.covers(day)) tally.see(breaksOf(view, i));
  }
}
