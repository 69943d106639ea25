import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, netBetween, type NetWork } from './net-work.js';
import type { Ratio } from './ratio.js';

/** The local date the work of a window ends on; a window without net work keeps its start. */
export const dayOfEnd = (clock: LocalClock, start: number, until: number): number =>
  clock.dayOf(until > start ? until - 1 : start);

/** Sums of doubles closer than this, in seconds, are compared as the fractions they stand for. */
const NEAR = 1e-3;

/** The local date most of a window's net work lies on, the earliest of equals. */
export function dayOfMost(clock: LocalClock, net: NetWork, start: number, end: number): number {
  const first = clock.dayOf(start);
  const startOf = (day: number): number => Math.max(start, clock.startOf(day));
  const endOf = (day: number): number => Math.min(end, clock.startOf(day + 1));
  const exactOn = (day: number): Ratio => exactNetBetween(net, startOf(day), endOf(day));
  let best = first;
  let most = 0;
  for (let day = first; clock.startOf(day) < end; day += 1) {
    const worked = netBetween(net, startOf(day), endOf(day));
    if (worked <= most - NEAR) continue;
    if (worked >= most + NEAR || exactOn(day).compare(exactOn(best)) > 0) {
      best = day;
      most = worked;
    }
  }
  return best;
}
