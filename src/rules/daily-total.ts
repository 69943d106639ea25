import { DAY_SECONDS } from '../time/civil.js';
import { exactNetBetween, netBetween } from './net-work.js';
import type { RuleSettings } from './settings.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';

/**
 * At most 13 h of work in 24 h, overtime included (§10-6(8), spec 2.3). By default the
 * 24 h are the work day, so that a night's call-outs belong to the day before and a late
 * shift followed by an early one is no breach of this rule. Measured: net seconds.
 */
export function dailyTotal(view: View, tally: Tally): void {
  if (!view.isPlain || view.context.settings.dailyTotalMode !== 'work_day') {
    const { net } = view;
    if (net.hasFractions) tally.exact = (start, end) => exactNetBetween(net, start, end);
  }
  READINGS[view.context.settings.dailyTotalMode](view, tally);
}

const READINGS: Record<RuleSettings['dailyTotalMode'], (view: View, tally: Tally) => void> = {
  work_day: byWorkDay,
  calendar_day: byCalendarDay,
  rolling_24h: overAnyDay,
};

function byWorkDay(view: View, tally: Tally): void {
  const { workDays } = view;
  const { count, start, net } = workDays;
  if (view.plain && tally.takeIfKept(count, view.plain.mostNet)) return;
  let k = tally.takeWhileKept(net, 0, count);
  for (; k < count; k = tally.takeWhileKept(net, k + 1, count)) {
    tally.measure(workDays.dateOf(k), start[k]!, workDays.endOf(k), net[k]!);
  }
}

function byCalendarDay(view: View, tally: Tally): void {
  const { net, context } = view;
  if (net.count === 0) return;
  const last = context.clock.dayOf(net.end[net.count - 1]! - 1);
  for (let day = context.clock.dayOf(net.start[0]!); day <= last; day += 1) {
    const start = context.clock.startOf(day);
    const end = context.clock.startOf(day + 1);
    const worked = netBetween(net, start, end);
    if (worked > 0) tally.measure(day, start, end, worked);
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
    for (const bend of [net.start[i]!, net.end[i]!]) starts.add(bend).add(bend - DAY_SECONDS);
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
  tally.measure(context.clock.dayOf(best), best, best + DAY_SECONDS, bestNet);
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
