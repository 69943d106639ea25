import type { TrendMonth } from '../../indicators/figures.js';

/** A month as it was told when it was closed. */
export interface ToldMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** The latest it was closed as. */
  readonly version: number;
  readonly told: TrendMonth;
}

export const TOLD_FIGURES = ['breaches', 'overtimeHours', 'sickLeave'] as const;

/** An earlier month whose figures are others in this report than in its own, which was closed. */
export interface CorrectedMonth {
  readonly month: string;
  readonly version: number;
  /** Null is "not known" or not shown. */
  readonly figures: readonly {
    readonly figure: (typeof TOLD_FIGURES)[number];
    readonly before: number | null;
    readonly now: number | null;
  }[];
}

/**
 * What a report tells otherwise than the closed reports of the months before it: it counts a year
 * and compares months by the figures of now.
 * @param trend the month's and the twelve before it, as they are now
 */
export const correctedMonths = (
  trend: readonly TrendMonth[],
  closed: readonly ToldMonth[],
): readonly CorrectedMonth[] =>
  closed.flatMap(({ month, version, told }) => {
    const now = trend.find((each) => each.month === month);
    if (!now) return [];
    const figures = TOLD_FIGURES.filter((figure) => told[figure] !== now[figure]).map((figure) => ({
      figure,
      before: told[figure],
      now: now[figure],
    }));
    return figures.length === 0 ? [] : [{ month, version, figures }];
  });
