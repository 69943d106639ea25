import { describe, expect, it } from '@jest/globals';
import { goalStanding, isMissed, judgedBy, type Judged } from './goal-standing.js';

const WHOLE: Judged = { isRunning: false, checked: 100, employed: 100, isCount: true };
const SHARE = { isCount: false };

describe('a goal', () => {
  it.each<[string, boolean | null, Partial<Judged>, string]>([
    ['is met of a month that is over and was checked', true, {}, 'met'],
    ['is met though a few were not checked', true, { checked: 95 }, 'met'],
    ['is not said to be met where more were not', true, { checked: 94 }, 'metOfChecked'],
    [
      'is met so far while the month runs, however few were checked',
      true,
      { isRunning: true, checked: 3 },
      'metSoFar',
    ],
    [
      'is missed by a count of a month that is over, however few were checked',
      false,
      { checked: 1 },
      'missed',
    ],
    [
      'is missed so far by a count while the month runs: it may be assessed as none',
      false,
      { isRunning: true },
      'missedSoFar',
    ],
    ['is missed by a share of all', false, SHARE, 'missed'],
    ['is missed so far by a share while the month runs', false, { ...SHARE, isRunning: true }, 'missedSoFar'],
    ['is not said to be missed by a share of few', false, { ...SHARE, checked: 60 }, 'missedOfChecked'],
    ['nor while the month runs', false, { ...SHARE, checked: 60, isRunning: true }, 'missedOfChecked'],
    ['is open without a figure', null, { isRunning: true }, 'open'],
  ])('%s', (_case, met, more, expected) => {
    expect(goalStanding({ met }, { ...WHOLE, ...more })).toBe(expected);
  });

  it('is told of in a mail where it is missed, also so far, and not of a few who were checked', () => {
    expect((['missed', 'missedSoFar'] as const).map(isMissed)).toEqual([true, true]);
    expect((['met', 'metSoFar', 'metOfChecked', 'missedOfChecked', 'open'] as const).some(isMissed)).toBe(
      false,
    );
  });

  it('of sick leave is judged by those whose absence is told, where that is known', () => {
    const coverage = { employed: 10, evaluated: 9 };
    expect(judgedBy({ ...coverage, sickLeave: 4 }, true).sickLeave).toEqual({
      ...{ isRunning: true, checked: 4, employed: 10, isCount: false },
    });
    expect(judgedBy(coverage, false).sickLeave.checked).toBe(9);
    expect(judgedBy({ ...coverage, sickLeave: 4 }, true).counts.checked).toBe(9);
  });
});
