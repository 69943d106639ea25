import { describe, expect, it } from '@jest/globals';
import { type Judged, tileGoal } from './tile-goal.js';

const WHOLE: Judged = { isRunning: false, checked: 100, employed: 100, isCount: true };

const said = (met: boolean | null, more: Partial<Judged> = {}): readonly string[] => {
  const { verdict, words } = tileGoal({ below: 8, met }, 'goalBelow', { ...WHOLE, ...more }, 'nb');
  return [verdict, words];
};

describe('a goal', () => {
  it('is met of a month that is over and was checked, but for a few', () => {
    expect(said(true)).toEqual(['met', 'Målet er nådd']);
    expect(said(true, { checked: 95 })).toEqual(['met', 'Målet er nådd']);
  });

  it('is not said to be met where much of the month is unchecked', () => {
    expect(said(true, { checked: 94 })).toEqual([
      'so-far',
      'Under målet, men tallet er bare av 94 av 100 ansatte',
    ]);
  });

  it('is not said to be met while the month runs, however much is checked', () => {
    expect(said(true, { isRunning: true })).toEqual(['so-far', 'Under målet så langt i måneden']);
    expect(said(true, { isRunning: true, checked: 3 })).toEqual(['so-far', 'Under målet så langt i måneden']);
  });

  it('that a count has passed is missed already; a share can still come down', () => {
    expect(said(false, { isRunning: true })).toEqual(['missed', 'Målet er ikke nådd']);
    expect(said(false, { isRunning: true, isCount: false })).toEqual([
      'so-far',
      'Målet er ikke nådd så langt i måneden',
    ]);
    expect(said(false, { checked: 1 })).toEqual(['missed', 'Målet er ikke nådd']);
    expect(said(false, { checked: 60, isCount: false })).toEqual([
      'so-far',
      'Over målet, men tallet er bare av 60 av 100 ansatte',
    ]);
  });

  it('without a figure is not judged, and none is none', () => {
    expect(said(null, { isRunning: true })[0]).toBe('open');
    expect(tileGoal(null, 'goalBelow', WHOLE, 'en')).toMatchObject({ verdict: 'none', words: 'No goal set' });
  });
});
