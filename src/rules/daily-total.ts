import { DAY_SECONDS } from '../time/civil.js';
import { exactNetBetween, netBetween } from './net-work.js';
import { at } from './packed.js';
import type { RuleResult } from './rule.js';
import { Tally } from './tally.js';
import type { View } from './view.js';

/**
 * At most 13 h of work in 24 h, overtime included (§10-6(8), spec 2.3). By default the
 * 24 h are the work day, so that a night's call-outs belong to the day before and a late
 * shift followed by an early one is no breach of this rule. Measured: net seconds.
 */
export function dailyTotal(view: View): RuleResult {
  const tally = new Tally('DAILY_TOTAL', 'seconds', 'max', view.context.limits.DAILY_TOTAL);
  READINGS[view.context.settings.dailyTotalMode](view, tally);
  return tally.result();
}

const READINGS: Record<View['context']['settings']['dailyTotalMode'], (view: View, tally: Tally) => void> = {
  work_day: byWorkDay,
  calendar_day: byCalendarDay,
  rolling_24h: overAnyDay,
};

function measureNet(view: View, tally: Tally, anchorDay: number, start: number, end: number): void {
  const { net } = view;
  const exact = net.hasFractions ? () => exactNetBetween(net, start, end) : undefined;
  tally.measure({ anchorDay, start, end, measured: netBetween(net, start, end), exact });
}

function byWorkDay(view: View, tally: Tally): void {
  const { workDays } = view;
  for (let k = 0; k < workDays.count; k += 1) {
    measureNet(view, tally, at(workDays.day, k), at(workDays.start, k), at(workDays.end, k));
  }
}

function byCalendarDay(view: View, tally: Tally): void {
  const { net, context } = view;
  if (net.count === 0) return;
  const last = context.clock.dayOf(at(net.end, net.count - 1) - 1);
  for (let day = context.clock.dayOf(at(net.start, 0)); day <= last; day += 1) {
    const start = context.clock.instantAt(day);
    const end = context.clock.instantAt(day + 1);
    if (netBetween(net, start, end) > 0) measureNet(view, tally, day, start, end);
  }
}

/**
 * The earliest of the fullest 24 h windows. Net work as a function of the window's start
 * is made of straight lines that bend where a stretch begins or ends at either edge, so
 * its maximum is at one of those starts.
 */
function overAnyDay(view: View, tally: Tally): void {
  const { net, context } = view;
  if (net.count === 0) return;
  const starts = new Set<number>();
  for (let i = 0; i < net.count; i += 1) {
    for (const bend of [at(net.start, i), at(net.end, i)]) starts.add(bend).add(bend - DAY_SECONDS);
  }
  let best = Number.NEGATIVE_INFINITY;
  let bestNet = -1;
  for (const start of [...starts].sort((a, b) => a - b)) {
    const sum = netBetween(net, start, start + DAY_SECONDS);
    if (isMore(view, { start, sum }, { start: best, sum: bestNet })) {
      best = start;
      bestNet = sum;
    }
  }
  measureNet(view, tally, context.clock.dayOf(best), best, best + DAY_SECONDS);
}

interface FullWindow {
  readonly start: number;
  readonly sum: number;
}

function isMore({ net }: View, candidate: FullWindow, best: FullWindow): boolean {
  if (!net.hasFractions || Math.abs(candidate.sum - best.sum) > 1e-3) return candidate.sum > best.sum;
  const exact = (window: FullWindow) => exactNetBetween(net, window.start, window.start + DAY_SECONDS);
  return exact(candidate).compare(exact(best)) > 0;
}
