import { at, countUpTo } from './packed.js';
import type { Interval } from '../time/interval.js';
import { CALLOUT, IS_MAIN, IS_WORK, type Timeline } from './timeline.js';

/** Disjoint stretches of work, gross, in time order (spec 1.3); `main[i]` is 1 when a main event is in it. */
export interface Blocks {
  readonly count: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly main: Uint8Array;
}

/**
 * Unites all main and incidental events; touching ones are one block. Call-outs shorter
 * than `shortestCallout` seconds are left out: a local agreement lets them not interrupt
 * rest.
 */
export function buildBlocks(timeline: Timeline, shortestCallout: number): Blocks {
  const start = new Float64Array(timeline.size);
  const end = new Float64Array(timeline.size);
  const main = new Uint8Array(timeline.size);
  let count = 0;
  for (let i = 0; i < timeline.size; i += 1) {
    const kind = at(timeline.kind, i);
    if (at(IS_WORK, kind) === 0 || isShortCallout(timeline, i, shortestCallout)) continue;
    const last = count - 1;
    if (last >= 0 && at(timeline.start, i) <= at(end, last)) {
      end[last] = Math.max(at(end, last), at(timeline.end, i));
      main[last] = at(main, last) | at(IS_MAIN, kind);
      continue;
    }
    start[count] = at(timeline.start, i);
    end[count] = at(timeline.end, i);
    main[count] = at(IS_MAIN, kind);
    count += 1;
  }
  return { count, start, end, main };
}

export const isShortCallout = (timeline: Timeline, index: number, shortestCallout: number): boolean =>
  at(timeline.kind, index) === CALLOUT &&
  at(timeline.end, index) - at(timeline.start, index) < shortestCallout;

/** The longest stretch without blocks inside `[from, to)`; the earliest of equals, empty at `from` when there is none. */
export function longestFree(blocks: Blocks, from: number, to: number): Interval {
  let best: Interval = { start: from, end: from };
  let free = from;
  for (let i = Math.max(0, countUpTo(blocks.start, blocks.count, from) - 1); i < blocks.count; i += 1) {
    const start = Math.min(at(blocks.start, i), to);
    if (start - free > best.end - best.start) best = { start: free, end: start };
    free = Math.max(free, at(blocks.end, i));
    if (free >= to) return best;
  }
  return to - free > best.end - best.start ? { start: free, end: to } : best;
}
