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

interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * Work days of spec 1.3. An anchor opens a work day, except after a pseudo-main period
 * that left less rest than the daily rest in force: then it joins that day. The window
 * lasts 24 elapsed hours or until the next work day; work that goes on past it opens
 * further windows. Short call-outs outside every window are records of their own.
 */
export function findWorkDays(source: Source): WorkDays {
  const starts = workDayStarts(source);
  const windows = starts.flatMap((start, i) =>
    windowsOf(source.blocks, start, starts[i + 1] ?? Number.POSITIVE_INFINITY),
  );
  const all = [...windows, ...strayCallouts(source, windows)].sort((a, b) => a.start - b.start);
  return {
    count: all.length,
    start: Float64Array.from(all, (window) => window.start),
    end: Float64Array.from(all, (window) => window.end),
    day: Int32Array.from(all, (window) => source.clock.dayOf(window.start)),
  };
}

function workDayStarts({ blocks, anchors, clock, dailyRest }: Source): number[] {
  const starts: number[] = [];
  for (let i = 0; i < anchors.count; i += 1) {
    const start = at(anchors.start, i);
    if (i > 0 && at(anchors.pseudo, i - 1) === 1) {
      const rest = longestFree(blocks, at(anchors.end, i - 1), start);
      if (rest.end - rest.start < limitInForce(dailyRest, clock.dayOf(start))) continue;
    }
    starts.push(start);
  }
  return starts;
}

function windowsOf(blocks: Blocks, start: number, next: number): Window[] {
  const lastBlock = countBelow(blocks.start, blocks.count, next) - 1;
  const contentEnd = at(blocks.end, lastBlock);
  const windows: Window[] = [];
  let from = start;
  do {
    windows.push({ start: from, end: Math.min(from + DAY_SECONDS, next) });
    from += DAY_SECONDS;
  } while (from < contentEnd && from < next);
  return windows;
}

/** The parts of short call-outs that lie in no window, united, so that no worked minute is lost from the sums. */
function strayCallouts({ timeline, settings }: Source, windows: readonly Window[]): Window[] {
  const stray: { start: number; end: number }[] = [];
  for (let i = 0; i < timeline.size; i += 1) {
    if (!isShortCallout(timeline, i, settings.calloutMinInterrupt)) continue;
    for (const part of outside(at(timeline.start, i), at(timeline.end, i), windows)) {
      const last = stray.at(-1);
      if (last && part.start <= last.end) last.end = Math.max(last.end, part.end);
      else stray.push({ ...part });
    }
  }
  return stray;
}

function outside(start: number, end: number, windows: readonly Window[]): Window[] {
  const parts: Window[] = [];
  let free = start;
  for (const window of windows) {
    if (window.end <= free) continue;
    if (window.start >= end) break;
    if (window.start > free) parts.push({ start: free, end: window.start });
    free = window.end;
  }
  return free < end ? [...parts, { start: free, end }] : parts;
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
