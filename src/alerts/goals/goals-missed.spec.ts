import { describe, expect, it } from '@jest/globals';
import type { Goals } from '../../indicators/goal-standing.js';
import { goalsMissed } from './goals-missed.js';

const figures = (met: boolean | null, coverage = { employed: 100, evaluated: 100 }): Goals =>
  ({
    month: '2026-01',
    coverage,
    sickLeave: { goal: { below: 5, met } },
    breaches: { goal: { below: 8, met }, total: 9 },
    overtime: { goal: { below: 300, met }, hours: 310 },
  }) as unknown as Goals;

describe('goals that a month no longer meets', () => {
  it('are told with their figures, but of sick leave none', () => {
    expect(goalsMissed(figures(false))).toEqual([
      { indicator: 'sick-leave', month: '2026-01', below: 5, value: null },
      { indicator: 'breaches', month: '2026-01', below: 8, value: 9 },
      { indicator: 'overtime-hours', month: '2026-01', below: 300, value: 310 },
    ]);
  });

  it.each([
    ['that are met', true],
    ['of which no figure is known', null],
  ])('are none, %s', (_case, met) => {
    expect(goalsMissed(figures(met))).toEqual([]);
  });

  it('are those of counts where few were checked: their share of sick leave says little', () => {
    const few = goalsMissed(figures(false, { employed: 100, evaluated: 20 }));
    expect(few.map(({ indicator }) => indicator)).toEqual(['breaches', 'overtime-hours']);
  });

  it('are none where none is set', () => {
    const none = { goal: null };
    const unset = { ...figures(false), sickLeave: none, breaches: none, overtime: none } as unknown as Goals;
    expect(goalsMissed(unset)).toEqual([]);
  });
});
