import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WorkedCase } from '../../src/cli/conformance-case.js';
import { differencesOf } from '../../src/cli/conformance.js';
import { randomCase } from '../support/random-cases.js';
import { SlowCase, type SlowAnswer } from '../support/slow-case.js';
import { SLOW_CODES, slowAnswer } from '../support/slow-rules.js';

const cases = readFileSync(new URL('../data/worked-cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => WorkedCase.parse(JSON.parse(line)));

/** The slow reading goes by minutes; a case with seconds in a stamp is beyond it. */
const isToTheMinute = ({ input }: WorkedCase): boolean =>
  input.events.every(({ start, end }) => ![start, end].some((stamp) => /T\d\d:\d\d:/.test(stamp)));

/** The fields of an answer that the case states; windows of wall-clock cases carry no meaning (spec 10). */
function asStated(worked: WorkedCase): { readonly stated: object; readonly answered: object } {
  const answer: SlowAnswer = slowAnswer(SlowCase.parse(worked));
  const stated = Object.entries<unknown>(worked.expected).filter(
    ([field]) => field in answer && (field !== 'breaches' || worked.profile.time_basis === 'elapsed'),
  );
  const answered = stated.map(([field]): [string, unknown] => [field, answer[field]]);
  return { stated: Object.fromEntries(stated), answered: Object.fromEntries(answered) };
}

describe('the slow reading of the specification', () => {
  it.each(
    cases
      .filter((one) => SLOW_CODES.includes(one.rule) && isToTheMinute(one))
      .map((one) => [one.id, one] as const),
  )('agrees with worked case %s', (_id, worked) => {
    const { stated, answered } = asStated(worked);
    expect(answered).toEqual(stated);
    expect(answered).toHaveProperty('verdict');
  });
});

const CASES_OF_A_RULE = 60;
const VALUES = ['OT_CLASS', 'STANDBY_CONV', 'NIGHT_HOURS', 'PASSIVE_EXT', 'PAYROLL_ROUND'];

describe('the engine and the slow reading', () => {
  const verdicts = new Map<string, Set<string>>();

  it.each(SLOW_CODES)('give the same answer to made-up timelines: %s', (rule) => {
    const differences = Array.from({ length: CASES_OF_A_RULE }, (_, seed) => randomCase(rule, seed)).flatMap(
      (made) => {
        const expected = slowAnswer(SlowCase.parse(made));
        verdicts.set(rule, new Set(verdicts.get(rule)).add(expected.verdict));
        return differencesOf(WorkedCase.parse({ ...made, expected })).map((text) => `${made.id}: ${text}`);
      },
    );
    expect(differences).toEqual([]);
  });

  it.each(SLOW_CODES)('were asked about both verdicts: %s', (rule) => {
    const given = [...(verdicts.get(rule) ?? [])].sort();
    expect(given).toEqual(VALUES.includes(rule) ? ['value'] : ['breach', 'ok']);
  });
});
