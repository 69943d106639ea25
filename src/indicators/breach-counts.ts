import type { RuleCode } from '../rules/rule.js';
import { personsUnder } from '../violations/month-figures.js';
import { COUNTED_STATES } from '../violations/violation-lifecycle.js';
import type { FigureRows, ViolationCountRow } from './figure-rows.js';
import type { MonthSums } from './month-sums.js';

/**
 * Counts of findings by month. Those that make totals and goals are of the rules in the
 * printed table; any other rule can be asked for by name. Null in a month nobody checked, and
 * before breaches were registered.
 */
export class BreachCounts {
  private readonly counted: readonly ViolationCountRow[];

  /** @param inTable rules whose rows have a confirmed definition */
  constructor(
    rows: FigureRows,
    private readonly sums: MonthSums,
    private readonly inTable: ReadonlySet<string>,
  ) {
    this.counted = rows.violations.filter(({ state }) => COUNTED_STATES.some((each) => each === state));
  }

  /** Breaches of the limits in force, of all rules in the table. */
  total(month: string): number | null {
    return this.ofMonth(month, this.breachesIn(month));
  }

  /** Of the year up to and including `month`, over the months that were checked. */
  year(month: string): number | null {
    const months = this.monthsOfYear(month);
    return months.length === 0 ? null : sumOf(months.flatMap((each) => this.breachesIn(each)));
  }

  /** Those of the year up to and including `month` that are counted. */
  monthsOfYear(month: string): readonly string[] {
    return this.sums.checkedMonthsOfYear(month).filter((each) => this.isCounted(each));
  }

  isCounted(month: string): boolean {
    return this.sums.isChecked(month) && this.sums.isRegistered('breaches', month);
  }

  /** Persons with work in the month whom a rule without a row protected. */
  personsUnder(rule: RuleCode, month: string): number | null {
    return this.sums.whole(month, personsUnder(rule));
  }

  ofRule(rule: RuleCode, month: string): number | null {
    return this.ofMonth(
      month,
      this.counted.filter((row) => row.verdict === 'breach' && row.rule === rule && row.month === month),
    );
  }

  /** Findings against the statutory limit of a rule in the table that an agreement allows. */
  withinAgreement(month: string): number | null {
    return this.ofMonth(
      month,
      this.counted.filter(
        (row) => row.verdict === 'within-agreement' && row.month === month && this.inTable.has(row.rule),
      ),
    );
  }

  /** The breaches that `total` counts. */
  breachesIn(month: string): readonly ViolationCountRow[] {
    return this.isCounted(month)
      ? this.counted.filter(
          (row) => row.verdict === 'breach' && row.month === month && this.inTable.has(row.rule),
        )
      : [];
  }

  private ofMonth(month: string, rows: readonly ViolationCountRow[]): number | null {
    return this.isCounted(month) ? sumOf(rows) : null;
  }
}

const sumOf = (rows: readonly ViolationCountRow[]): number => rows.reduce((sum, row) => sum + row.count, 0);
