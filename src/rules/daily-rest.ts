import { DAY_SECONDS } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { longestFree, longestFreeAfter } from './blocks.js';
import { netBetween } from './net-work.js';
import type { RuleSettings } from './settings.js';
import type { Tally } from './tally.js';
import type { PlainFacts } from './timeline.js';
import type { View } from './view.js';

/**
 * At least 11 continuous hours off duty in the course of 24, between two main work
 * periods (§10-8(1), spec 2.1). Which 24 hours the law means is disputed; the default
 * looks at the gap between consecutive main work periods, and call-outs interrupt it.
 * Measured: the longest free stretch in seconds.
 */
export function dailyRest(view: View, tally: Tally): void {
  READINGS[view.context.settings.dailyRestMode](view, tally);
}

const READINGS: Record<RuleSettings['dailyRestMode'], (view: View, tally: Tally) => void> = {
  main_periods: betweenPeriods,
  anchored_24h_clip: fromEachStart,
  rolling_back_24h: backFromEachEnd,
  fixed_day: inFixedDays,
};

function measure(tally: Tally, anchorDay: number, window: Interval, rest: Interval): void {
  tally.measureRest(anchorDay, window, rest, rest.end - rest.start, true);
}

function betweenPeriods(view: View, tally: Tally): void {
  if (view.plain) {
    betweenShifts(view, tally, view.plain);
    return;
  }
  const { anchors, blocks } = view;
  const { clock } = view.context;
  const { count, start: starts, end: ends, firstBlock, lastBlock } = anchors;
  for (let i = 1; i < count; i += 1) {
    const start = ends[i - 1]!;
    const end = starts[i]!;
    const before = lastBlock[i - 1]!;
    // Nearly always nothing lies between two periods, and the rest is the whole window.
    const isWhole = before + 1 === firstBlock[i]!;
    if (isWhole && tally.passes(end - start)) continue;
    const rest = isWhole ? { start, end } : longestFreeAfter(blocks, before, start, end);
    measure(tally, clock.dayOf(end), { start, end }, rest);
  }
}

/** Of a plain timeline the rest between two shifts is all the time between them. */
function betweenShifts({ timeline, context }: View, tally: Tally, { shortestGap }: PlainFacts): void {
  const { size, start: starts, end: ends } = timeline;
  if (tally.takeIfKept(Math.max(0, size - 1), shortestGap)) return;
  const { bar } = tally;
  let taken = Math.min(1, size);
  for (let i = 1; i < size; i += 1) {
    if (starts[i]! - ends[i - 1]! >= bar) continue;
    tally.takePassed(i - taken, Number.POSITIVE_INFINITY);
    taken = i + 1;
    const window = { start: ends[i - 1]!, end: starts[i]! };
    measure(tally, context.clock.dayOf(window.end), window, window);
  }
  tally.takePassed(size - taken, shortestGap);
}

function fromEachStart(view: View, tally: Tally): void {
  const { anchors, blocks } = view;
  const { clock } = view.context;
  for (let i = 0; i < anchors.count; i += 1) {
    const start = anchors.start[i]!;
    const end = start + DAY_SECONDS;
    measure(tally, clock.dayOf(start), { start, end }, longestFree(blocks, start, end));
  }
}

function backFromEachEnd(view: View, tally: Tally): void {
  const { blocks, context } = view;
  for (let i = 0; i < blocks.count; i += 1) {
    const end = blocks.end[i]!;
    const start = end - DAY_SECONDS;
    measure(tally, context.clock.dayOf(end), { start, end }, longestFree(blocks, start, end));
  }
}

function inFixedDays(view: View, tally: Tally): void {
  const { net, blocks, context } = view;
  if (net.count === 0) return;
  const { clock, settings } = context;
  const last = clock.dayOf(net.end[net.count - 1]!);
  for (let day = clock.dayOf(net.start[0]!) - 1; day <= last; day += 1) {
    const start = clock.instantAt(day, settings.dayBoundary);
    const end = clock.instantAt(day + 1, settings.dayBoundary);
    if (netBetween(net, start, end) > 0) {
      measure(tally, day, { start, end }, longestFree(blocks, start, end));
    }
  }
}
