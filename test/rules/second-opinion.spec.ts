import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WorkedCase } from '../../src/cli/conformance-case.js';
import { differencesOf } from '../../src/cli/conformance.js';
import { RULE_CODES } from '../../src/rules/rule.js';
import { randomCase } from '../support/random-cases.js';
import { slowAnswer } from '../support/slow-rules.js';

const cases = readFileSync(new URL('../data/worked-cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => WorkedCase.parse(JSON.parse(line)));

/** The slow reading goes by minutes; a case with seconds in a stamp is beyond it. */
const isToTheMinute = ({ input }: WorkedCase): boolean =>
  input.events.every(({ start, end }) => ![start, end].some((stamp) => /T\d\d:\d\d:/.test(stamp)));

describe('the slow reading of the specification', () => {
  it.each(
    cases.filter((one) => one.rule !== 'MULTI' && isToTheMinute(one)).map((one) => [one.id, one] as const),
  )('agrees with worked case %s', (_id, worked) => {
    const { breaches, ...answer } = slowAnswer(worked);
    expect(answer).toEqual({
      verdict: worked.expected.verdict,
      measured: worked.expected.measured ?? null,
    });
    // Windows of wall-clock cases carry no meaning (spec 10).
    if (worked.profile.time_basis === 'elapsed') expect(breaches).toEqual(worked.expected.breaches);
  });
});

describe('the engine and the slow reading', () => {
  const random = Array.from({ length: 150 }, (_, seed) => randomCase(seed));
  const verdicts: string[] = [];

  it.each(RULE_CODES)('give the same answer to made-up timelines: %s', (rule) => {
    const asked = random.filter((worked) => worked.rule === rule);
    const differences = asked.flatMap((worked) => {
      const expected = slowAnswer(worked);
      verdicts.push(expected.verdict);
      return differencesOf({ ...worked, expected }).map((text) => `${worked.id}: ${text}`);
    });
    expect(differences).toEqual([]);
    expect(asked.length).toBeGreaterThan(15);
  });

  it('were asked about both verdicts and every kind of trouble', () => {
    const events = random.flatMap(({ input }) => input.events);
    const share = (holds: (event: (typeof events)[number]) => boolean): number =>
      events.filter(holds).length / events.length;
    expect(share(({ kind }) => kind === 'callout')).toBeGreaterThan(0.1);
    expect(share(({ breaks }) => (breaks?.length ?? 0) > 0)).toBeGreaterThan(0.1);
    expect(share(({ planned_start }) => planned_start !== undefined)).toBeGreaterThan(0.1);
    expect(verdicts.filter((verdict) => verdict === 'ok').length).toBeGreaterThan(15);
    expect(verdicts.filter((verdict) => verdict === 'breach').length).toBeGreaterThan(75);
  });
});
