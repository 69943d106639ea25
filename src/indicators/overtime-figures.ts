import { addMonths } from '../time/civil.js';
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
}

export function overtimeFigures(month: string, sums: MonthSums): OvertimeFigures {
  const counted = sums.checkedMonthsOfYear(month).filter((each) => sums.isRegistered('overtime-hours', each));
  const year = counted.reduce((sum, each) => sum + (sums.micro(each, 'overtime-seconds') ?? 0n), 0n);
  return {
    hours: hoursOf(month, 'overtime-seconds', sums),
    previous: hoursOf(addMonths(month, -1), 'overtime-seconds', sums),
    calloutHours: hoursOf(month, 'callout-seconds', sums),
    year: counted.length === 0 ? null : wholeHours(year),
    yearFrom: counted[0] ?? null,
  };
}

function hoursOf(month: string, indicator: string, sums: MonthSums): number | null {
  const micro = sums.isRegistered('overtime-hours', month) ? sums.micro(month, indicator) : null;
  return micro === null ? null : wholeHours(micro);
}
