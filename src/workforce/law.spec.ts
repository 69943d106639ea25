import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { spanOn, type LimitKey } from '../rules/limits.js';
import { RULE_CODES } from '../rules/rule.js';
import { HOUR, MINUTE, parseDay } from '../time/civil.js';
import { averagingOn, lawOf, limitsFor, settingsFor, statutorySettings } from './law.js';
import { readLaw } from './law.repository.js';
import { limitShown } from './law-table.js';
import type { AgreedLimits, Person } from './person.js';
import { parseProfile, parseRulebook } from './rulebook-file.js';
import { BrokenRulebook } from './yaml-source.js';

const read = (name: string): string =>
  readFileSync(new URL(`../../config/rulebooks/${name}`, import.meta.url), 'utf8');
const statute = read('no-aml.yaml');
const rulebook = parseRulebook(statute, 'no-aml.yaml');
const profile = parseProfile(read('printed-table.profile.yaml'), 'printed-table.profile.yaml');
const day = (text: string): number => parseDay(text) ?? Number.NaN;

const FOREVER = { fromDay: 0, untilDay: Number.POSITIVE_INFINITY };

const agreed = (one: Partial<AgreedLimits>): AgreedLimits => ({
  agreement: 'A',
  limits: {},
  ...FOREVER,
  ...one,
});

/** Limit in force of a person on a day; null where the limit does not apply. */
const inForce = (person: Person, key: LimitKey, text = '2026-03-02'): number | null =>
  spanOn(limitsFor(rulebook, person)[key], day(text))?.effective ?? null;

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

describe('the limits of an employee', () => {
  it('are the statute’s where nothing is agreed, in seconds, a count or a share', () => {
    const limits = limitsFor(rulebook, {});
    const found = Object.entries(limits).flatMap(([key, spans]) => {
      const span = spanOn(spans, day('2026-03-02'));
      return span ? [[key, span.effective]] : [];
    });
    expect(Object.fromEntries(found)).toEqual({
      DAILY_REST: 11 * HOUR,
      WEEKLY_REST: 35 * HOUR,
      DAILY_TOTAL: 13 * HOUR,
      ORD_DAY: 9 * HOUR,
      ORD_WEEK: 40 * HOUR,
      OT_7D: 10 * HOUR,
      OT_WEEK: 10 * HOUR,
      OT_4W: 25 * HOUR,
      OT_52W: 200 * HOUR,
      TOTAL_AVG: 48 * HOUR,
      SUNDAY_NEXT: 1,
      NIGHT_AVG_4W: 8 * HOUR,
    });
  });

  it('say the clause, and hold from the day the Act entered into force', () => {
    const { DAILY_TOTAL } = limitsFor(rulebook, {});
    expect(DAILY_TOTAL).toEqual([
      {
        fromDay: day('2006-01-01'),
        untilDay: Number.POSITIVE_INFINITY,
        base: 13 * HOUR,
        effective: 13 * HOUR,
        clause: 'aml. § 10-6 (8)',
        agreement: null,
      },
    ]);
  });

  it.each([
    ['2024-12-31', 39_600, 1],
    ['2025-01-01', 29_520, 2],
    ['2025-12-31', 29_520, 2],
    ['2026-01-01', 39_600, 1],
  ])('on %s are the agreed ones while the agreement holds', (text, rest, sundays) => {
    const agreements = [
      agreed({
        fromDay: day('2025-01-01'),
        untilDay: day('2026-01-01'),
        limits: { DAILY_REST: 8.2, SUNDAY_NEXT: 2 },
      }),
    ];
    expect(inForce({ agreements }, 'DAILY_REST', text)).toBe(rest);
    expect(inForce({ agreements }, 'SUNDAY_NEXT', text)).toBe(sundays);
    expect(inForce({ agreements }, 'WEEKLY_REST', text)).toBe(126_000);
  });

  it('keep the statute’s as the base beside the agreed', () => {
    const spans = limitsFor(rulebook, { agreements: [agreed({ limits: { OT_7D: 20 } })] }).OT_7D;
    expect(spanOn(spans, day('2026-03-02'))).toMatchObject({
      base: 10 * HOUR,
      effective: 20 * HOUR,
      clause: 'aml. § 10-6 (4)',
      agreement: 'A',
    });
  });

  it('are those of the agreement that began last', () => {
    const agreements = [
      agreed({ agreement: 'LATER', fromDay: day('2026-01-01'), limits: { DAILY_REST: 9 } }),
      agreed({ agreement: 'FIRST', fromDay: day('2025-01-01'), limits: { DAILY_REST: 8 } }),
    ];
    const spans = limitsFor(rulebook, { agreements }).DAILY_REST;
    expect(spanOn(spans, day('2025-12-31'))).toMatchObject({ agreement: 'FIRST', effective: 8 * HOUR });
    expect(spanOn(spans, day('2026-01-01'))).toMatchObject({ agreement: 'LATER', effective: 9 * HOUR });
  });

  it('are those of the agreement that itself began last, also for who came under both at once', () => {
    const agreements = [
      agreed({
        agreement: 'OLD',
        since: day('2020-01-01'),
        fromDay: day('2025-06-01'),
        limits: { DAILY_REST: 8 },
      }),
      agreed({
        agreement: 'NEW',
        since: day('2025-01-01'),
        fromDay: day('2025-06-01'),
        limits: { DAILY_REST: 10 },
      }),
    ];
    for (const listed of [agreements, [...agreements].reverse()]) {
      const spans = limitsFor(rulebook, { agreements: listed }).DAILY_REST;
      expect(spanOn(spans, day('2025-06-01'))).toMatchObject({ agreement: 'NEW', effective: 10 * HOUR });
    }
  });

  it('change with the statute on the day it says, and end when it does', () => {
    const amended = parseRulebook(
      statute.replace(
        '- { from: 2006-01-01, value: 13, evidence: verified }',
        '- { from: 2006-01-01, value: 13, evidence: verified }\n      - { from: 2027-07-01, to: 2028-12-31, value: 12.5, evidence: known }',
      ),
      'no-aml.yaml',
    );
    const on = (text: string) => spanOn(limitsFor(amended, {}).DAILY_TOTAL, day(text))?.base ?? null;
    expect(['2027-06-30', '2027-07-01', '2028-12-31', '2029-01-01'].map(on)).toEqual([
      13 * HOUR,
      12.5 * HOUR,
      12.5 * HOUR,
      null,
    ]);
  });
});

