import { Engine, type RuleProperties } from 'json-rules-engine';
import { HOUR } from '#built/time/civil.js';
import type { Columns } from '../data/columns.js';
import type { Contestant, Counts, Question } from '../questions.js';
import { factsOf } from './shift-facts.js';

/**
 * json-rules-engine with one rule a question, run once for each shift on facts that are
 * worked out for each employee first; both are timed. It has one thread.
 */
export function jsonRulesEngine(columns: Columns, employees: number): Contestant {
  return {
    name: 'json-rules-engine',
    description: `json-rules-engine, one thread, on ${employees} employees, scaled to all by number of shifts`,
    isInProcess: true,
    employees,
    formulations: [
      { name: 'a run a shift', asks: 'all four', ask: () => answer(new Engine(RULES), columns, employees) },
    ],
    close: () => Promise.resolve(),
  };
}

const rule = (
  question: Question,
  ...all: { fact: string; operator: string; value: number }[]
): RuleProperties => ({
  conditions: { all },
  event: { type: question },
});

const RULES: RuleProperties[] = [
  rule('DAILY_REST', { fact: 'rest', operator: 'lessThan', value: 11 * HOUR }),
  rule(
    'OT_7D',
    { fact: 'overtime', operator: 'greaterThan', value: 0 },
    { fact: 'overtimeOfSevenDays', operator: 'greaterThan', value: 10 * HOUR },
  ),
  rule('OT_4W', { fact: 'overtimeOfFourWeeks', operator: 'greaterThan', value: 25 * HOUR }),
  rule('SUNDAY_NEXT', { fact: 'sundaysInARow', operator: 'greaterThan', value: 1 }),
];

async function answer(engine: Engine, columns: Columns, employees: number): Promise<Counts> {
  const counts = { DAILY_REST: 0, OT_7D: 0, OT_4W: 0, SUNDAY_NEXT: 0 };
  for (let employee = 0; employee < employees; employee += 1) {
    for (const facts of factsOf(columns, employee)) {
      const { events } = await engine.run({ ...facts });
      for (const { type } of events) counts[type as Question] += 1;
    }
  }
  return counts;
}
