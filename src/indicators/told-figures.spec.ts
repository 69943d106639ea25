import { describe, expect, it } from '@jest/globals';
import { addMonths } from '../time/civil.js';
import { readLaw } from '../workforce/law.repository.js';
import type { FigureRows, IndicatorRow } from './figure-rows.js';
import { monthFigures } from './figures.js';
import { headCount, toldHeadCount } from './head-count.js';
import { monthsOfFew, toldFigures } from './told-figures.js';

const law = readLaw();
const MONTHS = Array.from({ length: 14 }, (_, i) => addMonths('2025-12', i - 13));
const MEASURED = [
  'overtime-seconds',
  'callout-seconds',
  'callouts',
  'worked-shifts',
  'standby-seconds',
  'extra-seconds',
];

/** Of so many persons checked by month, all of whom break every rule and work 37 hours too much. */
function rowsOf(checked: (month: string) => number): FigureRows {
  const indicators = MONTHS.flatMap((month): IndicatorRow[] => [
    { month, indicator: 'evaluated-employees', value: String(checked(month) + 2) },
    { month, indicator: 'evaluated-again', value: '2' },
    ...[...MEASURED, ...law.rules.map((rule) => `persons-under-${rule}`)].map((indicator) => ({
      month,
      indicator,
      value: '133200',
    })),
  ]);
  const violations = MONTHS.flatMap((month) =>
    law.rules.flatMap((rule) =>
      ['breach', 'within-agreement'].map((verdict) => ({
        ...{ month, rule, verdict, state: 'real', cause: 'sickness', count: 7777 },
      })),
    ),
  );
  return {
    indicators,
    violations,
    persons: MONTHS.map((month) => ({ month, persons: 9 })),
    distinct: { employedAtEnd: 9, evaluated: checked('2025-12') },
    spread: { persons: 7777, incidents: 7777, planned: 7777, worked: 7777, open: 7777, real: 7777 },
    employments: [{ employment: 'permanent', persons: 9, share: '9' }],
    goals: [
      { indicator: 'breaches', below: 8, from: '2024-01-01' },
      { indicator: 'overtime-hours', below: 8, from: '2024-01-01' },
    ],
    registrations: [],
    absenceMonths: new Set(MONTHS),
    withheld: new Set(MONTHS),
  };
}

const told = (checked: (month: string) => number) => {
  const rows = rowsOf(checked);
  return toldFigures(monthFigures('2025-12', rows, law), monthsOfFew(rows.indicators));
};

/** Every number and verdict with its place, persons and goals left out. */
function figuresIn(value: unknown, path = ''): [string, unknown][] {
  if (typeof value === 'number' || typeof value === 'boolean') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    /^(headCount|coverage|below|persons|personsBefore|isSmallGroup|wasSmallGroup)$/u.test(key) &&
    path !== '/spread'
      ? []
      : figuresIn(each, `${path}/${key}`),
  );
}

describe('figures for those who see no persons', () => {
  it('are those there are where five were checked in every month', () => {
    const rows = rowsOf(() => 5);
    expect(told(() => 5)).toEqual(monthFigures('2025-12', rows, law));
    expect(figuresIn(told(() => 5)).length).toBeGreaterThan(100);
  });

  it.each([1, 4])('are none at all where %i were, whoever was checked in two units counted once', (few) => {
    const figures = told(() => few);
    expect(figuresIn(figures)).toEqual([]);
    expect(figures.breaches.causes).toEqual([]);
    expect(figures.coverage).toMatchObject({ evaluated: few, isSmallGroup: true });
    expect(figures.breaches.goal).toEqual({ below: 8, from: '2024-01-01', met: null });
  });

  it('are none of a month of few, nor of the year it could be had from', () => {
    const figures = told((month) => (month === '2025-11' ? 4 : 9));
    expect(figures.coverage).not.toHaveProperty('isSmallGroup');
    expect(figures.breaches).toMatchObject({ previous: null, year: null });
    expect(figures.breaches.total).toBeGreaterThan(7777);
    expect(figures.overtime).toMatchObject({ hours: 37, previous: null, year: null });
    expect(figures.onCall).toMatchObject({
      callouts: 133200,
      calloutsOfYear: null,
      standbyHoursOfYear: null,
    });
    expect(figures.development.year.breaches).toBeNull();
    expect(figures.trend.map(({ breaches }) => breaches === null)).toEqual(
      figures.trend.map(({ month }) => month === '2025-11'),
    );
  });

  it('are of the year where the month of few was in the one before', () => {
    expect(told((month) => (month === '2024-12' ? 4 : 9)).breaches.year).toBeGreaterThan(7777);
  });

  it('are none of a month nobody checked, and that hides nothing else', () => {
    expect(told((month) => (month === '2025-03' ? 0 : 9)).breaches.year).toBeGreaterThan(7777);
  });
});

describe('a head count for those who see no persons', () => {
  const equivalents = (...kinds: readonly [permanent: number, trainee: number, apprentice: number]) => {
    const rows = (['permanent', 'trainee', 'apprentice'] as const).map((employment, i) => ({
      ...{ employment, persons: kinds[i] ?? 0, share: String((kinds[i] ?? 0) / 2) },
    }));
    const count = toldHeadCount(headCount(rows, 0));
    expect(count.kinds.map(({ persons }) => persons)).toEqual([...kinds, 0]);
    return [...count.kinds.map(({ fullTimeEquivalents }) => fullTimeEquivalents), count.fullTimeEquivalents];
  };

  it('has every number of persons, and equivalents of five and more', () => {
    expect(equivalents(96, 2, 3)).toEqual([48, null, null, 0, 50.5]);
    expect(equivalents(96, 6, 5)).toEqual([48, 3, 2.5, 0, 53.5]);
  });

  it('leaves those of another kind out where the sum would tell the rest', () => {
    expect(equivalents(96, 6, 4)).toEqual([48, null, null, 0, 53]);
    expect(equivalents(96, 4, 0)).toEqual([null, null, 0, 0, 50]);
    expect(equivalents(3, 1, 0)).toEqual([null, null, 0, 0, null]);
  });
});
