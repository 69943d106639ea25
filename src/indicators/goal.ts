import type { FigureRows } from './figure-rows.js';

/** A goal and whether it was met. */
export interface Goal {
  readonly below: number;
  /** The day it is in force from, `YYYY-MM-DD`; left out in reports of months closed earlier. */
  readonly from?: string;
  /** Null when there is no figure to compare. */
  readonly met: boolean | null;
}

/**
 * A goal is met while the figure *as displayed* is below it (spec 3.6): 4.96 % is shown
 * as 5.0 and does not meet "below 5".
 */
export function goalOf(
  rows: Pick<FigureRows, 'goals'>,
  indicator: string,
  displayed: number | null,
): Goal | null {
  const goal = rows.goals.find((each) => each.indicator === indicator);
  if (!goal) return null;
  return { below: goal.below, from: goal.from, met: displayed === null ? null : displayed < goal.below };
}
