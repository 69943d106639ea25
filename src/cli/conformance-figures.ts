import type { Rule } from '../rules/catalogue.js';
import { Ratio } from '../rules/ratio.js';
import { HOUR, MINUTE } from '../time/civil.js';

const PLACES = 4;
const PER_HOUR = Ratio.of(1, HOUR);
const PER_MINUTE = Ratio.of(1, MINUTE);

/** Rounded half up to four decimals, exactly: the only rounding a worked case sees (spec 10). */
export const rounded = (value: Ratio): number => Number(value.halfUp(PLACES)) / 10 ** PLACES;

export const hours = (seconds: Ratio): number => rounded(seconds.times(PER_HOUR));
export const minutes = (seconds: Ratio): number => rounded(seconds.times(PER_MINUTE));

/** What a rule measured or its limit, in the unit its figures are read in. */
export function shown(value: number, shownIn: Rule['shownIn']): number {
  const exact = fractionOf(value);
  if (shownIn === 'hours') return hours(exact);
  return shownIn === 'minutes' ? minutes(exact) : rounded(exact);
}

/** The unit's name in a case. */
export const UNIT_NAMES: Readonly<Record<Rule['shownIn'], string>> = {
  hours: 'h',
  minutes: 'min',
  count: 'count',
  share: 'share',
};

/**
 * The fraction a measured number stands for, to the billionth. A sum of fractions of
 * seconds may be a hair off; half of the last shown place, 0.18 s, must not fall to the
 * wrong side for it.
 */
const fractionOf = (value: number): Ratio => Ratio.of(BigInt(Math.round(value * 1e9)), 1_000_000_000);
