import { describe, expect, it } from '@jest/globals';
import { readLaw } from '../workforce/law.repository.js';
import { breachesBy, type BreachesByRow } from './breaches-by.js';
import type { Development, PeriodFigures } from './development.js';

const period = (breaches: number | null) => ({ breaches }) as PeriodFigures;
const told = (months: Readonly<Record<string, number | null>>, year: number | null): Development => ({
  months: Object.entries(months).map(([month, breaches]) => ({ month, ...period(breaches) })),
  year: period(year),
});
const NONE = { rule: null, cause: null, origin: null, state: null };
const of = (month: string, count: number): BreachesByRow[] => [
  { ...NONE, month, rule: 'DAILY_REST', count },
  { ...NONE, month, cause: 'sickness', count },
  { ...NONE, month, origin: 'planned', count },
  { ...NONE, month, state: 'detected', count },
];
const ROWS = [...of('2024-12', 4), ...of('2025-01', 2), ...of('2025-02', 1)];
const by = (development: Development) => breachesBy(development, ROWS, readLaw());

describe('breaches by type, cause, origin and state', () => {
  it('are of each month, and of the year those of its months that are counted', () => {
    const { months, year } = by(told({ '2024-12': 4, '2025-01': null, '2025-02': 1 }, 1));
    expect(months.map(({ breaches }) => breaches?.planned)).toEqual([4, undefined, 1]);
    expect(year).toMatchObject({
      causes: [{ cause: 'sickness', count: 1 }],
      planned: 1,
      worked: 0,
      open: 1,
      real: 0,
    });
    expect(year?.types[0]).toEqual({ code: 'DAILY_REST', count: 1 });
  });

  it('are of no month and no year whose number is not told', () => {
    const { months, year } = by(told({ '2025-01': null, '2025-02': 1 }, null));
    expect([months[0]?.breaches, year]).toEqual([null, null]);
  });
});
