import { describe, expect, it } from '@jest/globals';
import { tileGoal, type TileJudged } from './tile-goal.js';

const WHOLE: TileJudged = {
  isRunning: false,
  checked: 100,
  employed: 100,
  isCount: true,
  isOfUnits: false,
};

const said = (met: boolean | null, more: Partial<TileJudged> = {}): readonly string[] => {
  const { verdict, words } = tileGoal({ below: 8, met }, 'goalBelow', { ...WHOLE, ...more }, 'nb');
  return [verdict, words];
};

describe('what a tile says of its goal', () => {
  it('is that it is met or missed of a month that is over', () => {
    expect(said(true)).toEqual(['met', 'Målet er nådd']);
    expect(said(false)).toEqual(['missed', 'Målet er ikke nådd']);
  });

  it('is how it stands so far while the month runs', () => {
    expect(said(true, { isRunning: true })).toEqual(['so-far', 'Under målet så langt i måneden']);
    expect(said(false, { isRunning: true })).toEqual(['so-far', 'Målet er ikke nådd så langt i måneden']);
  });

  it('is of how many the figure is where few were checked', () => {
    expect(said(true, { checked: 94 })).toEqual([
      'so-far',
      'Under målet, men tallet er bare av 94 av 100 ansatte',
    ]);
    expect(said(false, { checked: 60, isCount: false })).toEqual([
      'so-far',
      'Over målet, men tallet er bare av 60 av 100 ansatte',
    ]);
  });

  it('is that there is none, and of units that there are none', () => {
    expect(said(null)[0]).toBe('open');
    expect(tileGoal(null, 'goalBelow', WHOLE, 'en')).toMatchObject({ verdict: 'none', words: 'No goal set' });
    expect(tileGoal(null, 'goalBelow', { ...WHOLE, isOfUnits: true }, 'en').words).toBe(
      'Goals are set for the whole organisation only',
    );
  });
});
