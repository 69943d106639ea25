import { HOUR } from '../time/civil.js';
import { Ratio } from './ratio.js';

const HALF = Ratio.of(1, 2);
const MOST_IN_A_DAY = Ratio.of(2 * HOUR);
const MOST_IN_A_WEEK = Ratio.of(10 * HOUR);
const DAYS_IN_A_WEEK = 7;

const atMost = (most: Ratio, value: Ratio): Ratio => (value.compare(most) > 0 ? most : value);

/**
 * How much longer ordinary working time may be for passive duty within 24 hours: by half
 * the passive time, at most two hours (§10-4(2)). Thirteen hours with the consent of
 * Arbeidstilsynet are a limit on the day, not an extension.
 *
 * @param passive seconds of passive duty in the 24 hours
 * @returns seconds
 * @throws RangeError when negative
 */
export function passiveExtension(passive: Ratio): Ratio {
  if (passive.compare(Ratio.ZERO) < 0) throw new RangeError('Passive time is less than none.');
  return atMost(MOST_IN_A_DAY, passive.times(HALF));
}

/**
 * The same over seven days: the days' extensions, at most ten hours (§10-4(2)).
 *
 * @param days seconds of passive duty in each of at most seven periods of 24 hours
 * @returns seconds
 * @throws RangeError for more than seven, or a negative one
 */
export function passiveExtensionInWeek(days: readonly Ratio[]): Ratio {
  if (days.length > DAYS_IN_A_WEEK) throw new RangeError('More than seven days.');
  return atMost(
    MOST_IN_A_WEEK,
    days.reduce((sum, day) => sum.plus(passiveExtension(day)), Ratio.ZERO),
  );
}
