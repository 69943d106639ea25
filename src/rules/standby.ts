import { countUpTo } from './packed.js';
import { CALLOUT, isWork, STANDBY, type Timeline } from './timeline.js';

/** What standby is read from. */
export interface StandbySource {
  readonly timeline: Timeline;
  readonly occupied: Occupied;
  readonly hasStandby: boolean;
}

/** Disjoint stretches of work that take time out of standby, by ascending start. */
export interface Occupied {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/**
 * What occupies standby: all work, however short (spec 1.3), for worked time counts in
 * full. Pay systems keep the time of a call-out in the standby; that is an option.
 */
export function occupiedBy(timeline: Timeline, calloutStays: boolean): Occupied {
  const start: number[] = [];
  const end: number[] = [];
  for (let i = 0; i < timeline.size; i += 1) {
    const isOut = calloutStays && timeline.kind[i]! === CALLOUT;
    if (!isWork(timeline, i) || isOut) continue;
    const last = end.at(-1);
    if (last !== undefined && timeline.start[i]! <= last) {
      end[end.length - 1] = Math.max(last, timeline.end[i]!);
    } else {
      start.push(timeline.start[i]!);
      end.push(timeline.end[i]!);
    }
  }
  return { start: Float64Array.from(start), end: Float64Array.from(end) };
}

/** One standby event that reaches into a stretch: its part inside, and what of that is work. */
export interface StandbyPart {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly occupied: number;
}

/** The standby inside `[from, to)`, each event by itself, also where two overlap (spec 2.12). */
export function standbyParts(view: StandbySource, from: number, to: number): StandbyPart[] {
  const { timeline, occupied } = view;
  const parts: StandbyPart[] = [];
  for (let i = 0; i < timeline.size && timeline.start[i]! < to; i += 1) {
    if (timeline.kind[i]! !== STANDBY || timeline.end[i]! <= from) continue;
    const start = Math.max(from, timeline.start[i]!);
    const end = Math.min(to, timeline.end[i]!);
    parts.push({ index: i, start, end, occupied: occupiedIn(occupied, start, end) });
  }
  return parts;
}

/** Standby seconds inside `[from, to)` without the work in it: what is converted (spec 2.12). Whole seconds. */
export const standbyBase = (
  view: StandbySource,
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): number =>
  view.hasStandby
    ? standbyParts(view, from, to).reduce((sum, { start, end, occupied }) => sum + end - start - occupied, 0)
    : 0;

function occupiedIn({ start, end }: Occupied, from: number, to: number): number {
  let sum = 0;
  for (let i = Math.max(0, countUpTo(start, start.length, from) - 1); i < start.length; i += 1) {
    if (start[i]! >= to) break;
    sum += Math.max(0, Math.min(to, end[i]!) - Math.max(from, start[i]!));
  }
  return sum;
}
