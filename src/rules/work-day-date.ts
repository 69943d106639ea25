import type { LocalClock } from '../time/local-clock.js';
import { netBetween, type NetWork } from './net-work.js';

/** The local date the work of a window ends on; a window without net work keeps its start. */
export const dayOfEnd = (clock: LocalClock, start: number, until: number): number =>
  clock.dayOf(until > start ? until - 1 : start);

/** The local date most of a window's net work lies on, the earliest of equals. */
export function dayOfMost(clock: LocalClock, net: NetWork, start: number, end: number): number {
  const first = clock.dayOf(start);
  let best = first;
  let most = 0;
  for (let day = first; clock.startOf(day) < end; day += 1) {
    const from = Math.max(start, clock.startOf(day));
    const worked = netBetween(net, from, Math.min(end, clock.startOf(day + 1)));
    if (worked > most) {
      best = day;
      most = worked;
    }
  }
  return best;
}
