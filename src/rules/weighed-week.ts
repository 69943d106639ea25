import { Ratio } from './ratio.js';
import type { Fraction } from './settings.js';

/**
 * How a week's limit follows from when its hours lie: an hour in a Sunday or holiday
 * period counts as `1 + sunday` hours, one at night as `1 + night` (aml. § 10-4 (6)).
 * Lengths are seconds.
 */
export interface Weighing {
  /** The general week, which weighed hours may fill. */
  readonly full: number;
  readonly least: number;
  readonly most: number;
  readonly sunday: Fraction;
  readonly night: Fraction;
  /**
   * How far the granter of the agreement that sets the limit in force may go, whatever the
   * weighed limit turns out to be: 0 without such an agreement, infinite where any limit is.
   */
  readonly granted: number;
}

/** Planned hours by when they lie, exact seconds; an hour may be both of a Sunday and of a night. */
export interface LyingHours {
  readonly hours: Ratio;
  readonly sunday: Ratio;
  readonly night: Ratio;
}

/** The limit of a week as it was weighed, with everything it is computed from. */
export interface WeighedWeek extends LyingHours {
  /** Local days `[fromDay, untilDay)` whose planned hours were weighed. */
  readonly fromDay: number;
  readonly untilDay: number;
  readonly weighing: Weighing;
  /** The hours with both supplements. */
  readonly weighted: Ratio;
  /** `full` × hours / weighted, before it is held between least and most. */
  readonly reduced: Ratio;
  /** What the limit is, exact seconds. */
  readonly limit: Ratio;
}

const ratioOf = ({ numerator, denominator }: Fraction): Ratio => Ratio.of(numerator, denominator);

/**
 * Weighs the planned hours of some days (spec 2.4): weighted = h + h_sun/6 + h_night/4, and
 * the limit is 40 × h / weighted between 36 and 38 hours. Null where nothing is planned.
 */
export function weigh(
  lying: LyingHours,
  days: Pick<WeighedWeek, 'fromDay' | 'untilDay'>,
  weighing: Weighing,
): WeighedWeek | null {
  const { hours, sunday, night } = lying;
  if (!hours.isPositive()) return null;
  const weighted = hours
    .plus(sunday.times(ratioOf(weighing.sunday)))
    .plus(night.times(ratioOf(weighing.night)));
  const reduced = Ratio.ofDecimal(weighing.full).times(hours).dividedBy(weighted);
  const most = Ratio.ofDecimal(weighing.most);
  const capped = reduced.compare(most) > 0 ? most : reduced;
  const limit = capped.atLeast(Ratio.ofDecimal(weighing.least));
  return { hours, sunday, night, ...days, weighing, weighted, reduced, limit };
}
