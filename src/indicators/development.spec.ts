import { describe, expect, it } from '@jest/globals';
import { BreachCounts } from './breach-counts.js';
import { development } from './development.js';
import type { FigureRows, IndicatorRow } from './figure-rows.js';
import { MonthSums } from './month-sums.js';
import { peopleFigures } from './people-figures.js';

const MONTHS = ['2024-12', '2025-01', '2025-02', '2025-03'];

const of = (month: string, figures: Readonly<Record<string, number>>): IndicatorRow[] =>
  Object.entries(figures).map(([indicator, value]) => ({ month, indicator, value: String(value) }));

const sick = { 'sick-agreed-days': 100, 'sick-short-days': 4, 'sick-persons': 5 };
const ROWS: FigureRows = {
  indicators: [
    ...of('2024-12', { 'evaluated-employees': 5, 'worked-shifts': 90, 'callout-seconds': 3600, callouts: 1 }),
    ...of('2025-02', {
      'evaluated-employees': 5,
      'worked-shifts': 100,
      'extra-seconds': 5400,
      'standby-seconds': 7200,
      'callout-seconds': 1200,
      callouts: 2,
      ...sick,
    }),
    ...of('2025-03', {
      'evaluated-employees': 5,
      'worked-shifts': 60,
      'extra-seconds': 1000,
      'callout-seconds': 1200,
      callouts: 3,
      ...sick,
      'sick-persons': 4,
    }),
  ],
  violations: ['2025-02', '2025-03'].map((month) => ({
    month,
    rule: 'DAILY_REST',
    verdict: 'breach',
    state: 'detected',
    cause: 'unknown',
    count: 2,
  })),
  persons: [],
  distinct: { employedAtEnd: 5, evaluated: 5 },
  spread: { persons: 0, incidents: 0, planned: 0, worked: 0, open: 0, real: 0 },
  employments: [],
  goals: [],
  registrations: [{ indicator: 'overtime-hours', month: '2025-01' }],
  absenceMonths: new Set(MONTHS),
  withheld: new Set(),
};

const developed = (change: Partial<FigureRows> = {}) => {
  const rows = { ...ROWS, ...change };
  const sums = new MonthSums(rows);
  return development(MONTHS, rows, sums, new BreachCounts(rows, sums, new Set(['DAILY_REST'])));
};

describe('the figures month by month', () => {
  it('have a gap where nobody looked, and hours only from when they were registered', () => {
    const { months } = developed();
    expect(months.map(({ month }) => month)).toEqual(MONTHS);
    expect(months[0]).toMatchObject({ breaches: 0, workedShifts: 90, callouts: null, calloutHours: null });
    expect(months[1]).toMatchObject({
      breaches: null,
      workedShifts: null,
      per100Shifts: null,
      extraHours: null,
    });
    expect(months[2]).toMatchObject({ callouts: 2, standbyHours: 2, extraHours: 2, per100Shifts: 2 });
  });

  it('are summed over the checked months of the year and rounded once', () => {
    const { year, months } = developed();
    expect(months.slice(2).map(({ calloutHours }) => calloutHours)).toEqual([0, 0]);
    expect(year).toMatchObject({
      calloutHours: 1,
      callouts: 5,
      extraHours: 2,
      workedShifts: 160,
      breaches: 4,
    });
    expect(year.per100Shifts).toBe(2.5);
  });

  it('mask a month with fewer than five persons, and with it the year', () => {
    const { months, year } = developed();
    expect(months.map(({ sickLeave }) => sickLeave.status)).toEqual([
      'no-data',
      'no-data',
      'shown',
      'small-group',
    ]);
    expect(year.sickLeave.status).toBe('small-group');
  });

  it('mask a month that could be subtracted from another group', () => {
    const { months } = developed({ withheld: new Set(['2025-02']) });
    expect(months[2]?.sickLeave).toEqual({ status: 'small-group' });
  });
});

describe('persons month by month', () => {
  const rows = {
    spread: [{ month: '2025-02', persons: 2, incidents: 3 }],
    spreadOfYear: { persons: 2, incidents: 3 },
    employed: [{ month: '2025-02', employment: 'permanent' as const, persons: 4, share: '3.6000' }],
    hires: [
      { month: '2024-12', count: 7 },
      { month: '2025-01', count: 1 },
      { month: '2025-03', count: 2 },
    ],
  };

  it('have breaches of nobody only where somebody looked', () => {
    const { months } = peopleFigures(developed(), rows, 'persons');
    expect(months.map(({ withBreach, incidents }) => [withBreach, incidents])).toEqual([
      [0, 0],
      [null, null],
      [2, 3],
      [0, 0],
    ]);
  });

  it('have every kind of employment, and the hires of the year without those before it', () => {
    const { months, year } = peopleFigures(developed(), rows, 'persons');
    expect(
      months[2]?.employed.map(({ persons, fullTimeEquivalents }) => [persons, fullTimeEquivalents]),
    ).toEqual([
      [4, 3.6],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(year).toEqual({ withBreach: 2, incidents: 3, hires: 3 });
  });
});
