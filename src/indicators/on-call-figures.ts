import type { MonthSums } from './month-sums.js';
import { wholeHours } from './rounding.js';

/** Standby and call-outs, counted from when overtime was registered. Whole hours, half up. */
export interface OnCallFigures {
  readonly callouts: number | null;
  /** Of the year up to and including the month. */
  readonly calloutsOfYear: number | null;
  readonly standbyHours: number | null;
  readonly standbyHoursOfYear: number | null;
}

export function onCallFigures(month: string, sums: MonthSums): OnCallFigures {
  const isCounted = (each: string): boolean => sums.isRegistered('overtime-hours', each);
  const now = isCounted(month) && sums.isChecked(month) ? [month] : [];
  const year = sums.checkedMonthsOfYear(month).filter(isCounted);
  return {
    callouts: countOver(now, sums),
    calloutsOfYear: countOver(year, sums),
    standbyHours: hoursOver(now, sums),
    standbyHoursOfYear: hoursOver(year, sums),
  };
}

const countOver = (months: readonly string[], sums: MonthSums): number | null =>
  months.length === 0 ? null : months.reduce((sum, month) => sum + (sums.whole(month, 'callouts') ?? 0), 0);

/** Rounded once: rounded months would not add up to the year. */
const hoursOver = (months: readonly string[], sums: MonthSums): number | null =>
  months.length === 0
    ? null
    : wholeHours(months.reduce((sum, month) => sum + (sums.micro(month, 'standby-seconds') ?? 0n), 0n));
