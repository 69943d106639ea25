import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';

/** A roster is published for a year at most; beyond it stands a slip in the year. */
const FARTHEST_AHEAD = 400;

/**
 * Whether an event that ends at `end` lies too far after the local day `today` to be
 * meant. One such row would make every month until then count as looked at.
 */
export const isTooFarAhead = (end: number, today: number, clock: LocalClock): boolean =>
  clock.dayOf(end - 1) > today + FARTHEST_AHEAD;

/** The last day that is not too far ahead, as `≤ 2027-02-09`. */
export const latestDay = (today: number): string => `≤ ${formatDay(today + FARTHEST_AHEAD)}`;
