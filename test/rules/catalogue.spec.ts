import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WorkedCase } from '../../src/cli/conformance-case.js';
import { LANGUAGES } from '../../src/platform/i18n/texts.js';
import { CATALOGUE } from '../../src/rules/catalogue.js';
import { RULE_CODES } from '../../src/rules/rule.js';
import { RULE_CONDITIONS } from '../../src/wording/rule-conditions.js';
import { RULE_NAMES } from '../../src/wording/rule-words.js';
import { readLaw } from '../../src/workforce/law.repository.js';

const cases = readFileSync(new URL('../data/worked-cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => WorkedCase.parse(JSON.parse(line)));

const law = readLaw();

it('the catalogue holds the rules there are, and no other', () => {
  expect(Object.keys(CATALOGUE)).toEqual(RULE_CODES);
});

it('the printed table has a row for every rule', () => {
  expect(law.rows).toEqual(expect.arrayContaining([...RULE_CODES]));
});

it('worked cases have names of their own', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

describe.each(RULE_CODES)('%s', (rule) => {
  const own = cases.filter((worked) => worked.rule === rule);
  const limit = law.rulebook.limits[rule];

  it('has a worked case that is a breach, and one that is none', () => {
    expect(own.map(({ expected }) => expected.verdict)).toEqual(expect.arrayContaining(['ok', 'breach']));
  });

  it('has a worked case that names anchor, window, measured value and limit', () => {
    expect(own.flatMap(({ expected }) => expected.breaches).length).toBeGreaterThan(0);
  });

  it('has a limit with its clause in the rulebook', () => {
    expect(limit.clause).toMatch(/^aml\. § 10-\d+ \(\d+\)$/);
    expect(limit.values.length).toBeGreaterThan(0);
    for (const { basis } of limit.dispensations) expect(basis).toMatch(/^§ 10-\d+ \(\d+\)$/);
  });

  it.each(LANGUAGES)('has a name and a condition in %s, with the figures of the rulebook', (language) => {
    expect(RULE_NAMES[rule][language].length).toBeGreaterThan(3);
    const condition = RULE_CONDITIONS[rule][language];
    const figures = limit.unit === 'count' ? [] : [limit.values.at(-1)!.value];
    const agreed = limit.dispensations.filter(({ grantedBy }) => grantedBy === 'elected-representatives');
    for (const figure of [...figures, ...agreed.map(({ value }) => value)]) {
      expect(condition).toMatch(new RegExp(`(^|\\D)${figure}\\s(t|h)\\b`, 'u'));
    }
    expect(condition.length).toBeGreaterThan(10);
  });
});
