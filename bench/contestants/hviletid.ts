import type { RuleCode } from '#built/rules/rule.js';
import { COMPLETE_SET, PRINTED_TABLE } from '../engine/context.js';
import type { Pool } from '../engine/pool.js';
import { QUESTIONS, type Contestant, type Counts, type Formulation } from '../questions.js';

export const FOUR_RULES = 'four rules';
export const PRINTED = 'printed table';
export const COMPLETE = 'complete set';

/** The product's own `evaluate`: the four rules in one call, and the sets that a month is judged by. */
export function hviletid(pool: Pool): Contestant {
  const { threads, roster } = pool;
  const one = (name: string, asks: Formulation['asks'], rules: readonly RuleCode[]): Formulation => ({
    name,
    asks,
    ask: () => countsOf(pool, rules, roster.employees),
  });
  return {
    name: threads === 1 ? 'Hviletid, 1 thread' : `Hviletid, ${threads} threads`,
    description: `evaluate() of dist/ in ${threads} worker thread(s) on shared columns, each finding made whole`,
    isInProcess: true,
    employees: roster.employees,
    formulations: [
      one(FOUR_RULES, 'all four', QUESTIONS),
      one(PRINTED, 'more', PRINTED_TABLE),
      one(COMPLETE, 'more', COMPLETE_SET),
    ],
    close: () => pool.close(),
  };
}

/** Findings of the four rules in the first `employees` employees, whatever else is asked with them. */
export async function countsOf(pool: Pool, rules: readonly RuleCode[], employees: number): Promise<Counts> {
  const hits = await pool.evaluate(rules, employees);
  const of = (rule: RuleCode): number => hits[rules.indexOf(rule)] ?? Number.NaN;
  return {
    DAILY_REST: of('DAILY_REST'),
    OT_7D: of('OT_7D'),
    OT_4W: of('OT_4W'),
    SUNDAY_NEXT: of('SUNDAY_NEXT'),
  };
}
