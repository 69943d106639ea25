import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../platform/i18n/texts.js';
import {
  DAILY_REST_MODES,
  DAILY_TOTAL_MODES,
  DEFAULT_SETTINGS,
  FOUR_WEEKS,
  NIGHT_AVERAGES,
  OVERTIME_BASES,
  OVERTIME_YEARS,
  type RuleSettings,
  SHIFT_DATES,
  SUNDAY_SEQUENCES,
  WEEK_SUMS,
  WEEKLY_REST_MODES,
} from '../rules/settings.js';
import { parseDay } from '../time/civil.js';
import { readRulebook } from '../workforce/law.repository.js';
import type { Rulebook } from '../workforce/rulebook-file.js';
import { differences } from '../workforce/in-words/rulebook-diff.js';
import { rulebookText } from './rulebook-table.js';
import { type SettingName, settingText } from '../workforce/in-words/setting-text.js';

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
    expect(change).toEqual({
      what: 'Standby that counts as working time',
      first: '1/5, aml. § 10-4 (3)',
      second: '1/7, aml. § 10-4 (3)',
    });
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
    expect(found.every(({ first }) => first === '–')).toBe(true);
    expect(found.length).toBeGreaterThan(20);
  });

  it('name how both measure, in words, and leave out what only one of them limits', () => {
    const britain = readRulebook('uk-wtr');
    const found = differences(on(norway), on(britain), 'nb');
    const of = (what: string) => {
      const one = found.find((difference) => difference.what === what);
      return one && [spaces(one.first), spaces(one.second)];
    };
    expect(of('Hvor den daglige hvilen letes etter')).toEqual([
      'mellom to hovedarbeidsperioder',
      'i de 24 timene fra arbeidet begynner',
    ]);
    expect(of('Uker som samlet arbeidstid regnes i gjennomsnitt over')).toEqual(['8', '17']);
    expect(of('Den lange pausen kreves når arbeidet varer')).toEqual(['8 t', '6 t']);
    expect(of('Den lange pausen kreves også når arbeidet varer nøyaktig så lenge')).toEqual(['ja', 'nei']);
    // The British extract has no Sundays and no shorter break: nothing is measured there.
    expect(of('Når søndagen begynner og slutter')).toBeUndefined();
    expect(of('En pause kreves når arbeidet varer mer enn')).toBeUndefined();
    expect(of('Beredskapsvakt som regnes som arbeidstid')).toEqual(['1/7, aml. § 10-4 (3)', '–']);
  });
});

describe.each(LANGUAGES)('settings in %s', (language) => {
  const { youthNight, night, shortBreakOver, dayBoundary } = DEFAULT_SETTINGS;
  const said = (...[name, value]: [SettingName, RuleSettings[SettingName]]) =>
    spaces(settingText(name, value, language));

  it('have a name for every reading there is', () => {
    const readings: Readonly<Partial<Record<SettingName, readonly string[]>>> = {
      dailyRestMode: DAILY_REST_MODES,
      weeklyRestMode: WEEKLY_REST_MODES,
      dailyTotalMode: DAILY_TOTAL_MODES,
      overtimeBasis: OVERTIME_BASES,
      overtimeFourWeeks: FOUR_WEEKS,
      overtimeYear: OVERTIME_YEARS,
      shiftDate: SHIFT_DATES,
      weekSums: WEEK_SUMS,
      sundaySequence: SUNDAY_SEQUENCES,
      sundayZone: ['aml_10_10', 'calendar_day'],
      nightAverageWindow: NIGHT_AVERAGES,
    };
    for (const [name, values] of Object.entries(readings)) {
      for (const value of values) expect(said(name as SettingName, value as 'plan')).not.toBe(value);
    }
  });

  it('are said as lengths, times and truths', () => {
    expect(said('shortBreakOver', shortBreakOver)).toBe(language === 'en' ? '5 h 30 min' : '5 t 30 min');
    expect(said('night', night)).toBe('21:00–06:00');
    expect(said('dayBoundary', dayBoundary)).toBe('00:00');
    expect(said('youthNight', youthNight)).toMatch(/20:00–06:00.*23:00–06:00/);
    expect(said('overtimeBlockStart', 4)).toMatch(/^5\.? .*1970$/);
    expect(said('regularNights', 3)).toBe('3');
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
