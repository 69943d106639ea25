import type { Interval } from '../time/interval.js';
import type { BreakTerm, NetTerm, PlanTerm, StandbyTerm, WorkTerm } from './explanation.js';
import { exactNetBetween, exactOfStretch, isPartOfSpread, type NetWork } from './net-work.js';
import { f64, i32, u8 } from './packed.js';
import { Ratio } from './ratio.js';
import { standbyParts } from './standby.js';
import { IS_PLANNED, isWork, kindAt, type Timeline, UNPLANNED } from './timeline.js';
import type { View } from './view.js';

/** Local days `[from, until)`. */
export interface Days {
  readonly from: number;
  readonly until: number;
}

/** The stretches of net work inside `[start, end)`, each with its event. */
export function workTerms(view: View, { start, end }: Interval, net: NetWork = view.net): WorkTerm[] {
  const terms: WorkTerm[] = [];
  for (let i = 0; i < net.count && f64(net.start, i) < end; i += 1) {
    if (f64(net.end, i) > start) terms.push(stretchTerm(view, net, i, { start, end }));
  }
  return terms;
}

/** The net work of the events that start on local days: a minor's hours go by their start (spec 2.11). */
export function workStartedOn(view: View, { from, until }: Days): WorkTerm[] {
  const { net, timeline, context } = view;
  const terms: WorkTerm[] = [];
  for (let i = 0; i < net.count; i += 1) {
    const day = context.clock.dayOf(f64(timeline.start, i32(net.event, i)));
    if (day < from || day >= until) continue;
    terms.push({ ...stretchTerm(view, net, i, { start: f64(net.start, i), end: f64(net.end, i) }), day });
  }
  return terms;
}

function stretchTerm(
  { context, timeline }: View,
  net: NetWork,
  i: number,
  { start, end }: Interval,
): WorkTerm {
  const from = Math.max(start, f64(net.start, i));
  const share = Ratio.ofDecimal(f64(net.worked, i)).dividedBy(Ratio.of(f64(net.outOf, i)));
  return {
    kind: 'work',
    sort: kindAt(timeline, i32(net.event, i)),
    start: from,
    end: Math.min(end, f64(net.end, i)),
    day: context.clock.dayOf(from),
    amount: exactOfStretch(net, i, start, end),
    events: [i32(net.event, i)],
    share,
    isPart: isPartOfSpread(net, i, start, end),
  };
}

/** Work-day records dated on local days, by index. */
export function workDaysOn({ workDays }: View, { from, until }: Days): number[] {
  return Array.from({ length: workDays.count }, (_, k) => k).filter(
    (k) => from <= i32(workDays.day, k) && i32(workDays.day, k) < until,
  );
}

export const windowOfDay = ({ workDays }: View, k: number): Interval => ({
  start: f64(workDays.start, k),
  end: f64(workDays.end, k),
});

/** Places of the work events that have work in a stretch. */
export function eventsIn(timeline: Timeline, { start, end }: Interval): number[] {
  const found: number[] = [];
  for (let i = 0; i < timeline.size && f64(timeline.start, i) < end; i += 1) {
    if (isWork(timeline, i) && f64(timeline.end, i) > start) found.push(i);
  }
  return found;
}

/** Net work of local days: by work-day record, or week by week where weeks are cut at midnight. */
export function netTerms(view: View, days: Days): NetTerm[] {
  const { clock, settings } = view.context;
  const pieces: (Interval & { readonly day: number })[] = [];
  if (settings.weekSums === 'clip') {
    for (let day = days.from; day < days.until; day += 7) {
      pieces.push({ day, start: clock.startOf(day), end: clock.startOf(day + 7) });
    }
  } else {
    for (const k of workDaysOn(view, days)) {
      pieces.push({ day: i32(view.workDays.day, k), ...windowOfDay(view, k) });
    }
  }
  return pieces
    .map((piece) => ({
      ...piece,
      kind: 'net' as const,
      amount: exactNetBetween(view.net, piece.start, piece.end),
      events: eventsIn(view.timeline, piece),
      worked: workTerms(view, piece),
    }))
    .filter(({ amount }) => amount.isPositive());
}

