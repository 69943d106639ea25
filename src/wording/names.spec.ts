import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../platform/i18n/texts.js';
import { RULE_CODES } from '../rules/rule.js';
import { causeName, ruleCondition, stateName } from './names.js';
import { RULE_NAMES } from './rule-words.js';

it('a cause is said in words, never by its code', () => {
  expect(causeName('sickness', 'nn')).toBe('sjukdom');
  expect(causeName(null, 'nb')).toBe('ikke oppgitt');
  expect(causeName('Vikar for Kari', 'nb')).toBe('annet');
  expect(causeName('toString', 'en')).toBe('other');
});

it('so is a state', () => {
  expect(stateName('data-error', 'nn')).toBe('feil i data');
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('every rule has a name of its own', () => {
    const names = RULE_CODES.map((rule) => RULE_NAMES[rule][language]);
    expect(new Set(names).size).toBe(RULE_CODES.length);
  });

  it.each(RULE_CODES)('the condition of %s is said with its limit and without', (rule) => {
    const bare = ruleCondition(rule, language);
    const full = ruleCondition(rule, language, '40 t');
    expect(bare).not.toMatch(/none|[{}]/);
    expect(full.startsWith(bare)).toBe(true);
    expect(full === bare || full.endsWith(' 40 t')).toBe(true);
  });
});
