import { addMonths } from '../time/civil.js';
import type { FigureRows } from './figure-rows.js';
import { goalOf, type Goal } from './goal.js';
import type { MonthSums } from './month-sums.js';
import { wholeHours } from './rounding.js';

/** Overtime hours, call-outs in the on-call schemes included (spec 6). Whole hours, half up. */
export interface OvertimeFigures {
  /** Null in a month before registration began or that has not been checked. */
  readonly hours: number | null;
  readonly previous: number | null;
  /** Hours of the month that were call-outs. */
  readonly calloutHours: number | null;
  readonly year: number | null;
  /** The first month of the year that counts into `year`, `YYYY-MM`. */
  readonly yearFrom: string | null;
  readonly goal: Goal | null;
}

export function overtimeFigures(
  month: string,
  rows: Pick<FigureRows, 'goals'>,
  sums: MonthSums,
): OvertimeFigures {
  const counted = sums.checkedMonthsOfYear(month).filter((each) => sums.isRegistered('overtime-hours', each));
  const year = counted.reduce((sum, each) => sum + (sums.micro(each, 'overtime-seconds') ?? 0n), 0n);
  const hours = overtimeHours(month, sums);
  return {
    hours,
    previous: overtimeHours(addMonths(month, -1), sums),
    calloutHours: hoursOf(month, 'callout-seconds', sums),
    year: counted.length === 0 ? null : wholeHours(year),
    yearFrom: counted[0] ?? null,
    goal: goalOf(rows, 'overtime-hours', hours),
  };
}

/** Null before overtime was registered, and in a month that has not been checked. */
export const overtimeHours = (month: string, sums: MonthSums): number | null =>
  hoursOf(month, 'overtime-seconds', sums);

function hoursOf(month: string, indicator: string, sums: MonthSums): number | null {
  const micro = sums.isRegistered('overtime-hours', month) ? sums.micro(month, indicator) : null;
  return micro === null ? null : wholeHours(micro);
}
