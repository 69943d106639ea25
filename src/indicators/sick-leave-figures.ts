import { addMonths } from '../time/civil.js';
import type { FigureRows } from './figure-rows.js';
import { goalOf, type Goal } from './goal.js';
import type { MonthSums } from './month-sums.js';
import { SMALLEST_GROUP } from './disclosure.js';
import { percentHalfUp } from './rounding.js';

/**
 * Whether a figure of sick leave must be masked. Asked about sick leave only: it is health
 * data, while breaches and overtime are what a manager answers for and are always shown.
 * @param persons those whose agreed days are in the figure, not those who merely work in
 *   the unit: who came in mid-month is filed elsewhere, and counting them here would show
 *   the illness of the few who remain
 */
export const isSmallGroup = (persons: number): boolean => persons < SMALLEST_GROUP;

/** Sick leave in percent of the agreed days, two decimals; or why there is no figure. */
export type SickLeave =
  | {
      readonly status: 'shown';
      readonly total: number;
      /** Episodes of up to and including 16 calendar days. */
      readonly short: number;
      /** Episodes of more than 16 calendar days. */
      readonly long: number;
      readonly selfCertified: number;
      readonly doctorCertified: number;
    }
  | { readonly status: 'small-group' | 'no-data' };

/** The same rounded as NAV rounds it, one decimal (spec 5), for comparison with its figures; null where sick leave is not shown. */
export type NavSickLeave = Omit<Extract<SickLeave, { status: 'shown' }>, 'status'> | null;

export interface NavFigures {
  /** The month and the twelve before it, oldest first. */
  readonly months: readonly { readonly month: string; readonly sickLeave: NavSickLeave }[];
  /** The year up to the last of the months. */
  readonly year: NavSickLeave;
}

export interface SickLeaveFigures {
  readonly month: SickLeave;
  readonly previous: SickLeave;
  readonly year: SickLeave;
  readonly goal: Goal | null;
}

/**
 * The total is that of the day counts, never the sum of rounded parts (spec 5). The goal is
 * judged on one decimal, as NAV displays it (spec 3.6).
 */
export function sickLeaveFigures(month: string, rows: FigureRows, sums: MonthSums): SickLeaveFigures {
  const over = (months: readonly string[]): SickLeave => sickLeaveOf(months, rows, sums);
  return {
    month: over([month]),
    previous: over([addMonths(month, -1)]),
    year: over(sums.checkedMonthsOfYear(month)),
    goal: goalOf(rows, 'sick-leave', navOf([month], rows, sums)?.total ?? null),
  };
}

/** @param months `YYYY-MM`, ascending */
export function navFigures(months: readonly string[], rows: FigureRows, sums: MonthSums): NavFigures {
  return {
    months: months.map((month) => ({ month, sickLeave: navOf([month], rows, sums) })),
    year: navOf(sums.checkedMonthsOfYear(months.at(-1) ?? ''), rows, sums),
  };
}

/** Sick leave over those of the months whose absences are told; none of it where one of them is withheld. */
export const sickLeaveOf = (months: readonly string[], rows: FigureRows, sums: MonthSums): SickLeave =>
  roundedTo(2, months, rows, sums);

function navOf(months: readonly string[], rows: FigureRows, sums: MonthSums): NavSickLeave {
  const rounded = roundedTo(1, months, rows, sums);
  if (rounded.status !== 'shown') return null;
  const { total, short, long, selfCertified, doctorCertified } = rounded;
  return { total, short, long, selfCertified, doctorCertified };
}

/** One month with too few persons masks them all, for what is masked could otherwise be found by subtraction. */
function roundedTo(
  decimals: number,
  months: readonly string[],
  rows: FigureRows,
  sums: MonthSums,
): SickLeave {
  const told = months.filter((month) => sums.isSickLeaveTold(month));
  if (told.some((each) => rows.withheld.has(each))) return { status: 'small-group' };
  const share = (...parts: string[]): number | null => percentOver(told, parts, sums, decimals);
  const total = share('sick-short-days', 'sick-long-days');
  if (total === null) return { status: 'no-data' };
  if (told.some((month) => isMasked(month, sums))) return { status: 'small-group' };
  return {
    status: 'shown',
    total,
    short: share('sick-short-days') ?? 0,
    long: share('sick-long-days') ?? 0,
    selfCertified: share('sick-self-days') ?? 0,
    doctorCertified: share('sick-doctor-days') ?? 0,
  };
}

/** A month in which no days were agreed adds nothing to a figure, and gives nobody away. */
const isMasked = (month: string, sums: MonthSums): boolean =>
  (sums.micro(month, 'sick-agreed-days') ?? 0n) > 0n && isSmallGroup(sums.whole(month, 'sick-persons') ?? 0);

/** Null when no days were agreed or a month has not been checked. */
function percentOver(
  months: readonly string[],
  parts: readonly string[],
  sums: MonthSums,
  decimals: number,
): number | null {
  const sumOf = (indicator: string): bigint =>
    months.reduce((sum, month) => sum + (sums.micro(month, indicator) ?? 0n), 0n);
  const lost = parts.reduce((sum, part) => sum + sumOf(part), 0n);
  return percentHalfUp(lost, sumOf('sick-agreed-days'), decimals);
}
