import { describe, expect, it } from '@jest/globals';
import type { MonthFigures } from '../../indicators/figures.js';
import { goalsMissed } from './goals-missed.js';

type Told = Parameters<typeof goalsMissed>[0];

const figures = (met: boolean | null, hours: number | null): Told =>
  ({
    month: '2026-01',
    sickLeave: { goal: { below: 5, met } },
    breaches: { goal: { below: 8, met }, total: 9 },
    overtime: { hours },
  }) as unknown as Told & MonthFigures;

describe('goals that a month no longer meets', () => {
  it('are told with their figures, but of sick leave none', () => {
    expect(goalsMissed(figures(false, 310), 300)).toEqual([
      { indicator: 'sick-leave', month: '2026-01', below: 5, value: null },
      { indicator: 'breaches', month: '2026-01', below: 8, value: 9 },
      { indicator: 'overtime-hours', month: '2026-01', below: 300, value: 310 },
    ]);
  });

  it.each([
    ['that are met', true, 299],
    ['of which no figure is known', null, null],
  ])('are none, %s', (_case, met, hours) => {
    expect(goalsMissed(figures(met, hours), 300)).toEqual([]);
  });

  it('ask for overtime only where there is a goal, which is met while the hours are below it', () => {
    expect(goalsMissed(figures(true, 300), 300)).toHaveLength(1);
    expect(goalsMissed(figures(true, 300), null)).toEqual([]);
  });
});