/** What is planned in the work days dated on local days, shift by shift. */
export const planTermsOf = (view: View, days: Days): PlanTerm[] =>
  workDaysOn(view, days).flatMap((k) => planTermsIn(view, windowOfDay(view, k), i32(view.workDays.day, k)));

/** What is planned for the shifts that start in a window. */
export function planTermsIn({ timeline }: View, { start, end }: Interval, day: number): PlanTerm[] {
  const terms: PlanTerm[] = [];
  for (let i = 0; i < timeline.size && f64(timeline.start, i) < end; i += 1) {
    if (f64(timeline.start, i) < start || u8(IS_PLANNED, u8(timeline.kind, i)) === 0) continue;
    const amount = Ratio.ofDecimal(f64(timeline.planned, i));
    terms.push({
      kind: 'plan',
      start: f64(timeline.start, i),
      end: f64(timeline.end, i),
      day,
      amount,
      events: [i],
      isOwn: isUnplanned(timeline, i),
    });
  }
  return terms;
}

const isUnplanned = ({ marks }: Timeline, index: number): boolean => (u8(marks, index) & UNPLANNED) !== 0;

/** The share of each plan that lies inside a week cut at midnight. */
export function clippedPlanTerms({ timeline, context }: View, { start, end }: Interval): PlanTerm[] {
  const terms: PlanTerm[] = [];
  for (let i = 0; i < timeline.size && f64(timeline.start, i) < end; i += 1) {
    const from = Math.max(start, f64(timeline.start, i));
    const to = Math.min(end, f64(timeline.end, i));
    if (to <= from || f64(timeline.planned, i) === 0) continue;
    const part = Ratio.of(to - from, f64(timeline.end, i) - f64(timeline.start, i));
    const amount = Ratio.ofDecimal(f64(timeline.planned, i)).times(part);
    terms.push({
      kind: 'plan',
      start: from,
      end: to,
      day: context.clock.dayOf(from),
      amount,
      events: [i],
      isOwn: isUnplanned(timeline, i),
    });
  }
  return terms;
}

/** Converted standby inside a stretch, event by event (spec 2.12). */
export function standbyTerms(view: View, { start, end }: Interval): StandbyTerm[] {
  if (!view.hasStandby) return [];
  const { clock, settings } = view.context;
  const factor = Ratio.of(settings.standbyFactor.numerator, settings.standbyFactor.denominator);
  return standbyParts(view, start, end).map((part) => ({
    kind: 'standby',
    start: part.start,
    end: part.end,
    day: clock.dayOf(part.start),
    amount: Ratio.of(part.end - part.start - part.occupied).times(factor),
    events: [part.index],
    occupied: part.occupied,
    factor,
  }));
}

/** The breaks of one event, overlapping ones counted once; one without position as its length alone. */
export function breakTerms({ timeline, context }: View, index: number): BreakTerm[] {
  const start = f64(timeline.start, index);
  const end = f64(timeline.end, index);
  const common = { kind: 'break', day: context.clock.dayOf(start), events: [index] } as const;
  const terms: BreakTerm[] = [];
  const loose = f64(timeline.looseBreak, index);
  if (loose > 0) terms.push({ ...common, start, end, amount: Ratio.ofDecimal(loose), positioned: false });
  let covered = start;
  for (let i = i32(timeline.firstBreak, index); i < i32(timeline.firstBreak, index + 1); i += 1) {
    const from = Math.max(f64(timeline.breakStart, i), covered);
    const to = Math.min(f64(timeline.breakEnd, i), end);
    if (to <= from) continue;
    covered = to;
    terms.push({ ...common, start: from, end: to, amount: Ratio.of(to - from), positioned: true });
  }
  return terms;
}