describe('minors', () => {
  const born = { bornOn: day('2010-05-17'), breaksRecorded: true };

  it.each([
    ['the day before the 15th birthday', '2025-05-16', 14, 7, 2],
    ['the 15th birthday', '2025-05-17', 12, 8, 8],
    ['the day before the 18th birthday', '2028-05-16', 12, 8, 8],
  ])('%s', (_case, text, rest, free, school) => {
    expect(inForce(born, 'DAILY_REST', text)).toBe(rest * HOUR);
    expect(inForce(born, 'YOUTH_DAY', text)).toBe(free * HOUR);
    expect(inForce(born, 'YOUTH_SCHOOL_DAY', text)).toBe(school * HOUR);
    expect(inForce(born, 'YOUTH_NIGHT', text)).toBe(0);
    expect(inForce(born, 'YOUTH_BREAK', text)).toBe(30 * MINUTE);
    expect(inForce(born, 'WEEKLY_REST', text)).toBe(48 * HOUR);
    expect(inForce(born, 'DAILY_TOTAL', text)).toBeNull();
    expect(inForce(born, 'OT_7D', text)).toBeNull();
  });

  it('are adults on the 18th birthday', () => {
    expect(inForce(born, 'DAILY_REST', '2028-05-17')).toBe(11 * HOUR);
    expect(inForce(born, 'YOUTH_DAY', '2028-05-17')).toBeNull();
    expect(inForce(born, 'DAILY_TOTAL', '2028-05-17')).toBe(13 * HOUR);
  });

  it('keep the limits of a child while in compulsory school, and never as adults', () => {
    const atSchool = { ...born, schoolUntil: day('2026-06-20') };
    expect(inForce(atSchool, 'YOUTH_DAY', '2026-06-19')).toBe(7 * HOUR);
    expect(inForce(atSchool, 'YOUTH_DAY', '2026-06-20')).toBe(8 * HOUR);
    expect(inForce({ ...born, schoolUntil: day('2030-01-01') }, 'YOUTH_DAY', '2028-05-17')).toBeNull();
  });

  it('born on a leap day are older on 1 March', () => {
    const leap = { bornOn: day('2008-02-29') };
    expect(inForce(leap, 'YOUTH_DAY', '2026-02-28')).toBe(8 * HOUR);
    expect(inForce(leap, 'YOUTH_DAY', '2026-03-01')).toBeNull();
  });

  it('have no other limits by agreement, and none by their position', () => {
    const person = { ...born, agreements: [agreed({ limits: { DAILY_REST: 8 } })], exempt: [FOREVER] };
    expect(inForce(person, 'DAILY_REST', '2026-03-02')).toBe(12 * HOUR);
  });
});

