import type { Interval } from '../time/interval.js';
import { countUpTo, onesFor, roomFor } from './packed.js';
import { CALLOUT, IS_MAIN, IS_WORK, type Timeline } from './timeline.js';

/**
 * Disjoint stretches of work, gross, in time order (spec 1.3); `main[i]` is 1 when a main
 * event is in it. Made anew for each timeline in memory that is kept.
 */
export class Blocks {
  count = 0;
  start: Float64Array = new Float64Array(0);
  end: Float64Array = new Float64Array(0);
  main: Uint8Array = new Uint8Array(0);
  private own = { start: this.start, end: this.end, main: this.main };
  /** Whether any event is not a main one: without, every block is a main block. */
  hasIncidental = false;

  /**
   * Unites all main and incidental events; touching ones are one block. Call-outs shorter
   * than `shortestCallout` seconds are left out: a local agreement lets them not interrupt
   * rest.
   */
  fill(timeline: Timeline, shortestCallout: number): this {
    this.reserve(timeline.size);
    const { start, end, main } = this;
    let last = -1;
    let lastEnd = Number.NEGATIVE_INFINITY;
    let allMain = 1;
    for (let i = 0; i < timeline.size; i += 1) {
      const kind = timeline.kind[i]!;
      if (IS_WORK[kind]! === 0) continue;
      if (shortestCallout > 0 && isShortCallout(timeline, i, shortestCallout)) continue;
      const isMain = IS_MAIN[kind]!;
      const eventEnd = timeline.end[i]!;
      allMain &= isMain;
      if (timeline.start[i]! <= lastEnd) {
        lastEnd = Math.max(lastEnd, eventEnd);
        main[last] = main[last]! | isMain;
      } else {
        last += 1;
        start[last] = timeline.start[i]!;
        main[last] = isMain;
        lastEnd = eventEnd;
      }
      end[last] = lastEnd;
    }
    this.count = last + 1;
    this.hasIncidental = allMain === 0;
    return this;
  }

  /** The shifts of a plain timeline, each a block. */
  take(timeline: Timeline): this {
    this.count = timeline.size;
    this.start = timeline.start;
    this.end = timeline.end;
    this.main = onesFor(timeline.size);
    this.hasIncidental = false;
    return this;
  }

  private reserve(needed: number): void {
    if (needed > this.own.start.length) {
      const room = roomFor(needed);
      this.own = {
        start: new Float64Array(room),
        end: new Float64Array(room),
        main: new Uint8Array(room),
      };
    }
    this.start = this.own.start;
    this.end = this.own.end;
    this.main = this.own.main;
  }
}

export const isShortCallout = (timeline: Timeline, index: number, shortestCallout: number): boolean =>
  timeline.kind[index]! === CALLOUT && timeline.end[index]! - timeline.start[index]! < shortestCallout;

/** The longest stretch without blocks inside `[from, to)`; the earliest of equals, empty at `from` when there is none. */
export const longestFree = (blocks: Blocks, from: number, to: number): Interval =>
  longestFreeAfter(blocks, Math.max(0, countUpTo(blocks.start, blocks.count, from) - 1), from, to);

/** As `longestFree`, where no block before `first` reaches into the stretch. */
export function longestFreeAfter(blocks: Blocks, first: number, from: number, to: number): Interval {
  let bestStart = from;
  let bestEnd = from;
  let free = from;
  for (let i = first; i < blocks.count && free < to; i += 1) {
    const start = Math.min(blocks.start[i]!, to);
    if (start - free > bestEnd - bestStart) {
      bestStart = free;
      bestEnd = start;
    }
    free = Math.max(free, blocks.end[i]!);
  }
  return to - free > bestEnd - bestStart ? { start: free, end: to } : { start: bestStart, end: bestEnd };
}
