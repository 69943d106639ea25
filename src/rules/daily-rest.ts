import { DAY_SECONDS } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { longestFree } from './blocks.js';
import { netBetween } from './net-work.js';
import { at } from './packed.js';
import type { RuleResult } from './rule.js';
import { Tally } from './tally.js';
import type { View } from './view.js';

/**
 * At least 11 continuous hours off duty in the course of 24, between two main work
 * periods (§10-8(1), spec 2.1). Which 24 hours the law means is disputed; the default
 * looks at the gap between consecutive main work periods, and call-outs interrupt it.
 * Measured: the longest free stretch in seconds.
 */
export function dailyRest(view: View): RuleResult {
  const tally = new Tally('DAILY_REST', 'seconds', 'min', view.context.limits.DAILY_REST);
  READINGS[view.context.settings.dailyRestMode](view, tally);
  return tally.result();
}

const READINGS: Record<View['context']['settings']['dailyRestMode'], (view: View, tally: Tally) => void> = {
  main_periods: betweenPeriods,
  anchored_24h_clip: fromEachStart,
  rolling_back_24h: backFromEachEnd,
  fixed_day: inFixedDays,
};

function measureRest(view: View, tally: Tally, window: Interval, anchorDay: number): void {
  const rest = longestFree(view.blocks, window.start, window.end);
  tally.measure({ anchorDay, start: window.start, end: window.end, measured: rest.end - rest.start, rest });
}

function betweenPeriods(view: View, tally: Tally): void {
  const { anchors, context } = view;
  for (let i = 1; i < anchors.count; i += 1) {
    const window = { start: at(anchors.end, i - 1), end: at(anchors.start, i) };
    measureRest(view, tally, window, context.clock.dayOf(window.end));
  }
}

function fromEachStart(view: View, tally: Tally): void {
  const { anchors, context } = view;
  for (let i = 0; i < anchors.count; i += 1) {
    const start = at(anchors.start, i);
    measureRest(view, tally, { start, end: start + DAY_SECONDS }, context.clock.dayOf(start));
  }
}

function backFromEachEnd(view: View, tally: Tally): void {
  const { blocks, context } = view;
  for (let i = 0; i < blocks.count; i += 1) {
    const end = at(blocks.end, i);
    measureRest(view, tally, { start: end - DAY_SECONDS, end }, context.clock.dayOf(end));
  }
}

function inFixedDays(view: View, tally: Tally): void {
  const { net, context } = view;
  if (net.count === 0) return;
  const { clock, settings } = context;
  const first = clock.dayOf(at(net.start, 0)) - 1;
  const last = clock.dayOf(at(net.end, net.count - 1));
  for (let day = first; day <= last; day += 1) {
    const window = {
      start: clock.instantAt(day, settings.dayBoundary),
      end: clock.instantAt(day + 1, settings.dayBoundary),
    };
    if (netBetween(net, window.start, window.end) > 0) measureRest(view, tally, window, day);
  }
}
