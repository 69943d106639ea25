import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WorkedCase } from '../../src/cli/conformance-case.js';
import { differencesOf } from '../../src/cli/conformance.js';
import { randomCase, type RandomCase } from '../support/random-cases.js';
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
const CASES_AT_THE_LIMIT = 12;

/** The limit of a rule in a profile, where a profile has one. */
const LIMITS: Readonly<Record<string, string>> = {
  DAILY_REST: 'daily_rest_min_h',
  WEEKLY_REST: 'weekly_rest_min_h',
  DAILY_TOTAL: 'daily_total_max_h',
  ORD_DAY: 'ord_day_h',
  ORD_WEEK: 'ord_week_h',
  AVG_ORDINARY: 'ord_week_h',
  OT_7D: 'ot_7d_max_h',
  OT_WEEK: 'ot_week_max_h',
  OT_4W: 'ot_4w_max_h',
  OT_52W: 'ot_52w_max_h',
  TOTAL_AVG: 'total_avg_max_h',
  WEEK_CAP: 'week_cap_h',
};

const madeCases = (rule: string, count: number): RandomCase[] =>
  Array.from({ length: count }, (_, seed) => randomCase(rule, seed));

/** What the two readings do not agree on. */
function disagreements(made: RandomCase, expected: SlowAnswer): string[] {
  return differencesOf(WorkedCase.parse({ ...made, expected })).map((text) => `${made.id}: ${text}`);
}
const VALUES = ['OT_CLASS', 'STANDBY_CONV', 'NIGHT_HOURS', 'PASSIVE_EXT', 'PAYROLL_ROUND'];

describe('the engine and the slow reading', () => {
  const verdicts = new Map<string, Set<string>>();

  it.each(SLOW_CODES)('give the same answer to made-up timelines: %s', (rule) => {
    const differences = madeCases(rule, CASES_OF_A_RULE).flatMap((made) => {
      const expected = slowAnswer(SlowCase.parse(made));
      verdicts.set(rule, new Set(verdicts.get(rule)).add(expected.verdict));
      return disagreements(made, expected);
    });
    expect(differences).toEqual([]);
  });

  // Within half of 0.0001 h, where an engine that rounds or works in floating point gives itself away.
  it.each(Object.entries(LIMITS))('do so when the limit is what was measured, rounded: %s', (rule, key) => {
    const differences = madeCases(rule, CASES_AT_THE_LIMIT).flatMap((made) => {
      const { measured } = slowAnswer(SlowCase.parse(made));
      if (measured === null) return [];
      const tight = { ...made, profile: { ...made.profile, [key]: measured } };
      return disagreements(tight, slowAnswer(SlowCase.parse(tight)));
    });
    expect(differences).toEqual([]);
  });

  it.each(SLOW_CODES)('were asked about both verdicts: %s', (rule) => {
    const given = [...(verdicts.get(rule) ?? [])].sort();
    expect(given).toEqual(VALUES.includes(rule) ? ['value'] : ['breach', 'ok']);
  });
});