describe('the limit beside a rule in a table', () => {
  const law = lawOf(rulebook, profile);

  it('is one figure, or between two where the age decides', () => {
    expect(limitShown(law, 'DAILY_REST')).toEqual({ kind: 'min', unit: 'hours', value: 11, byAge: null });
    expect(limitShown(law, 'YOUTH_DAY')?.byAge).toEqual({ least: 2, most: 8 });
    expect(limitShown(law, 'YOUTH_WEEK')?.byAge).toEqual({ least: 12, most: 40 });
    expect(limitShown(law, 'YOUTH_BREAK')?.byAge).toBeNull();
  });
});

describe('what a limit asks for', () => {
  it('nobody is protected by chapter 10 in a leading or particularly independent position', () => {
    const exempt = [{ fromDay: day('2026-01-01'), untilDay: day('2026-07-01') }];
    const on = (text: string) =>
      Object.values(limitsFor(rulebook, { exempt, breaksRecorded: true, paidBreaksRecorded: true })).filter(
        (spans) => spanOn(spans, day(text)),
      ).length;
    expect(on('2026-01-01')).toBe(0);
    expect(on('2026-06-30')).toBe(0);
    expect(on('2026-07-01')).toBe(on('2025-12-31'));
    expect(on('2026-07-01')).toBe(15);
  });

  it('averages only under an agreement on averaging, with the cap its granter may give', () => {
    const averaging = { averaging: { weeks: 26, startDay: 0 } };
    const under = (grantedBy: NonNullable<AgreedLimits['grantedBy']>): Person => ({
      agreements: [agreed({ grantedBy, terms: averaging })],
    });
    expect(inForce({}, 'AVG_ORDINARY')).toBeNull();
    expect(inForce(under('individual'), 'AVG_ORDINARY')).toBe(40 * HOUR);
    expect(inForce(under('individual'), 'ORD_WEEK')).toBe(50 * HOUR);
    expect(inForce(under('elected-representatives'), 'ORD_WEEK')).toBe(54 * HOUR);
    expect(inForce(under('arbeidstilsynet'), 'ORD_WEEK')).toBe(168 * HOUR);
    expect(inForce(under('individual'), 'TOTAL_AVG')).toBe(48 * HOUR);
    expect(averagingOn(under('individual'), 0, 'averaging')).toEqual(averaging.averaging);
    expect(averagingOn(under('individual'), 0, 'sundayAveraging')).toBeNull();
  });

  it('counts a rota’s shorter week, averaged or not', () => {
    const rota = [
      { fromDay: 0, untilDay: day('2026-01-01'), week: 'rota-38' as const },
      { fromDay: day('2026-01-01'), untilDay: day('2030-01-01'), week: 'continuous-36' as const },
    ];
    expect(inForce({ rota }, 'ORD_WEEK', '2025-12-31')).toBe(38 * HOUR);
    expect(inForce({ rota }, 'ORD_WEEK', '2026-01-01')).toBe(36 * HOUR);
    const agreements = [agreed({ grantedBy: 'individual', terms: { averaging: { weeks: 4, startDay: 0 } } })];
    expect(inForce({ rota, agreements }, 'AVG_ORDINARY', '2025-12-31')).toBe(38 * HOUR);
    expect(inForce({ rota, agreements }, 'AVG_ORDINARY', '2026-01-01')).toBe(36 * HOUR);
  });

  it('leaves the week of a three-shift rota to be weighed, from 38 down to 36 hours', () => {
    const rota = [{ ...FOREVER, week: 'three-shift' as const }];
    const weighing = { full: 40 * HOUR, least: 36 * HOUR, most: 38 * HOUR, granted: 0 };
    expect(spanOn(limitsFor(rulebook, { rota }).ORD_WEEK, day('2026-03-02'))).toMatchObject({
      base: 38 * HOUR,
      effective: 38 * HOUR,
      clause: 'aml. § 10-4 (6)',
      weighing: {
        ...weighing,
        sunday: { numerator: 1, denominator: 6 },
        night: { numerator: 1, denominator: 4 },
      },
    });
    expect(inForce({ rota }, 'ORD_DAY')).toBe(9 * HOUR);
    // The paragraph came into the Act in 2010.
    expect(inForce({ rota }, 'ORD_WEEK', '2009-12-31')).toBe(40 * HOUR);
  });

  it.each([
    ['individual', {}, [50, 50], [38, 0]],
    ['elected-representatives', { AVG_ORDINARY: 37 }, [54, 54], [37, 0]],
    ['arbeidstilsynet', {}, [168, Number.POSITIVE_INFINITY], [38, 0]],
    ['central-union', { AVG_ORDINARY: 40 }, [168, Number.POSITIVE_INFINITY], [40, Number.POSITIVE_INFINITY]],
  ] as const)(
    'says how far %s may go from a week that is still to be weighed',
    (grantedBy, limits, week, average) => {
      const rota = [{ ...FOREVER, week: 'three-shift' as const }];
      const agreements = [agreed({ grantedBy, limits, terms: { averaging: { weeks: 4, startDay: 0 } } })];
      const spans = limitsFor(rulebook, { rota, agreements });
      const said = (key: 'ORD_WEEK' | 'AVG_ORDINARY'): (number | undefined)[] => {
        const span = spanOn(spans[key], day('2026-03-02'));
        return [span?.effective, span?.weighing?.granted].map((value) => value && value / HOUR);
      };
      expect([said('ORD_WEEK'), said('AVG_ORDINARY')]).toEqual([week, average]);
    },
  );

  it('takes the shorter week of § 10-4 (4) or (5) where a second position has it', () => {
    const rota = [
      { ...FOREVER, week: 'continuous-36' as const },
      { ...FOREVER, week: 'three-shift' as const },
    ];
    const span = spanOn(limitsFor(rulebook, { rota }).ORD_WEEK, day('2026-03-02'));
    expect([span?.base, span?.weighing]).toEqual([36 * HOUR, undefined]);
  });

  it('caps a week at 69 hours where representatives agreed on averaging and on overtime', () => {
    const byRepresentatives = (one: Partial<AgreedLimits>) =>
      agreed({ grantedBy: 'elected-representatives', ...one });
    const averaging = byRepresentatives({ terms: { averaging: { weeks: 8, startDay: 0 } } });
    const overtime = byRepresentatives({ agreement: 'B', limits: { OT_7D: 20 } });
    expect(inForce({ agreements: [averaging] }, 'WEEK_CAP')).toBeNull();
    expect(inForce({ agreements: [overtime] }, 'WEEK_CAP')).toBeNull();
    expect(inForce({ agreements: [averaging, overtime] }, 'WEEK_CAP')).toBe(69 * HOUR);
    const other = { ...overtime, grantedBy: 'arbeidstilsynet' as const };
    expect(inForce({ agreements: [averaging, other] }, 'WEEK_CAP')).toBeNull();
  });

  it('asks of Sundays either the next one off or the average', () => {
    const agreements = [agreed({ terms: { sundayAveraging: { weeks: 26, startDay: 0 } } })];
    const of = (person: Person) =>
      (['SUNDAY_NEXT', 'SUNDAY_4W', 'SUNDAY_AVG26'] as const).map((key) => inForce(person, key));
    expect(of({})).toEqual([1, null, null]);
    expect(of({ agreements })).toEqual([null, 3, 0.5]);
  });

  it('asks for breaks, risky nights and evening work only where they are known of', () => {
    expect(inForce({}, 'BREAK')).toBeNull();
    expect(inForce({ breaksRecorded: true }, 'BREAK')).toBe(30 * MINUTE);
    expect(inForce({ breaksRecorded: true }, 'BREAK_SHORT')).toBe(MINUTE);
    expect(inForce({ breaksRecorded: true }, 'BREAK_OT')).toBeNull();
    expect(inForce({ paidBreaksRecorded: true }, 'BREAK_OT')).toBe(30 * MINUTE);
    expect(inForce({}, 'NIGHT_RISK_8H')).toBeNull();
    expect(inForce({ nightStrain: [FOREVER] }, 'NIGHT_RISK_8H')).toBe(8 * HOUR);
    expect(inForce({}, 'OWN_INITIATIVE_NIGHT')).toBeNull();
    expect(inForce({ agreements: [agreed({ terms: { eveningWork: true } })] }, 'OWN_INITIATIVE_NIGHT')).toBe(
      0,
    );
  });

  it.each<[LimitKey, Partial<AgreedLimits>]>([
    ['AVG_ORDINARY', { terms: { averaging: { weeks: 8, startDay: 0 } } }],
    ['SUNDAY_4W', { terms: { sundayAveraging: { weeks: 26, startDay: 0 } } }],
    ['SUNDAY_AVG26', { terms: { sundayAveraging: { weeks: 26, startDay: 0 } } }],
    ['OWN_INITIATIVE_NIGHT', { terms: { eveningWork: true } }],
    [
      'WEEK_CAP',
      {
        grantedBy: 'elected-representatives',
        limits: { OT_7D: 20 },
        terms: { averaging: { weeks: 8, startDay: 0 } },
      },
    ],
  ])('names the agreement that brings %s along, and keeps the figure of the statute', (key, one) => {
    const agreements = [
      agreed({ agreement: 'OTHER', fromDay: day('2026-02-01'), limits: { DAILY_REST: 9 } }),
      agreed({ agreement: 'BEHIND', fromDay: day('2026-01-01'), untilDay: day('2027-01-01'), ...one }),
    ];
    const [span, ...more] = limitsFor(rulebook, { agreements })[key];
    expect(more).toEqual([]);
    expect(span).toMatchObject({
      agreement: 'BEHIND',
      fromDay: day('2026-01-01'),
      untilDay: day('2027-01-01'),
    });
    expect(span?.effective).toBe(span?.base);
  });

  it('names, where two agreements bring a rule along, the one that began last', () => {
    const byRepresentatives = { grantedBy: 'elected-representatives' as const };
    const agreements = [
      agreed({
        ...byRepresentatives,
        agreement: 'OVERTIME',
        fromDay: day('2026-03-01'),
        limits: { OT_4W: 50 },
      }),
      agreed({
        ...byRepresentatives,
        agreement: 'AVERAGING',
        fromDay: day('2026-01-01'),
        terms: { averaging: { weeks: 8, startDay: 0 } },
      }),
    ];
    expect(limitsFor(rulebook, { agreements }).WEEK_CAP).toMatchObject([
      { fromDay: day('2026-03-01'), agreement: 'OVERTIME' },
    ]);
  });

  it('converts standby by the factor of the agreement', () => {
    const law = lawOf(rulebook, profile);
    const standbyFactor = { numerator: 1, denominator: 5 };
    const agreements = [agreed({ fromDay: 100, terms: { standbyFactor } })];
    expect(settingsFor(law, { agreements }, 99).standbyFactor.denominator).toBe(7);
    expect(settingsFor(law, { agreements }, 100).standbyFactor).toEqual(standbyFactor);
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
