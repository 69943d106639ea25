import { describe, expect, it } from '@jest/globals';
import { readLaw } from '../workforce/law.repository.js';
import { monthAsked, MonthInTheFuture, NotAMonth } from './closed-month.js';
import type { FigureRows, IndicatorRow } from './figure-rows.js';
import { firstMonthNeeded, monthFigures } from './figures.js';
import { ownCauses } from '../violations/cause-file.repository.js';
import { useOwnCauses } from '../wording/cause-words.js';

useOwnCauses(ownCauses());

const law = readLaw();

const december = (indicator: string, value: string): IndicatorRow => ({ month: '2025-12', indicator, value });

const breach = (rule: string, count: number, cause = 'unknown', month = '2025-12', state = 'detected') => ({
  month,
  rule,
  verdict: 'breach',
  state,
  cause,
  count,
});

/** The reference report's December. */
const DECEMBER: FigureRows = {
  indicators: [
    december('evaluated-employees', '105.000000'),
    december('worked-shifts', '1800.000000'),
    december('overtime-seconds', '1087200.000000'),
    december('callout-seconds', '360000.000000'),
    december('callouts', '41.000000'),
    december('sick-persons', '105.000000'),
    december('sick-agreed-days', '2265.900000'),
    december('sick-short-days', '52.600000'),
    december('sick-long-days', '75.200000'),
    december('sick-self-days', '30.000000'),
    december('sick-doctor-days', '97.800000'),
    { month: '2025-11', indicator: 'evaluated-employees', value: '104' },
    { month: '2025-11', indicator: 'overtime-seconds', value: '1080000' },
    { month: '2025-05', indicator: 'evaluated-employees', value: '100' },
    { month: '2025-05', indicator: 'overtime-seconds', value: '7200' },
  ],
  violations: [
    breach('DAILY_REST', 5, 'sickness'),
    breach('WEEKLY_REST', 3, 'ordinary-operations'),
    breach('OT_7D', 1, 'product-rollout'),
    breach('SUNDAY_NEXT', 1, 'ordinary-operations'),
    breach('SUNDAY_NEXT', 2, 'customer-assistance', '2025-12', 'real'),
    breach('DAILY_REST', 7, 'unknown', '2025-12', 'data-error'),
    { ...breach('DAILY_REST', 4), verdict: 'within-agreement' },
    breach('DAILY_REST', 20, 'unknown', '2025-11'),
    breach('DAILY_REST', 6, 'unknown', '2024-12'),
  ],
  persons: [
    { month: '2025-12', persons: 106 },
    { month: '2025-11', persons: 105 },
    { month: '2025-05', persons: 100 },
  ],
  distinct: { employedAtEnd: 97, evaluated: 104 },
  spread: { persons: 9, incidents: 10, planned: 2, worked: 10, open: 10, real: 2 },
  employments: [
    { employment: 'permanent', persons: 96, share: '95.6000' },
    { employment: 'trainee', persons: 2, share: '2.0000' },
  ],
  goals: [
    { indicator: 'sick-leave', below: 5, from: '2024-01-01' },
    { indicator: 'breaches', below: 8, from: '2024-01-01' },
  ],
  registrations: [{ indicator: 'overtime-hours', month: '2025-06' }],
  absenceMonths: new Set(['2025-05', '2025-11', '2025-12']),
  withheld: new Set(),
};

const figures = (change: Partial<FigureRows> = {}) =>
  monthFigures('2025-12', { ...DECEMBER, ...change }, law);

