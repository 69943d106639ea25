import type { Interval } from '../time/interval.js';
import { isShortCallout } from './blocks.js';
import type { Timeline } from './timeline.js';

/**
 * The parts of short call-outs that lie in none of the windows, united where they touch:
 * windows of their own, so that no worked minute is lost from the sums (spec 1.3).
 */
export function strayCallouts(
  timeline: Timeline,
  shortest: number,
  windows: readonly Interval[],
): Interval[] {
  const stray: Interval[] = [];
  for (let i = 0; i < timeline.size; i += 1) {
    if (isShortCallout(timeline, i, shortest)) {
      addOutside(stray, windows, timeline.start[i]!, timeline.end[i]!);
    }
  }
  return stray;
}

function addOutside(stray: Interval[], windows: readonly Interval[], start: number, end: number): void {
  let free = start;
  for (const window of windows) {
    if (window.start >= end) break;
    if (window.end <= free) continue;
    if (window.start > free) unite(stray, free, window.start);
    free = window.end;
  }
  if (free < end) unite(stray, free, end);
}

/** Parts come by start, so one that touches or overlaps can only continue the last. */
function unite(stray: Interval[], start: number, end: number): void {
  const last = stray.at(-1);
  if (last && start <= last.end) {
    stray[stray.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  } else stray.push({ start, end });
}
