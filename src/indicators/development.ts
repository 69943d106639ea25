import type { BreachCounts } from './breach-counts.js';
import type { FigureRows } from './figure-rows.js';
import type { MonthSums } from './month-sums.js';
import { ratioHalfUp, wholeHours } from './rounding.js';
import { type SickLeave, sickLeaveOf } from './sick-leave-figures.js';

/** The figures of a time that is a month or several. Null is "not known", never zero. */
export interface PeriodFigures {
  readonly sickLeave: SickLeave;
  readonly breaches: number | null;
  readonly workedShifts: number | null;
  /** Breaches per 100 worked shifts, one decimal. */
  readonly per100Shifts: number | null;
  /** Whole hours, call-outs included. */
  readonly overtimeHours: number | null;
  readonly calloutHours: number | null;
  readonly callouts: number | null;
  readonly standbyHours: number | null;
  /** Part-timers' work beyond what was agreed and below overtime (merarbeid, spec 2.5). */
  readonly extraHours: number | null;
}

export interface DevelopmentMonth extends PeriodFigures {
  /** `YYYY-MM` */
  readonly month: string;
  /** Persons employed, and of these evaluated; not in reports of months closed earlier. */
  readonly coverage?: { readonly employed: number; readonly evaluated: number };
}

/** The same figures month by month, and of the year up to the last of the months. */
export interface Development {
  /** Oldest first. */
  readonly months: readonly DevelopmentMonth[];
  readonly year: PeriodFigures;
}

/** @param months `YYYY-MM`, ascending */
export function development(
  months: readonly string[],
  rows: FigureRows,
  sums: MonthSums,
  counts: BreachCounts,
): Development {
  const over = (these: readonly string[]): PeriodFigures => periodFigures(these, rows, sums, counts);
  const last = months.at(-1) ?? '';
  return {
    months: months.map((month) => ({ month, coverage: coverageOf(month, sums), ...over([month]) })),
    year: over(sums.checkedMonthsOfYear(last)),
  };
}

/** Whoever was checked in several units is one person. */
const coverageOf = (month: string, sums: MonthSums) => ({
  employed: sums.persons(month),
  evaluated: (sums.whole(month, 'evaluated-employees') ?? 0) - (sums.whole(month, 'evaluated-again') ?? 0),
});

/** Months that nobody checked add nothing; where all are such, nothing is known. Hours are rounded once, over all of them. */
function periodFigures(
  months: readonly string[],
  rows: FigureRows,
  sums: MonthSums,
  counts: BreachCounts,
): PeriodFigures {
  const checked = months.filter((month) => sums.isChecked(month));
  const registered = checked.filter((month) => sums.isRegistered('overtime-hours', month));
  const micro = (these: readonly string[], indicator: string): bigint =>
    these.reduce((sum, month) => sum + (sums.micro(month, indicator) ?? 0n), 0n);
  const hours = (indicator: string): number | null =>
    registered.length === 0 ? null : wholeHours(micro(registered, indicator));
  const count = (these: readonly string[], indicator: string): number | null =>
    these.length === 0 ? null : Number(micro(these, indicator) / 1_000_000n);
  const counted = checked.filter((month) => counts.isCounted(month));
  const breaches =
    counted.length === 0 ? null : counted.reduce((sum, month) => sum + (counts.total(month) ?? 0), 0);
  return {
    sickLeave: sickLeaveOf(months, rows, sums),
    breaches,
    workedShifts: count(checked, 'worked-shifts'),
    per100Shifts: per100(breaches, count(counted, 'worked-shifts')),
    overtimeHours: hours('overtime-seconds'),
    calloutHours: hours('callout-seconds'),
    callouts: count(registered, 'callouts'),
    standbyHours: hours('standby-seconds'),
    extraHours: hours('extra-seconds'),
  };
}

/** Breaches per 100 worked shifts, one decimal, half up; null where nobody worked. */
export const per100 = (breaches: number | null, shifts: number | null): number | null =>
  breaches === null || shifts === null ? null : ratioHalfUp(BigInt(breaches) * 100n, BigInt(shifts), 1);
