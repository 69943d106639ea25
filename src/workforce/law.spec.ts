import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { limitInForce, statutoryStep } from '../rules/limits.js';
import { parseDay } from '../time/civil.js';
import { lawOf, limitsFor } from './law.js';
import { BrokenRulebook, parseProfile, parseRulebook } from './rulebook-file.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../config/rulebooks/${name}`, import.meta.url), 'utf8');
const statute = read('no-aml.yaml');
const rulebook = parseRulebook(statute, 'no-aml.yaml');
const profile = parseProfile(read('printed-table.profile.yaml'), 'printed-table.profile.yaml');
const day = (text: string): number => parseDay(text) ?? Number.NaN;

describe('the law in use', () => {
  it('is named by rulebook and version, and read as the profile says', () => {
    const law = lawOf(rulebook, profile);
    expect(law.name).toBe('no-aml 2026-06-19');
    expect(law.settings).toMatchObject({
      overtimeBasis: 'plan',
      sundaySequence: 'sundays_only',
      splitShiftGap: 21_600,
    });
    expect(law.rows.slice(0, 2)).toEqual(['DAILY_REST', 'WEEKLY_REST']);
  });

  it('leaves what the profile does not say at its default', () => {
    const silent = parseProfile('profile: p\nrulebook: no-aml\nsettings: {}\nrows: []', 'p.yaml');
    expect(lawOf(rulebook, silent).settings).toMatchObject({
      overtimeBasis: 'statutory',
      noDoubleUse: false,
    });
  });

  it('refuses a profile of another rulebook', () => {
    expect(() => lawOf(rulebook, { ...profile, rulebook: 'se-atl' })).toThrow(BrokenRulebook);
    expect(() => lawOf(rulebook, { ...profile, rulebook: 'se-atl' })).toThrow(
      'Profile printed-table reads rulebook se-atl, but no-aml was given.',
    );
  });
});

describe('the limits of an employee', () => {
  const agreed = [
    {
      agreement: 'HTV-2025',
      fromDay: day('2025-01-01'),
      untilDay: day('2026-01-01'),
      limits: { DAILY_REST: 8.2, SUNDAY_NEXT: 2 },
    },
  ];

  it('are the statute’s where nothing is agreed, in seconds or a count', () => {
    const limits = limitsFor(rulebook, []);
    const inForce = Object.entries(limits).map(([key, history]) => [
      key,
      limitInForce(history, day('2026-03-02')),
    ]);
    expect(Object.fromEntries(inForce)).toEqual({
      DAILY_REST: 39_600,
      WEEKLY_REST: 126_000,
      DAILY_TOTAL: 46_800,
      OT_7D: 36_000,
      OT_4W: 90_000,
      SUNDAY_NEXT: 1,
      ORD_DAY: 32_400,
      ORD_WEEK: 144_000,
    });
  });

  it.each([
    ['2024-12-31', 39_600, 1],
    ['2025-01-01', 29_520, 2],
    ['2025-12-31', 29_520, 2],
    ['2026-01-01', 39_600, 1],
  ])('on %s are the agreed ones while the agreement holds', (text, rest, sundays) => {
    const limits = limitsFor(rulebook, agreed);
    expect(limitInForce(limits.DAILY_REST, day(text))).toBe(rest);
    expect(limitInForce(limits.SUNDAY_NEXT, day(text))).toBe(sundays);
    expect(limitInForce(limits.WEEKLY_REST, day(text))).toBe(126_000);
  });

  it('change with the statute on the day it says', () => {
    const amended = statute.replace(
      '- { from: 2006-01-01, value: 13, evidence: verified }',
      '- { from: 2006-01-01, value: 13, evidence: verified }\n      - { from: 2027-07-01, value: 12.5, evidence: known }',
    );
    const { DAILY_TOTAL } = limitsFor(parseRulebook(amended, 'no-aml.yaml'), []);
    expect(limitInForce(DAILY_TOTAL, day('2027-06-30'))).toBe(13 * 3600);
    expect(limitInForce(DAILY_TOTAL, day('2027-07-01'))).toBe(12.5 * 3600);
    expect(statutoryStep(DAILY_TOTAL, day('1999-01-01'))).toMatchObject({ clause: 'aml. § 10-6 (8)' });
  });
});
