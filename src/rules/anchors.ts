import { DAY_SECONDS } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Blocks } from './blocks.js';
import { at } from './packed.js';

/**
 * What daily rest is measured between: main work periods (hovedarbeidsperioder), and
 * work on free days that belongs to none and is therefore a period of its own (`pseudo`).
 */
export interface Anchors {
  readonly count: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly pseudo: Uint8Array;
}

/**
 * One walk over the blocks (spec 1.3). A main block joins the main work period before it
 * when the gap is shorter than `splitGap` seconds and both start on one local date. Any
 * other block belongs to the latest anchor when it starts within 24 h of that anchor's
 * start or before its end, and is an anchor of its own otherwise.
 */
export function findAnchors(blocks: Blocks, clock: LocalClock, splitGap: number): Anchors {
  const periods = mainWorkPeriods(blocks, clock, splitGap);
  const anchors = emptyAnchors(blocks.count);
  let count = 0;
  let nextPeriod = 0;
  const push = (start: number, end: number, pseudo: number): void => {
    anchors.start[count] = start;
    anchors.end[count] = end;
    anchors.pseudo[count] = pseudo;
    count += 1;
  };
  for (let i = 0; i < blocks.count; i += 1) {
    const start = at(blocks.start, i);
    while (nextPeriod < periods.count && at(periods.start, nextPeriod) <= start) {
      push(at(periods.start, nextPeriod), at(periods.end, nextPeriod), 0);
      nextPeriod += 1;
    }
    if (at(blocks.main, i) === 0 && !belongsToLatest(anchors, count, start))
      push(start, at(blocks.end, i), 1);
  }
  return { ...anchors, count };
}

function belongsToLatest(anchors: Anchors, count: number, start: number): boolean {
  if (count === 0) return false;
  return start < Math.max(at(anchors.start, count - 1) + DAY_SECONDS, at(anchors.end, count - 1));
}

function mainWorkPeriods(blocks: Blocks, clock: LocalClock, splitGap: number): Anchors {
  const periods = emptyAnchors(blocks.count);
  let count = 0;
  for (let i = 0; i < blocks.count; i += 1) {
    if (at(blocks.main, i) === 0) continue;
    const start = at(blocks.start, i);
    const last = count - 1;
    const joins =
      last >= 0 &&
      start - at(periods.end, last) < splitGap &&
      clock.dayOf(start) === clock.dayOf(at(periods.start, last));
    if (!joins) {
      periods.start[count] = start;
      count += 1;
    }
    periods.end[count - 1] = at(blocks.end, i);
  }
  return { ...periods, count };
}

const emptyAnchors = (capacity: number): Anchors => ({
  count: 0,
  start: new Float64Array(capacity),
  end: new Float64Array(capacity),
  pseudo: new Uint8Array(capacity),
});
