import { addMonths } from '../time/civil.js';
import { causeCode } from '../violations/causes.js';
import { COUNTED_STATES } from '../violations/violation-lifecycle.js';
import type { FigureRows, ViolationCountRow } from './figure-rows.js';
import { goalOf, type Goal } from './goal.js';
import type { MonthSums } from './month-sums.js';
import { percentHalfUp } from './rounding.js';

/**
 * The rows of the printed table in its order (spec 3.1). The last three are printed in
 * other tools' tables without a public definition; they are never shown as zero.
 */
export const TABLE_ROWS = [
  { code: 'DAILY_REST', isDefined: true },
  { code: 'WEEKLY_REST', isDefined: true },
  { code: 'DAILY_TOTAL', isDefined: true },
  { code: 'OT_7D', isDefined: true },
  { code: 'OT_4W', isDefined: true },
  { code: 'SUNDAY_NEXT', isDefined: true },
  { code: 'AML_4W', isDefined: false },
  { code: 'AML_WEEK', isDefined: false },
  { code: 'AVERAGE_WEEK', isDefined: false },
] as const;
export type TableCode = (typeof TABLE_ROWS)[number]['code'];

export interface BreachType {
  readonly code: TableCode;
  /** False: the definition is to be confirmed and nothing was checked. */
  readonly isDefined: boolean;
  readonly count: number | null;
  /** Share of all breaches of the month, whole percent, half up; null for none. */
  readonly percent: number | null;
  readonly previous: number | null;
}

export interface CauseCount {
  readonly cause: string;
  readonly count: number;
}

/** Possible breaches of the limits in force: not yet assessed, or assessed as real. */
export interface BreachFigures {
  readonly total: number | null;
  readonly previous: number | null;
  readonly year: number | null;
  readonly goal: Goal | null;
  readonly types: readonly BreachType[];
  /** Most frequent first. */
  readonly causes: readonly CauseCount[];
  /** Findings against the statutory limit that an agreement allows; not in `total`. */
  readonly withinAgreement: number | null;
}

export function breachFigures(month: string, rows: FigureRows, sums: MonthSums): BreachFigures {
  const counted = rows.violations.filter((row) => row.verdict === 'breach' && isCounted(row));
  const inMonth = (each: string): number | null =>
    sums.isChecked(each) ? total(counted.filter((row) => row.month === each)) : null;
  const now = counted.filter((row) => row.month === month);
  const sum = inMonth(month);
  const year = sums.checkedMonthsOfYear(month);
  return {
    total: sum,
    previous: inMonth(addMonths(month, -1)),
    year: year.length === 0 ? null : total(counted.filter((row) => year.includes(row.month))),
    goal: goalOf(rows, 'breaches', sum),
    types: TABLE_ROWS.map((row) => typeOf(row, month, counted, sums)),
    causes: causesOf(now),
    withinAgreement: sums.isChecked(month)
      ? total(
          rows.violations.filter(
            (row) => row.month === month && row.verdict === 'within-agreement' && isCounted(row),
          ),
        )
      : null,
  };
}

const isCounted = (row: ViolationCountRow): boolean => COUNTED_STATES.some((state) => state === row.state);

const total = (rows: readonly ViolationCountRow[]): number => rows.reduce((sum, row) => sum + row.count, 0);

function typeOf(
  row: (typeof TABLE_ROWS)[number],
  month: string,
  counted: readonly ViolationCountRow[],
  sums: MonthSums,
): BreachType {
  const count = (each: string): number | null =>
    row.isDefined && sums.isChecked(each)
      ? total(counted.filter((other) => other.month === each && other.rule === row.code))
      : null;
  const now = count(month);
  const all = total(counted.filter((other) => other.month === month));
  return {
    ...row,
    count: now,
    percent: now === null || now === 0 ? null : percentHalfUp(BigInt(now), BigInt(all), 0),
    previous: count(addMonths(month, -1)),
  };
}

function causesOf(rows: readonly ViolationCountRow[]): readonly CauseCount[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cause = causeCode(row.cause);
    counts.set(cause, (counts.get(cause) ?? 0) + row.count);
  }
  return [...counts]
    .map(([cause, count]) => ({ cause, count }))
    .sort((a, b) => b.count - a.count || a.cause.localeCompare(b.cause));
}
