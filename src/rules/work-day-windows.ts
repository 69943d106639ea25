import { DAY_SECONDS } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Anchors } from './anchors.js';
import { longestFreeAfter, type Blocks } from './blocks.js';
import { LimitCursor, type LimitSchedule } from './limits.js';
import type { NetWork } from './net-work.js';
import type { RuleSettings } from './settings.js';
import { strayCallouts } from './stray-callouts.js';
import type { Timeline } from './timeline.js';

/** What work days are found from; derived parts are asked for only where they are needed. */
export interface WorkDaySource {
  readonly timeline: Timeline;
  readonly isPlain: boolean;
  readonly blocks: Blocks;
  readonly anchors: Anchors;
  readonly net: NetWork;
  readonly context: {
    readonly clock: LocalClock;
    readonly settings: RuleSettings;
    readonly limits: { readonly DAILY_REST: LimitSchedule };
  };
}

/**
 * The windows of work days by ascending start (spec 1.3). An anchor opens a work day, except
 * after a pseudo-main period that left less rest than the daily rest in force: then it
 * joins that day. The window lasts 24 elapsed hours or until the next work day; work that
 * goes on past it opens further windows. Short call-outs outside every window are windows
 * of their own.
 */
export function findWindows(source: WorkDaySource, add: (start: number, end: number) => void): void {
  const { calloutMinInterrupt } = source.context.settings;
  if (calloutMinInterrupt === 0) {
    walkAnchors(source, add);
    return;
  }
  const windows: Interval[] = [];
  walkAnchors(source, (start, end) => windows.push({ start, end }));
  const stray = strayCallouts(source.timeline, calloutMinInterrupt, windows);
  for (const { start, end } of [...windows, ...stray].sort((a, b) => a.start - b.start)) add(start, end);
}

function walkAnchors(source: WorkDaySource, add: (start: number, end: number) => void): void {
  const { anchors, blocks } = source;
  const dailyRest = new LimitCursor(source.context.limits.DAILY_REST);
  let opened = 0;
  for (let i = 1; i < anchors.count; i += 1) {
    if (joinsDayBefore(source, i, dailyRest)) continue;
    const next = anchors.start[i]!;
    addWindows(add, anchors.start[opened]!, next, blocks.end[anchors.firstBlock[i]! - 1]!);
    opened = i;
  }
  if (anchors.count === 0) return;
  addWindows(add, anchors.start[opened]!, Number.POSITIVE_INFINITY, blocks.end[blocks.count - 1]!);
}

/** The windows of one work day, from its start until its work has ended or the next day begins. */
function addWindows(
  add: (start: number, end: number) => void,
  start: number,
  next: number,
  contentEnd: number,
): void {
  let from = start;
  do {
    add(from, Math.min(from + DAY_SECONDS, next));
    from += DAY_SECONDS;
  } while (from < contentEnd && from < next);
}

function joinsDayBefore({ blocks, anchors, context }: WorkDaySource, i: number, rest: LimitCursor): boolean {
  if (anchors.pseudo[i - 1]! === 0) return false;
  const start = anchors.start[i]!;
  const free = longestFreeAfter(blocks, anchors.lastBlock[i - 1]!, anchors.end[i - 1]!, start);
  return rest.covers(context.clock.dayOf(start)) && free.end - free.start < rest.effective;
}
