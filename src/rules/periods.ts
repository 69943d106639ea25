import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';

/** Local dates of a period: the first it touches, and the first after it. */
export const daysOfPeriod = (
  { clock }: { readonly clock: LocalClock },
  { start, end }: Interval,
): [number, number] => [clock.dayOf(start), clock.dayOf(end - 1) + 1];
