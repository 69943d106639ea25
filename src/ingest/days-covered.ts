import type { LocalClock } from '../time/local-clock.js';
import type { IncomingEvent } from './incoming.js';

/** Local days `[from, until)` that events lie in; null when there are none. An event that ends at midnight ends the day before. */
export function daysCovered(
  events: readonly IncomingEvent[],
  clock: LocalClock,
): { readonly from: number; readonly until: number } | null {
  if (events.length === 0) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { event } of events) {
    first = Math.min(first, event.start);
    last = Math.max(last, event.end);
  }
  return { from: clock.dayOf(first), until: clock.dayOf(last - 1) + 1 };
}
