import { DAY_SECONDS } from '../time/civil.js';
import { f64, u8 } from './packed.js';
import { IS_PLANNED, type Timeline } from './timeline.js';

/**
 * Whether a timeline is nothing but planned shifts of at most 24 h, each at least
 * `splitGap` after the one before, without breaks that have a position. Most timelines
 * are, and for them every shift is a block, a main work period and a work day: what the
 * rules look at is then the timeline itself, and nothing has to be derived.
 */
export function isPlain(timeline: Timeline, splitGap: number): boolean {
  const { size, kind, start, end } = timeline;
  // A gap of nothing would let touching shifts pass for apart.
  const gap = Math.max(splitGap, 1);
  let freeFrom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < size; i += 1) {
    const from = f64(start, i);
    const to = f64(end, i);
    if (u8(IS_PLANNED, u8(kind, i)) === 0 || from < freeFrom || to - from > DAY_SECONDS) return false;
    freeFrom = to + gap;
  }
  return timeline.breakStart.length === 0 || timeline.firstBreak[0] === timeline.firstBreak[size];
}