describe('breaches', () => {
  it('are counted by type against the limits in force, in the order of the printed table', () => {
    const { breaches } = figures();
    expect(breaches.total).toBe(12);
    expect(breaches.types.map(({ count, percent }) => [count, percent])).toEqual([
      [5, 42],
      [3, 25],
      [0, null],
      [1, 8],
      [0, null],
      [3, 25],
      [0, null],
      [0, null],
      [0, null],
    ]);
  });

  it('are those of confirmed rows: a row to be confirmed and rules without a row are in no total', () => {
    const more = [
      breach('OT_WEEK', 6),
      breach('TOTAL_AVG', 7, 'unknown', '2025-11'),
      breach('ORD_DAY', 8, 'shift-extended'),
      { ...breach('ORD_DAY', 50), verdict: 'within-agreement' },
      breach('BREAK', 9, 'unknown', '2025-11'),
    ];
    const withMore = { violations: [...DECEMBER.violations, ...more] };
    const { breaches, trend, breachesPer100Shifts } = figures(withMore);
    expect({ ...breaches, types: [], outside: [] }).toEqual({
      ...figures().breaches,
      types: [],
      outside: [],
    });
    expect(trend).toEqual(figures().trend);
    expect(breachesPer100Shifts).toBe(figures().breachesPer100Shifts);
    const byCode = new Map(breaches.types.map((type) => [type.code, type]));
    expect(byCode.get('AML_WEEK')).toEqual({
      code: 'AML_WEEK',
      rule: 'OT_WEEK',
      definition: 'to-be-confirmed',
      count: 6,
      percent: null,
      previous: 0,
    });
    expect(byCode.get('AVERAGE_WEEK')).toMatchObject({ count: 0, previous: 7, percent: null });
    const outside = new Map(breaches.outside.map(({ rule, ...counts }) => [rule, counts]));
    expect(outside.get('ORD_DAY')).toEqual({
      severity: 'breach',
      persons: 0,
      personsBefore: 0,
      isSmallGroup: false,
      wasSmallGroup: false,
      count: 8,
      previous: 0,
    });
    expect(outside.get('BREAK')).toEqual({
      severity: 'notice',
      persons: 0,
      personsBefore: 0,
      isSmallGroup: false,
      wasSmallGroup: false,
      count: 0,
      previous: 9,
    });
    expect([outside.has('OT_WEEK'), outside.has('TOTAL_AVG'), outside.has('DAILY_REST')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('leave out findings assessed as something else and those an agreement allows', () => {
    expect(figures().breaches.withinAgreement).toBe(4);
    expect(figures().breaches.year).toBe(32);
    expect(figures().breaches.previous).toBe(20);
  });

  it('miss the goal of fewer than 8', () => {
    expect(figures().breaches.goal).toEqual({ below: 8, from: '2024-01-01', met: false });
  });

  it('list causes, most frequent first', () => {
    expect(figures().breaches.causes).toEqual([
      { cause: 'sickness', count: 5 },
      { cause: 'ordinary-operations', count: 4 },
      { cause: 'customer-assistance', count: 2 },
      { cause: 'product-rollout', count: 1 },
    ]);
  });

  it('name no cause we have no words for: what a source writes may name people', () => {
    const violations = [
      breach('OT_7D', 1, 'other'),
      breach('OT_7D', 2, 'Vikar for Kari'),
      breach('OT_4W', 1),
    ];
    expect(figures({ violations }).breaches.causes).toEqual([
      { cause: 'other', count: 3 },
      { cause: 'unknown', count: 1 },
    ]);
  });

  it('are not zero but unknown in a month nobody evaluated', () => {
    const { breaches, overtime, sickLeave, trend } = figures({ indicators: [], violations: [] });
    expect(breaches.total).toBeNull();
    expect(breaches.year).toBeNull();
    expect(breaches.types.every(({ count }) => count === null)).toBe(true);
    expect(overtime.hours).toBeNull();
    expect(sickLeave.month).toEqual({ status: 'no-data' });
    expect(trend.every(({ breaches: each }) => each === null)).toBe(true);
  });

  it('have a rate per 100 worked shifts', () => {
    expect(figures().breachesPer100Shifts).toBe(0.7);
  });
});

describe('sick leave', () => {
  it('is rounded from exact sums', () => {
    expect(figures().sickLeave.month).toMatchObject({
      status: 'shown',
      total: 5.64,
      short: 2.32,
      long: 3.32,
    });
    expect(figures().sickLeave.goal).toEqual({ below: 5, from: '2024-01-01', met: false });
  });

  it.each([
    ['4.94', true],
    ['4.95', false],
    ['5', false],
  ])('%s of 100 days: the goal looks at the figure as displayed, met = %s', (lost, met) => {
    const indicators = [
      december('evaluated-employees', '9'),
      december('sick-persons', '9'),
      december('sick-agreed-days', '100'),
      december('sick-short-days', lost),
    ];
    expect(figures({ indicators }).sickLeave.goal?.met).toBe(met);
  });

  const ofPersons = (count: string) =>
    figures({
      indicators: [
        ...DECEMBER.indicators.filter(({ indicator }) => indicator !== 'sick-persons'),
        december('sick-persons', count),
      ],
    });

  it('of the days of fewer than five persons is not shown, nor is the year that holds such a month', () => {
    const few = ofPersons('4');
    expect(few.coverage.employed).toBe(106);
    expect(few.sickLeave.month).toEqual({ status: 'small-group' });
    expect(few.sickLeave.year).toEqual({ status: 'small-group' });
    expect(few.sickLeave.goal?.met).toBeNull();
    expect(few.trend.at(-1)?.sickLeave).toBeNull();
  });

  it('of five is', () => {
    expect(ofPersons('5').sickLeave.month.status).toBe('shown');
  });

  it('is masked where the month is withheld for others, and with it the year', () => {
    const figures = monthFigures('2025-12', { ...DECEMBER, withheld: new Set(['2025-11']) }, law);
    expect(figures.sickLeave.month.status).toBe('shown');
    expect(figures.sickLeave.previous).toEqual({ status: 'small-group' });
    expect(figures.sickLeave.year).toEqual({ status: 'small-group' });
    expect(figures.trend.find(({ month }) => month === '2025-11')?.sickLeave).toBeNull();
  });

  it('leaves out what was found of a rule that protects fewer than five', () => {
    const protecting = (value: string) => ({
      ...DECEMBER,
      indicators: [...DECEMBER.indicators, { month: '2025-12', indicator: 'persons-under-ORD_DAY', value }],
    });
    const of = (value: string) =>
      monthFigures('2025-12', protecting(value), law).breaches.outside.find(({ rule }) => rule === 'ORD_DAY');
    expect(of('4')).toMatchObject({ isSmallGroup: true, persons: null, count: null, wasSmallGroup: false });
    expect(of('5')).toMatchObject({ isSmallGroup: false, persons: 5, count: 0 });
  });

  it('is not masked for the year by months in which nobody had days agreed', () => {
    expect(figures().sickLeave.year).toMatchObject({ status: 'shown', total: 5.64 });
  });
});

describe('overtime', () => {
  it('has a goal where one is set', () => {
    const goals = [{ indicator: 'overtime-hours', below: 302, from: '2025-06-01' }];
    expect(figures({ goals }).overtime.goal).toEqual({ below: 302, from: '2025-06-01', met: false });
  });

  it('counts from the month registration began', () => {
    expect(figures().overtime).toEqual({
      goal: null,
      hours: 302,
      previous: 300,
      calloutHours: 100,
      year: 602,
      yearFrom: '2025-11',
    });
  });

  it('is a gap before, not a zero', () => {
    const byMonth = new Map(figures().trend.map((each) => [each.month, each]));
    expect(byMonth.size).toBe(13);
    expect(byMonth.get('2025-05')).toMatchObject({ overtimeHours: null, breaches: 0 });
    expect(byMonth.get('2024-12')).toMatchObject({ overtimeHours: null, breaches: null });
    expect(byMonth.get('2025-12')).toMatchObject({ overtimeHours: 302, breaches: 12, sickLeave: 5.64 });
  });
});

it('head count lists every kind of employment', () => {
  expect(figures().headCount).toMatchObject({ fullTimeEquivalents: 97.6 });
  expect(figures().headCount.kinds.map(({ employment, persons }) => [employment, persons])).toEqual([
    ['permanent', 96],
    ['trainee', 2],
    ['apprentice', 0],
    ['temporary', 0],
  ]);
});

it('a person with two kinds of employment, or checked in two units, is one person', () => {
  expect(figures().headCount.persons).toBe(97);
  expect(figures().coverage).toMatchObject({ employed: 106, evaluated: 104 });
});

describe('months', () => {
  const fifthOfJanuary = 20_458;

  it('default to the last closed one', () => {
    expect(monthAsked(undefined, fifthOfJanuary)).toBe('2025-12');
    expect(monthAsked('2026-01', fifthOfJanuary)).toBe('2026-01');
  });

  it('are refused when they are none or lie ahead', () => {
    expect(() => monthAsked('2025-13', fifthOfJanuary)).toThrow(NotAMonth);
    expect(() => monthAsked('2026-02', fifthOfJanuary)).toThrow(MonthInTheFuture);
  });

  it('a trend in December needs the December before; one in March reaches further back than January', () => {
    expect(firstMonthNeeded('2025-12')).toBe('2024-12');
    expect(firstMonthNeeded('2025-03')).toBe('2024-03');
  });
});

describe('standby and call-outs', () => {
  const standby = (month: string, seconds: string): IndicatorRow => ({
    month,
    indicator: 'standby-seconds',
    value: seconds,
  });

  it('are counted over the year from when overtime was registered, rounded once', () => {
    const indicators = [
      ...DECEMBER.indicators,
      standby('2025-12', '5040'),
      standby('2025-11', '5040'),
      standby('2025-05', '36000'),
    ];
    // 1.4 h and 1.4 h are 2.8 h.
    expect(figures({ indicators }).onCall).toEqual({
      callouts: 41,
      calloutsOfYear: 41,
      standbyHours: 1,
      standbyHoursOfYear: 3,
    });
  });

  it('are not known before that', () => {
    const registrations = [{ indicator: 'overtime-hours', month: '2026-01' }];
    expect(Object.values(figures({ registrations }).onCall)).toEqual([null, null, null, null]);
  });
});

describe('of how many persons and incidents', () => {
  it('is not known in a month nobody checked', () => {
    expect(figures().spread.persons).toBe(9);
    expect(Object.values(figures({ indicators: [] }).spread)).toEqual(Array(6).fill(null));
  });

  it('is not known of a month whose cases are no longer kept', () => {
    expect(Object.values(figures({ spread: null }).spread)).toEqual(Array(6).fill(null));
  });
});

describe('figures that are registered from a month on', () => {
  const since = (indicator: string, month: string) => figures({ registrations: [{ indicator, month }] });

  it('are gaps before it: breaches, with all that is counted of them', () => {
    const { breaches, spread, breachesPer100Shifts, workedShifts, trend, development } = since(
      'breaches',
      '2026-01',
    );
    expect(breaches).toMatchObject({
      total: null,
      previous: null,
      year: null,
      goal: { met: null },
      causes: [],
      withinAgreement: null,
    });
    expect(breaches.types.map(({ count, percent }) => [count, percent])).toEqual(
      breaches.types.map(() => [null, null]),
    );
    expect(breaches.outside.every(({ count }) => count === null)).toBe(true);
    expect([spread.persons, breachesPer100Shifts, workedShifts]).toEqual([null, null, 1800]);
    expect(trend.every((month) => month.breaches === null)).toBe(true);
    expect(development.year).toMatchObject({ breaches: null, per100Shifts: null, workedShifts: 1800 });
  });

  it('are gaps before it: sick leave', () => {
    const { sickLeave, trend, development, coverage } = since('sick-leave', '2026-01');
    expect(sickLeave).toMatchObject({
      month: { status: 'no-data' },
      year: { status: 'no-data' },
      goal: { met: null },
    });
    expect(trend.every((month) => month.sickLeave === null)).toBe(true);
    expect(development.year.sickLeave).toEqual({ status: 'no-data' });
    expect(coverage.sickLeave).toBe(0);
  });

  it('add to the year from that month on', () => {
    expect(figures().breaches.year).toBe(32);
    expect(since('breaches', '2025-12').breaches).toMatchObject({ total: 12, previous: null, year: 12 });
    expect(since('sick-leave', '2025-12').sickLeave.year).toEqual(figures().sickLeave.month);
  });
});

describe('sick leave', () => {
  it('is beside rounded as NAV rounds it, once, from the days', () => {
    const { navSickLeave, sickLeave } = figures();
    expect(sickLeave.month).toMatchObject({ total: 5.64, short: 2.32, long: 3.32 });
    expect(navSickLeave.months.at(-1)).toEqual({
      month: '2025-12',
      sickLeave: { total: 5.6, short: 2.3, long: 3.3, selfCertified: 1.3, doctorCertified: 4.3 },
    });
    expect(navSickLeave.months).toHaveLength(13);
    expect(navSickLeave.year).toEqual(navSickLeave.months.at(-1)?.sickLeave);
    expect(figures({ withheld: new Set(['2025-12']) }).navSickLeave.months.at(-1)?.sickLeave).toBeNull();
  });

  it('is not rounded twice, which 2,45 % would show', () => {
    const days = (value: string) => [
      ...DECEMBER.indicators.filter(({ indicator }) => !indicator.startsWith('sick-')),
      december('sick-persons', '105'),
      december('sick-agreed-days', '10000'),
      december('sick-short-days', value),
    ];
    const { navSickLeave, sickLeave } = figures({ indicators: days('244.6') });
    expect(sickLeave.month).toMatchObject({ total: 2.45 });
    expect(navSickLeave.months.at(-1)?.sickLeave).toMatchObject({ total: 2.4 });
  });

  it('of a month whose absences are not told is not known, and adds nothing to the year', () => {
    const { sickLeave } = figures({ absenceMonths: new Set(['2025-11']) });
    expect(sickLeave).toMatchObject({ month: { status: 'no-data' }, goal: { met: null } });
  });
});
