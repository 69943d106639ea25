import { addMonths } from '../time/civil.js';
import type { Law } from '../workforce/law.js';
import { rulesInTable } from '../workforce/law-table.js';
import { BreachCounts } from './breach-counts.js';
import { type BreachFigures, breachFigures } from './breach-figures.js';
import { type BreachSpread, breachSpread } from './breach-spread.js';
import { type Development, development, per100 } from './development.js';
import type { FigureRows } from './figure-rows.js';
import { headCount, type HeadCount } from './head-count.js';
import { MonthSums } from './month-sums.js';
import { type OnCallFigures, onCallFigures } from './on-call-figures.js';
import { overtimeFigures, type OvertimeFigures, overtimeHours } from './overtime-figures.js';
import {
  type NavFigures,
  navFigures,
  sickLeaveFigures,
  type SickLeaveFigures,
} from './sick-leave-figures.js';

/** How many months a trend shows: the same month last year is visible. */
export const TREND_MONTHS = 13;

/** How much of what should be checked has been checked. */
export interface Coverage {
  /** Persons employed in the month. */
  readonly employed: number;
  /** Of these, persons whose time has been evaluated; 0 means that nothing is known. */
  readonly evaluated: number;
  /** Persons whose agreed days the sick leave is of, nobody where no absences are told; not in reports of months closed earlier. */
  readonly sickLeave?: number;
  /** Fewer than five were checked, and their figures are left out for those who see no persons. */
  readonly isSmallGroup?: true;
  /** Nobody's time of the month was checked, which is why its figures are not known. */
  readonly isNothingChecked?: true;
}

/** Every figure of a month for a set of units. Null is "not known", never zero. */
export interface MonthFigures {
  /** `YYYY-MM` */
  readonly month: string;
  readonly coverage: Coverage;
  readonly sickLeave: SickLeaveFigures;
  /** Of the month, the twelve before it, and the year. */
  readonly navSickLeave: NavFigures;
  readonly breaches: BreachFigures;
  readonly overtime: OvertimeFigures;
  readonly onCall: OnCallFigures;
  readonly spread: BreachSpread;
  readonly headCount: HeadCount;
  /** Breaches per 100 worked shifts, one decimal. */
  readonly breachesPer100Shifts: number | null;
  readonly workedShifts: number | null;
  /** The month and the twelve before it, and the year to date. */
  readonly development: Development;
  /** The month and the twelve before it, oldest first. */
  readonly trend: readonly TrendMonth[];
}

export interface TrendMonth {
  readonly month: string;
  /** Percent, two decimals. */
  readonly sickLeave: number | null;
  /** Whole hours. */
  readonly overtimeHours: number | null;
  readonly breaches: number | null;
}

/** The first month whose rows `monthFigures` needs: of the trend or of the year, whichever is earlier. */
export function firstMonthNeeded(month: string): string {
  const trend = addMonths(month, 1 - TREND_MONTHS);
  const january = `${month.slice(0, 4)}-01`;
  return trend < january ? trend : january;
}

/**
 * The figures of a month.
 * @param month `YYYY-MM`; rows reach from `firstMonthNeeded(month)` to it
 * @param law says which rules the printed table counts
 */
export function monthFigures(
  month: string,
  rows: FigureRows,
  law: Pick<Law, 'rows' | 'rules' | 'rulebook'>,
): MonthFigures {
  const sums = new MonthSums(rows);
  const counts = new BreachCounts(rows, sums, rulesInTable(law));
  const breaches = breachFigures(month, rows, counts, law);
  const shifts = sums.whole(month, 'worked-shifts');
  return {
    month,
    coverage: {
      employed: sums.persons(month),
      evaluated: rows.distinct.evaluated,
      sickLeave: sums.isSickLeaveTold(month) ? (sums.whole(month, 'sick-persons') ?? 0) : 0,
      ...(rows.distinct.evaluated === 0 && { isNothingChecked: true }),
    },
    sickLeave: sickLeaveFigures(month, rows, sums),
    navSickLeave: navFigures(trendMonths(month), rows, sums),
    breaches,
    overtime: overtimeFigures(month, rows, sums),
    onCall: onCallFigures(month, sums),
    spread: breachSpread(month, rows.spread, counts),
    headCount: headCount(rows.employments, rows.distinct.employedAtEnd),
    breachesPer100Shifts: per100(breaches.total, shifts),
    workedShifts: shifts,
    development: development(trendMonths(month), rows, sums, counts),
    trend: trendMonths(month).map((each) => trendOf(each, rows, sums, counts)),
  };
}

const trendMonths = (month: string): readonly string[] =>
  Array.from({ length: TREND_MONTHS }, (_, index) => addMonths(month, index + 1 - TREND_MONTHS));

function trendOf(month: string, rows: FigureRows, sums: MonthSums, counts: BreachCounts): TrendMonth {
  const sickLeave = sickLeaveFigures(month, rows, sums).month;
  return {
    month,
    sickLeave: sickLeave.status === 'shown' ? sickLeave.total : null,
    overtimeHours: overtimeHours(month, sums),
    breaches: counts.total(month),
  };
}
