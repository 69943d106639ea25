import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readCoverage } from '../../src/workforce/in-words/coverage-file.repository.js';
import { coveragePage, parseCoverage } from '../../src/workforce/in-words/coverage.js';
import { RULE_CODES } from '../../src/rules/rule.js';

/** How many sub-paragraphs each paragraph of the Act has, counted in the text of the statute. */
const LEDD = {
  '10-1': 2,
  '10-2': 4,
  '10-3': 1,
  '10-4': 6,
  '10-5': 3,
  '10-6': 12,
  '10-7': 1,
  '10-8': 5,
  '10-9': 2,
  '10-10': 5,
  '10-11': 9,
  '10-12': 8,
  '10-13': 1,
  '11-1': 3,
  '11-2': 5,
  '11-3': 4,
  '11-4': 2,
  '11-5': 5,
};

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const clauses = readCoverage();

describe('the coverage matrix', () => {
  it('lists every sub-paragraph of chapters 10 and 11, each once', () => {
    const expected = Object.entries(LEDD).flatMap(([paragraph, count]) =>
      Array.from({ length: count }, (_, index) => (count === 1 ? paragraph : `${paragraph} (${index + 1})`)),
    );
    expect(clauses.map(({ clause }) => clause)).toEqual(expected);
  });

  it.each(RULE_CODES)('says which clause %s looks at', (rule) => {
    expect(clauses.filter(({ rules }) => rules.includes(rule)).length).toBeGreaterThan(0);
  });

  it('calls nothing checked that no rule looks at, and names no rule where nothing is', () => {
    for (const { clause, status, rules } of clauses) {
      if (status === 'checked') expect([clause, rules.length]).not.toEqual([clause, 0]);
      if (status === 'not' || status === 'impossible') expect([clause, rules]).toEqual([clause, []]);
    }
  });

  it('is published as it is', () => {
    expect(file('docs/coverage.md').trimEnd()).toBe(coveragePage(clauses).trimEnd());
  });

  it('refuses a rule that does not exist, with the line', () => {
    const text = file('config/law-coverage/no-aml.yaml');
    const broken = text.replace('rules: [DAILY_REST]', 'rules: [NAPS]');
    const line = broken.split('\n').findIndex((one) => one.includes('NAPS')) + 1;
    expect(() => parseCoverage(broken, 'no-aml.yaml')).toThrow(
      new RegExp(`^no-aml\\.yaml:${line}: paragraphs\\.7\\.ledd\\.0\\.rules\\.0: `),
    );
  });

  it('refuses a reason that is not given', () => {
    const broken = file('config/law-coverage/no-aml.yaml').replace('reason: pay', 'reason: wages');
    expect(() => parseCoverage(broken, 'no-aml.yaml')).toThrow('expected a key of reasons, not wages');
  });
});
