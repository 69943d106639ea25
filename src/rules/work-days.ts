import { DAY_SECONDS } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Anchors } from './anchors.js';
import { isShortCallout, longestFree, type Blocks } from './blocks.js';
import { limitInForce, type LimitHistory } from './limits.js';
import { at, countBelow } from './packed.js';
import type { RuleSettings } from './settings.js';
import { IS_PLANNED, type Timeline } from './timeline.js';

/**
 * Windows in which the work of one day (arbeidsdøgn) is summed, by ascending start.
 * `day` is the local date of the window's start, the date its hours count on.
 */
export interface WorkDays {
  readonly count: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly day: Int32Array;
}

/** What the walk over the anchors needs; one value so that the steps below read alike. */
interface Source {
  readonly timeline: Timeline;
  readonly blocks: Blocks;
  readonly anchors: Anchors;
  readonly clock: LocalClock;
  readonly settings: RuleSettings;
  readonly dailyRest: LimitHistory;
}

/** Windows while they are being found: two columns of equal length. */
interface Windows {
  readonly start: number[];
  readonly end: number[];
}

/**
 * Work days of spec 1.3. An anchor opens a work day, except after a pseudo-main period
 * that left less rest than the daily rest in force: then it joins that day. The window
 * lasts 24 elapsed hours or until the next work day; work that goes on past it opens
 * further windows. Short call-outs outside every window are records of their own.
 */
export function findWorkDays(source: Source): WorkDays {
  const windows: Windows = { start: [], end: [] };
  let opened = Number.NaN;
  for (let i = 0; i < source.anchors.count; i += 1) {
    if (joinsDayBefore(source, i)) continue;
    const start = at(source.anchors.start, i);
    if (i > 0) addWindows(windows, source.blocks, opened, start);
    opened = start;
  }
  if (source.anchors.count > 0) addWindows(windows, source.blocks, opened, Number.POSITIVE_INFINITY);
  const stray = strayCallouts(source, windows);
  return packed(stray.start.length === 0 ? windows : merged(windows, stray), source.clock);
}

function joinsDayBefore({ blocks, anchors, clock, dailyRest }: Source, i: number): boolean {
  if (i === 0 || at(anchors.pseudo, i - 1) === 0) return false;
  const start = at(anchors.start, i);
  const rest = longestFree(blocks, at(anchors.end, i - 1), start);
  return rest.end - rest.start < limitInForce(dailyRest, clock.dayOf(start));
}

function addWindows(windows: Windows, blocks: Blocks, start: number, next: number): void {
  const contentEnd = at(blocks.end, countBelow(blocks.start, blocks.count, next) - 1);
  let from = start;
  do {
    windows.start.push(from);
    windows.end.push(Math.min(from + DAY_SECONDS, next));
    from += DAY_SECONDS;
  } while (from < contentEnd && from < next);
}

function packed({ start, end }: Windows, clock: LocalClock): WorkDays {
  const day = new Int32Array(start.length);
  for (let k = 0; k < start.length; k += 1) day[k] = clock.dayOf(at(start, k));
  return { count: start.length, start: new Float64Array(start), end: new Float64Array(end), day };
}

function merged(a: Windows, b: Windows): Windows {
  const all = [a, b].flatMap(({ start, end }) => start.map((from, i) => ({ from, to: at(end, i) })));
  all.sort((one, other) => one.from - other.from);
  return { start: all.map(({ from }) => from), end: all.map(({ to }) => to) };
}

/** The parts of short call-outs that lie in no window, united, so that no worked minute is lost from the sums. */
function strayCallouts({ timeline, settings }: Source, windows: Windows): Windows {
  const stray: Windows = { start: [], end: [] };
  if (settings.calloutMinInterrupt === 0) return stray;
  for (let i = 0; i < timeline.size; i += 1) {
    if (isShortCallout(timeline, i, settings.calloutMinInterrupt)) {
      addOutside(stray, windows, at(timeline.start, i), at(timeline.end, i));
    }
  }
  return stray;
}

function addOutside(stray: Windows, windows: Windows, start: number, end: number): void {
  let free = start;
  for (let k = 0; k < windows.start.length && at(windows.start, k) < end; k += 1) {
    if (at(windows.end, k) <= free) continue;
    if (at(windows.start, k) > free) unite(stray, free, at(windows.start, k));
    free = at(windows.end, k);
  }
  if (free < end) unite(stray, free, end);
}

/** Parts come by start, so one that touches or overlaps can only continue the last. */
function unite(stray: Windows, start: number, end: number): void {
  const last = stray.end.length - 1;
  if (last >= 0 && start <= at(stray.end, last)) stray.end[last] = Math.max(at(stray.end, last), end);
  else {
    stray.start.push(start);
    stray.end.push(end);
  }
}

/** Planned net seconds of the `shift` and `passive` events that start inside `[from, to)`. */
export function plannedIn(timeline: Timeline, from: number, to: number): number {
  let sum = 0;
  for (let i = countBelow(timeline.start, timeline.size, from); i < timeline.size; i += 1) {
    if (at(timeline.start, i) >= to) break;
    if (at(IS_PLANNED, at(timeline.kind, i)) === 1) sum += at(timeline.planned, i);
  }
  return sum;
}

/** Own net seconds of the events a source calls overtime that start inside `[from, to)`. */
export function flaggedIn(timeline: Timeline, from: number, to: number): number {
  let sum = 0;
  const first = countBelow(timeline.start, timeline.size, from);
  for (let i = first; i < timeline.size && at(timeline.start, i) < to; i += 1) {
    if (at(timeline.overtimeFlag, i) === 1) sum += at(timeline.ownNet, i);
  }
  return sum;
}
