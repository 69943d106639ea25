import { describe, expect, it } from '@jest/globals';
import { limitsBeyondTheLaw, type AgreementLimits } from './agreement-limits.js';
import { readLaw } from './law.repository.js';

const { rulebook } = readLaw();
const complaints = (
  grantedBy: AgreementLimits['grantedBy'],
  limits: AgreementLimits['limits'],
  terms?: AgreementLimits['terms'],
) =>
  limitsBeyondTheLaw([{ grantedBy, limits, terms }], rulebook).map(({ path, expected }) => [path, expected]);

describe('limits of an agreement', () => {
  it.each<[string, AgreementLimits['grantedBy'], AgreementLimits['limits']]>([
    [
      'what representatives may grant, exactly',
      'elected-representatives',
      { DAILY_REST: 8, DAILY_TOTAL: 16 },
    ],
    ['stricter than the statute', 'elected-representatives', { DAILY_REST: 12, OT_7D: 5 }],
    ['the inspectorate’s wider overtime', 'arbeidstilsynet', { OT_7D: 25 }],
    ['anything, by a union with the right of recommendation', 'central-union', { DAILY_REST: 6 }],
  ])('may be %s', (_case, grantedBy, limits) => {
    expect(complaints(grantedBy, limits)).toEqual([]);
  });

  it('may not be wider than the law lets its granter', () => {
    expect(
      complaints('elected-representatives', {
        DAILY_REST: 7.9,
        DAILY_TOTAL: 30,
        OT_7D: 25,
      }),
    ).toEqual([
      ['agreements[0].limits.DAILY_REST', '≥ 8 (§ 10-8 (3))'],
      ['agreements[0].limits.DAILY_TOTAL', '≤ 16 (§ 10-6 (9))'],
      ['agreements[0].limits.OT_7D', '≤ 20 (§ 10-6 (5))'],
    ]);
    expect(complaints('individual', { DAILY_REST: 8 })).toEqual([
      ['agreements[0].limits.DAILY_REST', '≥ 11 (aml. § 10-8 (1))'],
    ]);
  });

  it('may not touch what the law does not have, or the hours of minors', () => {
    const found = complaints('central-union', { YOUTH_DAY: 9 });
    expect(found).toEqual([
      ['agreements[0].limits.YOUTH_DAY', expect.stringMatching(/^DAILY_REST, (?!.*YOUTH).*BREAK_SHORT$/)],
    ]);
  });

  it('may not be more than there is time for, whoever grants it', () => {
    expect(complaints('central-union', { DAILY_REST: 999, WEEKLY_REST: 168, OT_4W: 673 })).toEqual([
      ['agreements[0].limits.DAILY_REST', '≤ 24'],
      ['agreements[0].limits.OT_4W', '≤ 672'],
    ]);
    expect(complaints('individual', { DAILY_REST: 25, SUNDAY_AVG26: 0.4 })).toEqual([
      ['agreements[0].limits.DAILY_REST', '≤ 24'],
    ]);
  });

  it('may be anything only where the law says so, and never for single occasions', () => {
    expect(complaints('arbeidstilsynet', { OT_4W: 100, DAILY_REST: 6, OT_52W: 200 })).toEqual([
      ['agreements[0].limits.OT_52W', 'terms.overtimeWeeks: 26'],
    ]);
    expect(complaints('arbeidstilsynet', { OT_52W: 201 }, { overtimeWeeks: 26 })).toEqual([
      ['agreements[0].limits.OT_52W', '≤ 200 (§ 10-6 (6))'],
    ]);
    expect(complaints('employee-representatives', { DAILY_REST: 8 })).toEqual([
      ['agreements[0].limits.DAILY_REST', '≥ 11 (aml. § 10-8 (1))'],
    ]);
    expect(complaints('central-union', { ORD_WEEK: 60, SUNDAY_AVG26: 0.7 })).toEqual([]);
  });
});

describe('terms of an agreement', () => {
  const termsOf = (grantedBy: AgreementLimits['grantedBy'], terms: AgreementLimits['terms']) =>
    limitsBeyondTheLaw([{ grantedBy, limits: {}, terms }], rulebook).map(({ path, value, expected }) => [
      path,
      value,
      expected,
    ]);
  const over = (weeks: number) => ({ weeks, startDay: 0 });

  it.each<[string, AgreementLimits['grantedBy'], AgreementLimits['terms']]>([
    ['52 weeks of averaging with the employee', 'individual', { averaging: over(52) }],
    ['26 weeks by the inspectorate', 'arbeidstilsynet', { averaging: over(26) }],
    ['26 weeks of Sundays', 'individual', { sundayAveraging: over(26) }],
    [
      'less of the standby by representatives',
      'elected-representatives',
      { standbyFactor: { numerator: 1, denominator: 8 } },
    ],
    ['more of the standby by anybody', 'individual', { standbyFactor: { numerator: 1, denominator: 5 } }],
  ])('may be %s', (_case, grantedBy, terms) => {
    expect(termsOf(grantedBy, terms)).toEqual([]);
  });

  it('may not go beyond what the granter may give', () => {
    expect(termsOf('arbeidstilsynet', { averaging: over(27) })).toEqual([
      ['agreements[0].terms.averaging.weeks', '27', '≤ 26'],
    ]);
    expect(termsOf('elected-representatives', { sundayAveraging: over(26) })).toEqual([
      ['agreements[0].terms.sundayAveraging.weeks', '26', '–'],
    ]);
    expect(termsOf('individual', { standbyFactor: { numerator: 1, denominator: 8 } })).toEqual([
      ['agreements[0].terms.standbyFactor', '1/8', '≥ 1/7'],
    ]);
  });
});
