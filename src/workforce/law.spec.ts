import { describe, expect, it } from '@jest/globals';
import { rulebook, profile, day } from '../../test/support/law.js';
import { spanOn } from '../rules/limits.js';
import { RULE_CODES } from '../rules/rule.js';
import { HOUR } from '../time/civil.js';
import { lawOf, limitsFor, statutorySettings } from './law.js';
import { readLaw } from './law.repository.js';
import { parseProfile } from './rulebook-file.js';
import { BrokenRulebook } from './yaml-source.js';

describe('the law in use', () => {
  it('is named by rulebook and version, and read as the profile says', () => {
    const law = lawOf(rulebook, profile);
    expect(law.name).toBe('no-aml 2026-06-19');
    expect(law.settings).toMatchObject({
      overtimeBasis: 'plan',
      sundaySequence: 'sundays_only',
      splitShiftGap: 21_600,
    });
  });

  it('has the nine rows, the last three as hypotheses', () => {
    const { rows } = lawOf(rulebook, profile);
    expect(rows.map(({ row, rule, definition }) => [row, rule, definition])).toEqual([
      ...(['DAILY_REST', 'WEEKLY_REST', 'DAILY_TOTAL', 'OT_7D', 'OT_4W', 'SUNDAY_NEXT'] as const).map(
        (rule) => [rule, rule, 'confirmed'],
      ),
      ['AML_4W', 'OT_4W', 'to-be-confirmed'],
      ['AML_WEEK', 'OT_WEEK', 'to-be-confirmed'],
      ['AVERAGE_WEEK', 'TOTAL_AVG', 'to-be-confirmed'],
    ]);
  });

  it('evaluates every rule the rulebook has a limit for, or those that the profile names', () => {
    expect(lawOf(rulebook, profile).rules).toEqual(RULE_CODES);
    const few = parseProfile(
      'profile: p\nrulebook: no-aml\nrows: [{ row: OT_4W }]\noutside: [DAILY_REST]',
      'p.yaml',
    );
    expect(lawOf(rulebook, few).rules).toEqual(['DAILY_REST', 'OT_4W']);
  });

  it('leaves what neither profile nor rulebook says at its default', () => {
    const silent = parseProfile('profile: p\nrulebook: no-aml\nrows: []', 'p.yaml');
    expect(lawOf(rulebook, silent).settings).toMatchObject({
      overtimeBasis: 'statutory',
      noDoubleUse: false,
      totalAverageWeeks: 8,
      standbyFactor: { numerator: 1, denominator: 7 },
      night: { from: 21 * HOUR, to: 6 * HOUR },
    });
  });

  it('reads second readings by the settings of the profile but for their own, and evaluates nothing by them', () => {
    const law = lawOf(rulebook, profile);
    expect(law.views).toMatchObject([
      {
        view: 'strict',
        rule: 'DAILY_REST',
        settings: { ...law.settings, dailyRestMode: 'anchored_24h_clip' },
      },
    ]);
    expect(law.settings.dailyRestMode).toBe('main_periods');
    expect(law.rows.filter(({ rule }) => rule === 'DAILY_REST')).toHaveLength(1);
  });

  it('refuses a profile of another rulebook', () => {
    expect(() => lawOf(rulebook, { ...profile, rulebook: 'se-atl' })).toThrow(BrokenRulebook);
    expect(() => lawOf(rulebook, { ...profile, rulebook: 'se-atl' })).toThrow(
      'Profile printed-table reads rulebook se-atl, but no-aml was given.',
    );
  });

  it('converts standby as the Act did on the day', () => {
    expect(statutorySettings(rulebook, day('2015-06-30')).standbyFactor.denominator).toBe(5);
    expect(statutorySettings(rulebook, day('2015-07-01')).standbyFactor.denominator).toBe(7);
  });
});

describe.each(['eu-2003-88', 'se-atl', 'dk-aml', 'de-arbzg', 'uk-wtr'])('%s', (name) => {
  const law = readLaw(name);

  it('gives every row a limit on an ordinary day of work', () => {
    expect(law.rules.length).toBeGreaterThan(2);
    const bornOn = day('2009-06-01');
    const adult = limitsFor(law.rulebook, { breaksRecorded: true });
    const minor = limitsFor(law.rulebook, { bornOn, breaksRecorded: true });
    for (const rule of law.rules) {
      const span = spanOn(adult[rule], day('2026-03-02')) ?? spanOn(minor[rule], day('2026-03-02'));
      expect([rule, span?.clause]).toEqual([rule, expect.any(String)]);
    }
  });

  it('says of every value how sure it is, and what it does not judge', () => {
    for (const limit of Object.values(law.rulebook.limits)) {
      for (const { evidence } of limit?.values ?? [])
        expect(evidence).toMatch(/verified|secondary|inferred|known/);
    }
    expect(law.rulebook.notEvaluated.length).toBeGreaterThan(0);
  });
});
