import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { WorkedCase } from '../../src/cli/conformance-case.js';
import { LANGUAGES } from '../../src/platform/i18n/texts.js';
import { RULES } from '../../src/rules/catalogue.js';
import type { LimitKey } from '../../src/rules/limits.js';
import { RULE_CODES, type RuleCode } from '../../src/rules/rule.js';
import { readLaw } from '../../src/workforce/law.repository.js';
import { casesOf } from '../../src/workforce/rulebook-limit.js';
import { RULE_CONDITIONS } from '../../src/wording/rule-conditions.js';
import { RULE_NAMES } from '../../src/wording/rule-words.js';

const cases = readFileSync(new URL('../data/worked-cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => WorkedCase.parse(JSON.parse(line)));

const casesOfRule = (rule: string): WorkedCase[] => cases.filter((worked) => worked.rule === rule);

const { rulebook, rows } = readLaw();

/** Rules of which the printed table gives the figures; those of the others come with the limit. */
const PRINTED: readonly RuleCode[] = ['DAILY_REST', 'WEEKLY_REST', 'DAILY_TOTAL', 'OT_7D', 'OT_4W'];

/** One step: a minute, or one of what is counted. A share of 28 days moves by a twenty-eighth. */
const STEPS = { hours: 1 / 60, minutes: 1, count: 1, share: 1 / 28 } as const;

/** The three cases of one id that lie a step below a limit, at it, and a step above. */
function triplesOf(rule: RuleCode): WorkedCase[][] {
  const own = casesOfRule(rule);
  const names = own.flatMap(({ id }) => (id.endsWith('-at') ? [id.slice(0, -'-at'.length)] : []));
  return names.map((name) =>
    ['below', 'at', 'above'].flatMap((place) => own.filter(({ id }) => id === `${name}-${place}`)),
  );
}

it('the catalogue holds the rules there are, each under its own code, and no other', () => {
  expect(Object.keys(RULES)).toEqual(RULE_CODES);
  expect(Object.values(RULES).map(({ code }) => code)).toEqual(RULE_CODES);
});

it('the printed table has nine rows, three of them still to be confirmed', () => {
  expect(rows.map(({ row, rule, definition }) => `${row} ${rule} ${definition}`)).toEqual([
    'DAILY_REST DAILY_REST confirmed',
    'WEEKLY_REST WEEKLY_REST confirmed',
    'DAILY_TOTAL DAILY_TOTAL confirmed',
    'OT_7D OT_7D confirmed',
    'OT_4W OT_4W confirmed',
    'SUNDAY_NEXT SUNDAY_NEXT confirmed',
    'AML_4W OT_4W to-be-confirmed',
    'AML_WEEK OT_WEEK to-be-confirmed',
    'AVERAGE_WEEK TOTAL_AVG to-be-confirmed',
  ]);
});

it('worked cases have names of their own', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

it.each([
  'OT_CLASS',
  'STANDBY_CONV',
  'NIGHT_HOURS',
  'PASSIVE_EXT',
  'PAYROLL_ROUND',
  'PCT',
  'SICK',
  'ZONE',
  'HOLIDAYS',
  'MULTI',
  'EXEMPT',
])('the answer %s has a worked case', (answer) => {
  expect(casesOfRule(answer).length).toBeGreaterThan(0);
});

describe.each(RULE_CODES)('%s', (rule) => {
  const own = casesOfRule(rule);
  const { comparator, shownIn, otherLimits } = RULES[rule];

  it('has a worked case that is a breach, and one that is none', () => {
    expect(own.map(({ expected }) => expected.verdict)).toEqual(expect.arrayContaining(['ok', 'breach']));
  });

  it('has a worked case that names anchor, window, measured value and limit', () => {
    expect(own.flatMap(({ expected }) => expected.breaches).length).toBeGreaterThan(0);
  });

  it('is asked one step below a limit, at it and one step above', () => {
    const verdicts = comparator === 'min' ? ['breach', 'ok', 'ok'] : ['ok', 'ok', 'breach'];
    const triples = triplesOf(rule);
    expect(triples.length).toBeGreaterThan(0);
    for (const triple of triples) {
      expect(triple.map(({ expected }) => expected.verdict)).toEqual(verdicts);
      const [below, at, above] = triple.map(({ expected }) => Number(expected.measured));
      const limit = triple.flatMap(({ expected }) => expected.breaches)[0]!.limit;
      expect(at).toBe(limit);
      // A limit of nothing has nothing below it.
      expect(below).toBeLessThanOrEqual(limit);
      expect(above! - below!).toBeGreaterThan(0);
      expect(above! - below!).toBeLessThanOrEqual(2 * STEPS[shownIn] + 1e-4);
    }
  });

  it.each([rule, ...otherLimits] as LimitKey[])('has the limit %s with clause, dates and evidence', (key) => {
    const limit = rulebook.limits[key]!;
    expect([limit.kind, limit.unit]).toEqual([comparator, shownIn]);
    for (const { clause, values } of casesOf(limit)) {
      expect(clause).toMatch(/^aml\. § 1[01]-\d+ \(\d+\)/);
      expect(values.length).toBeGreaterThan(0);
    }
    for (const { basis } of limit.dispensations) expect(basis).toMatch(/^§ 10-\d+( \(\d+\))?/);
  });

  it.each(LANGUAGES)('has a name and a condition in %s', (language) => {
    expect(RULE_NAMES[rule][language].length).toBeGreaterThan(3);
    expect(RULE_CONDITIONS[rule][language].length).toBeGreaterThan(10);
  });
});

describe.each(PRINTED)('the condition of %s', (rule) => {
  it.each(LANGUAGES)('has the figures of the rulebook, in %s', (language) => {
    const limit = rulebook.limits[rule]!;
    const agreed = limit.dispensations.filter(({ grantedBy }) => grantedBy === 'elected-representatives');
    const figures = [limit.values.at(-1)!.value, ...agreed.flatMap(({ value }) => value ?? [])];
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures) {
      expect(RULE_CONDITIONS[rule][language]).toMatch(new RegExp(`(^|\\D)${figure}\\s(t|h)\\b`, 'u'));
    }
  });
});
