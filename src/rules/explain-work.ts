import type { Interval } from '../time/interval.js';
import type { BreakTerm, NetTerm, PlanTerm, StandbyTerm, WorkTerm } from './explanation.js';
import { exactNetBetween, exactOfStretch, isPartOfSpread, type NetWork } from './net-work.js';
import { countUpTo } from './packed.js';
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
  // Stretches lie apart, so of those that begin no later than the window only the last may reach into it.
  const first = Math.max(0, countUpTo(net.start, net.count, start) - 1);
  for (let i = first; i < net.count && net.start[i]! < end; i += 1) {
    if (net.end[i]! > start) terms.push(stretchTerm(view, net, i, { start, end }));
  }
  return terms;
}

/** The net work of the events that start on local days: a minor's hours go by their start (spec 2.11). */
export function workStartedOn(view: View, { from, until }: Days): WorkTerm[] {
  const { net, timeline, context } = view;
  const terms: WorkTerm[] = [];
  for (let i = 0; i < net.count; i += 1) {
    const day = context.clock.dayOf(timeline.start[net.event[i]!]!);
    if (day < from || day >= until) continue;
    terms.push({ ...stretchTerm(view, net, i, { start: net.start[i]!, end: net.end[i]! }), day });
  }
  return terms;
}

function stretchTerm(
  { context, timeline }: View,
  net: NetWork,
  i: number,
  { start, end }: Interval,
): WorkTerm {
  const from = Math.max(start, net.start[i]!);
  const share = Ratio.ofDecimal(net.worked[i]!).dividedBy(Ratio.of(net.outOf[i]!));
  return {
    kind: 'work',
    sort: kindAt(timeline, net.event[i]!),
    start: from,
    end: Math.min(end, net.end[i]!),
    day: context.clock.dayOf(from),
    amount: exactOfStretch(net, i, start, end),
    events: [net.event[i]!],
    share,
    isPart: isPartOfSpread(net, i, start, end),
  };
}

/** Work-day records dated on local days, by index. */
export function workDaysOn({ workDays }: View, { from, until }: Days): number[] {
  const found: number[] = [];
  for (let k = workDays.firstFrom(from); k < workDays.count && workDays.dateOf(k) < until; k += 1) {
    found.push(k);
  }
  return found;
}

export const windowOfDay = ({ workDays }: View, k: number): Interval => ({
  start: workDays.start[k]!,
  end: workDays.endOf(k),
});

/** Places of the work events that have work in a stretch. */
export function eventsIn(timeline: Timeline, { start, end }: Interval): number[] {
  const found: number[] = [];
  for (let i = firstReaching(timeline, start); i < timeline.size && timeline.start[i]! < end; i += 1) {
    if (isWork(timeline, i) && timeline.end[i]! > start) found.push(i);
  }
  return found;
}

/** Before this event none reaches beyond an instant: of shifts that lie apart only the last one begun may. */
const firstReaching = ({ plain, start, size }: Timeline, instant: number): number =>
  plain === null ? 0 : Math.max(0, countUpTo(start, size, instant) - 1);

/** Stretches that the net work of local days is summed in: work-day records, or week by week where weeks are cut at midnight. */
export function netPieces(view: View, days: Days): (Interval & { readonly day: number })[] {
  const { clock, settings } = view.context;
  const pieces: (Interval & { readonly day: number })[] = [];
  if (settings.weekSums === 'clip') {
    for (let day = days.from; day < days.until; day += 7) {
      pieces.push({ day, start: clock.startOf(day), end: clock.startOf(day + 7) });
    }
  } else {
    for (const k of workDaysOn(view, days)) {
      pieces.push({ day: view.workDays.dateOf(k), ...windowOfDay(view, k) });
    }
  }
  return pieces;
}

/** Net work of local days: by work-day record, or week by week where weeks are cut at midnight. */
export const netTerms = (view: View, days: Days): NetTerm[] =>
  netPieces(view, days)
    .map((piece) => ({
      ...piece,
      kind: 'net' as const,
      amount: exactNetBetween(view.net, piece.start, piece.end),
      events: eventsIn(view.timeline, piece),
      worked: workTerms(view, piece),
    }))
    .filter(({ amount }) => amount.isPositive());

/** What is planned in the work days dated on local days, shift by shift. */
export const planTermsOf = (view: View, days: Days): PlanTerm[] =>
  workDaysOn(view, days).flatMap((k) => planTermsIn(view, windowOfDay(view, k), view.workDays.dateOf(k)));

/** What is planned for the shifts that start in a window. */
export function planTermsIn({ timeline }: View, { start, end }: Interval, day: number): PlanTerm[] {
  const terms: PlanTerm[] = [];
  // Events are sorted by start; those that begin at the very start of the window are in it.
  const first = countUpTo(timeline.start, timeline.size, start - 1);
  for (let i = first; i < timeline.size && timeline.start[i]! < end; i += 1) {
    if (timeline.start[i]! < start || IS_PLANNED[timeline.kind[i]!]! === 0) continue;
    const amount = Ratio.ofDecimal(timeline.planned[i]!);
    terms.push({
      kind: 'plan',
      start: timeline.start[i]!,
      end: timeline.end[i]!,
      day,
      amount,
      events: [i],
      isOwn: isUnplanned(timeline, i),
    });
  }
  return terms;
}

const isUnplanned = ({ marks }: Timeline, index: number): boolean => (marks[index]! & UNPLANNED) !== 0;

/** The share of each plan that lies inside a week cut at midnight. */
export function clippedPlanTerms({ timeline, context }: View, { start, end }: Interval): PlanTerm[] {
  const terms: PlanTerm[] = [];
  for (let i = 0; i < timeline.size && timeline.start[i]! < end; i += 1) {
    const from = Math.max(start, timeline.start[i]!);
    const to = Math.min(end, timeline.end[i]!);
    if (to <= from || timeline.planned[i]! === 0) continue;
    const part = Ratio.of(to - from, timeline.end[i]! - timeline.start[i]!);
    const amount = Ratio.ofDecimal(timeline.planned[i]!).times(part);
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
  const start = timeline.start[index]!;
  const end = timeline.end[index]!;
  const common = { kind: 'break', day: context.clock.dayOf(start), events: [index] } as const;
  const terms: BreakTerm[] = [];
  const loose = timeline.looseBreak[index]!;
  if (loose > 0) terms.push({ ...common, start, end, amount: Ratio.ofDecimal(loose), positioned: false });
  let covered = start;
  for (let i = timeline.firstBreak[index]!; i < timeline.firstBreak[index + 1]!; i += 1) {
    const from = Math.max(timeline.breakStart[i]!, covered);
    const to = Math.min(timeline.breakEnd[i]!, end);
    if (to <= from) continue;
    covered = to;
    terms.push({ ...common, start: from, end: to, amount: Ratio.of(to - from), positioned: true });
  }
  return terms;
}
