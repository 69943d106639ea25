import type { Law } from '../workforce/law.js';
import type { TableRow } from '../workforce/rulebook-file.js';
import { type CauseCount, causesOf } from './cause-counts.js';
import type { Development } from './development.js';

/** What breaches are counted by besides their month, as the database adds them up: each row is of one of them, the others are null. */
export interface BreachesByRow {
  readonly month: string;
  readonly rule: string | null;
  readonly cause: string | null;
  readonly origin: string | null;
  readonly state: string | null;
  readonly count: number;
}

/** The breaches that make a total, each of them once by type, once by cause, once by origin and once by state. */
export interface BreachesBy {
  /** The confirmed rows of the printed table, in its order. */
  readonly types: readonly { readonly code: TableRow; readonly count: number }[];
  /** Most frequent first. */
  readonly causes: readonly CauseCount[];
  /** The published plan already broke the rule. */
  readonly planned: number;
  /** The plan kept it, the day did not. */
  readonly worked: number;
  /** Not assessed yet. */
  readonly open: number;
  /** Assessed as breaches. */
  readonly real: number;
}

/** Of a month without a figure of breaches, and of a year without one, nothing is told of what they were either. */
export interface BreachesByMonth {
  /** The month and the twelve before it, oldest first. */
  readonly months: readonly { readonly month: string; readonly breaches: BreachesBy | null }[];
  /** The year up to the last of them. */
  readonly year: BreachesBy | null;
}

/** @param told the figures as they are told to whoever reads this, of which months there are any */
export function breachesBy(
  told: Development,
  rows: readonly BreachesByRow[],
  law: Pick<Law, 'rows'>,
): BreachesByMonth {
  const { year, months } = told;
  const thisYear = months.at(-1)?.month.slice(0, 4) ?? '';
  const counted = months.filter(({ breaches }) => breaches !== null).map(({ month }) => month);
  const over = (these: readonly string[]): BreachesBy =>
    sumsOf(
      rows.filter(({ month }) => these.includes(month)),
      law,
    );
  return {
    months: months.map(({ month }) => ({ month, breaches: counted.includes(month) ? over([month]) : null })),
    year: year.breaches === null ? null : over(counted.filter((month) => month.startsWith(thisYear))),
  };
}

function sumsOf(rows: readonly BreachesByRow[], law: Pick<Law, 'rows'>): BreachesBy {
  const sum = (column: 'rule' | 'origin' | 'state', value: string): number =>
    rows.reduce((all, row) => (row[column] === value ? all + row.count : all), 0);
  return {
    types: law.rows
      .filter(({ definition }) => definition === 'confirmed')
      .map(({ row, rule }) => ({ code: row, count: sum('rule', rule) })),
    causes: causesOf(rows),
    planned: sum('origin', 'planned'),
    worked: sum('origin', 'worked'),
    open: sum('state', 'detected'),
    real: sum('state', 'real'),
  };
}
