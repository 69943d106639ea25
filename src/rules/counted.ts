import { overlapOf, type Interval } from '../time/interval.js';
import { at } from './packed.js';
import type { Finding } from './rule.js';
import { zonesOfRun } from './sunday-rest.js';
import { CALLOUT, IS_MAIN, IS_WORK, type Timeline } from './timeline.js';
import type { View } from './view.js';

/** An event a finding counts; `index` is its place in the packed timeline. */
export interface Counted {
  readonly index: number;
  /** Net seconds of it inside what was looked at; 0 where it only bounds a rest. */
  readonly seconds: number;
  /** Planned net seconds; overtime is what a day has beyond them. */
  readonly planned: number;
}

/** What a finding rests on: enough to recompute its figure by hand. */
export interface Basis {
  readonly counted: readonly Counted[];
  /** The longest free stretch of a rest rule's window. */
  readonly longestRest: Interval | null;
}

/**
 * The events behind a finding. A rest is bounded by the work that touches or interrupts
 * its window, drawn out to the ends of a rest that reaches beyond it; a sum is made of
 * the work inside; a Sunday in a row of the work in its zone and in the zone before.
 */
export function basisOf(finding: Finding, view: View): Basis {
  const { timeline } = view;
  const { rest, window } = finding;
  if (rest !== null) {
    const from = Math.min(window.start, rest.start);
    const to = Math.max(window.end, rest.end);
    const bounds = workIn(timeline, { start: from - 1, end: to + 1 });
    return {
      counted: bounds.map((index) => ({ index, seconds: 0, planned: at(timeline.planned, index) })),
      longestRest: rest,
    };
  }
  const windows = finding.rule === 'SUNDAY_NEXT' ? zonesOfRun(view, finding.anchorDay, 2) : [window];
  return { counted: windows.flatMap((window) => countIn(timeline, window)), longestRest: null };
}

const countIn = (timeline: Timeline, window: Interval): Counted[] =>
  workIn(timeline, window).map((index) => ({
    index,
    seconds: netInside(timeline, index, window),
    planned: at(timeline.planned, index),
  }));

function workIn(timeline: Timeline, window: Interval): number[] {
  const found: number[] = [];
  for (let i = 0; i < timeline.size && at(timeline.start, i) < window.end; i += 1) {
    if (at(IS_WORK, at(timeline.kind, i)) === 1 && at(timeline.end, i) > window.start) found.push(i);
  }
  return found;
}

/** Own net seconds of one event inside a window, what other events cover not considered. */
function netInside(timeline: Timeline, index: number, window: Interval): number {
  const event = { start: at(timeline.start, index), end: at(timeline.end, index) };
  const inside = overlapOf(event, window);
  const gross = event.end - event.start;
  return inside === gross
    ? at(timeline.ownNet, index)
    : Math.round((inside * at(timeline.ownNet, index)) / gross);
}

/**
 * The event that most likely set a finding off: a call-out before an extra shift or
 * overtime, before a shift that ran beyond its plan, before the last event counted.
 */
export function triggerOf(basis: Basis, timeline: Timeline): number | null {
  let best: number | null = null;
  let bestRank = -1;
  for (const { index } of basis.counted) {
    const rank = rankOf(timeline, index);
    if (rank >= bestRank) {
      best = index;
      bestRank = rank;
    }
  }
  return best;
}

function rankOf(timeline: Timeline, index: number): number {
  const kind = at(timeline.kind, index);
  if (kind === CALLOUT) return 3;
  if (at(IS_MAIN, kind) === 0 || at(timeline.planned, index) === 0) return 2;
  return at(timeline.ownNet, index) > at(timeline.planned, index) ? 1 : 0;
}
