import type { RuleCode } from '../rules/rule.js';
import { addMonths } from '../time/civil.js';
import type { Law, LawRow } from '../workforce/law.js';
import { rulesOutside, type Severity, severityOf } from '../workforce/law-table.js';
import type { TableRow } from '../workforce/rulebook-file.js';
import type { BreachCounts } from './breach-counts.js';
import { type CauseCount, causesOf } from './cause-counts.js';
import type { FigureRows } from './figure-rows.js';
import { goalOf, type Goal } from './goal.js';
import { isSmallGroup } from './sick-leave-figures.js';
import { percentHalfUp } from './rounding.js';

/** A row of the printed table (spec 3.1). */
export interface BreachType {
  readonly code: TableRow;
  /** The rule that answers it. */
  readonly rule: RuleCode;
  /** `to-be-confirmed`: other tools print the row without a public definition; its rule is a guess, and in no total. */
  readonly definition: LawRow['definition'];
  readonly count: number | null;
  /** Share of the month's total, whole percent, half up; null for none and for what is in no total. */
  readonly percent: number | null;
  readonly previous: number | null;
}

/** A rule of the law that the printed table has no row for. */
export interface RuleCount {
  readonly rule: RuleCode;
  readonly severity: Severity;
  /** Whether the rule protects fewer than five: its figures are then left out, for they would speak about somebody. */
  readonly isSmallGroup: boolean;
  readonly wasSmallGroup: boolean;
  /** Persons with work in the month whom the rule protected; 0 means that nothing could be found. */
  readonly persons: number | null;
  readonly personsBefore: number | null;
  readonly count: number | null;
  readonly previous: number | null;
}

/** Possible breaches of the limits in force: not yet assessed, or assessed as real. */
export interface BreachFigures {
  /** Of the confirmed rows of the printed table, as every figure but `outside`. */
  readonly total: number | null;
  readonly previous: number | null;
  readonly year: number | null;
  readonly goal: Goal | null;
  readonly types: readonly BreachType[];
  /** Most frequent first. */
  readonly causes: readonly CauseCount[];
  /** Findings against the statutory limit that an agreement allows; not in `total`. */
  readonly withinAgreement: number | null;
  /** Other rules of chapters 10 and 11, each with its own count; in no total. */
  readonly outside: readonly RuleCount[];
}

/** @param law the table's rows, and the rules that have none */
export function breachFigures(
  month: string,
  rows: FigureRows,
  counts: BreachCounts,
  law: Pick<Law, 'rows' | 'rules' | 'rulebook'>,
): BreachFigures {
  const total = counts.total(month);
  return {
    total,
    previous: counts.total(addMonths(month, -1)),
    year: counts.year(month),
    goal: goalOf(rows, 'breaches', total),
    types: law.rows.map((row) => typeOf(row, month, counts)),
    causes: causesOf(counts.breachesIn(month)),
    withinAgreement: counts.withinAgreement(month),
    outside: rulesOutside(law).map((rule) => {
      const now = protecting(rule, month, counts);
      const before = protecting(rule, addMonths(month, -1), counts);
      return {
        rule,
        severity: severityOf(law, rule),
        persons: now.persons,
        personsBefore: before.persons,
        count: now.count,
        previous: before.count,
        isSmallGroup: now.isSmall,
        wasSmallGroup: before.isSmall,
      };
    }),
  };
}

/**
 * What was found of a rule in a month, unless the rule protects so few that the count would
 * speak about somebody: what is found of the rules for minors is found of the only minor.
 */
function protecting(rule: RuleCode, month: string, counts: BreachCounts) {
  const persons = counts.personsUnder(rule, month);
  const isSmall = persons !== null && persons > 0 && isSmallGroup(persons);
  return isSmall
    ? { persons: null, count: null, isSmall }
    : { persons, count: counts.ofRule(rule, month), isSmall };
}

function typeOf({ row, rule, definition }: LawRow, month: string, counts: BreachCounts): BreachType {
  const count = counts.ofRule(rule, month);
  const total = counts.total(month);
  const hasShare = definition === 'confirmed' && count !== null && count > 0 && total !== null;
  return {
    code: row,
    rule,
    definition,
    count,
    percent: hasShare ? percentHalfUp(BigInt(count), BigInt(total), 0) : null,
    previous: counts.ofRule(rule, addMonths(month, -1)),
  };
}
