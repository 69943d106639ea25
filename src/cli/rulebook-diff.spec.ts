import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../platform/i18n/texts.js';
import { parseDay } from '../time/civil.js';
import { readRulebook } from '../workforce/law.repository.js';
import type { Rulebook } from '../workforce/rulebook-file.js';
import { differences } from './rulebook-diff.js';
import { rulebookText } from './rulebook-table.js';

const norway = readRulebook('no-aml');
const sweden = readRulebook('se-atl');
const on = (rulebook: Rulebook, text = '2026-03-02') => ({ rulebook, day: parseDay(text) ?? 0 });
const spaces = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('differences', () => {
  it('are none between a law and itself', () => {
    expect(differences(on(norway), on(norway), 'en')).toEqual([]);
  });

  it('between two days of one law are what changed in between', () => {
    const [change, ...more] = differences(on(norway, '2015-06-30'), on(norway, '2015-07-01'), 'en');
    expect(change?.what).toBe('measured with: standbyFactor');
    expect([change?.first, change?.second]).toEqual([
      '{"numerator":1,"denominator":5}',
      '{"numerator":1,"denominator":7}',
    ]);
    expect(more).toEqual([]);
  });

  it('between two laws name the limits of both, and a dash where one has none', () => {
    const found = differences(on(norway), on(sweden), 'en').map((one) => [
      one.what,
      spaces(one.first),
      spaces(one.second),
    ]);
    expect(found).toContainEqual([
      'Rest within 7 days',
      'at least 35 h, aml. § 10-8 (2)',
      'at least 36 h, ATL (1982:673) § 14',
    ]);
    expect(found).toContainEqual(['Total hours per day', 'at most 13 h, aml. § 10-6 (8)', '–']);
    // Eleven hours in both: that the paragraphs differ is no difference.
    expect(found.map(([what]) => what)).not.toContain('Rest within 24 hours');
  });

  it('before a law began are all it has', () => {
    const found = differences(on(norway, '2005-12-31'), on(norway, '2006-01-01'), 'en');
    expect(found.every(({ first, what }) => first === '–' || what.startsWith('measured with'))).toBe(true);
    expect(found.length).toBeGreaterThan(20);
  });
});

describe.each(LANGUAGES)('a rulebook in %s', (language) => {
  it.each(['no-aml', 'eu-2003-88', 'se-atl', 'dk-aml', 'de-arbzg', 'uk-wtr'])(
    '%s is shown with every limit, and no code of a word that has one',
    (name) => {
      const rulebook = readRulebook(name);
      const said = rulebookText(rulebook, language);
      for (const key of Object.keys(rulebook.limits)) expect(said).toContain(key);
      expect(said).toContain(rulebook.title[language]);
      expect(said).not.toMatch(
        /elected-representatives|compensatory-rest|under15|y15_18|no-measure|undefined/,
      );
      for (const { clause } of rulebook.notEvaluated) expect(said).toContain(clause);
    },
  );
});
