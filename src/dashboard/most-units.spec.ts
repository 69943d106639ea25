import { describe, expect, it } from '@jest/globals';
import { MOST_UNITS, mostOf, sayShown } from './most-units.js';

const units = (count: number) => Array.from({ length: count }, (_, id) => ({ id, breaches: id % 7 }));

describe('units side by side', () => {
  it('are all of them where they are few', () => {
    expect(mostOf(units(MOST_UNITS))).toEqual(units(MOST_UNITS));
    expect(sayShown(50, 50, 'nb')).toBeNull();
  });

  it('are those with most breaches where they are many, in the order they came in, and it is said', () => {
    const shown = mostOf(units(2001));
    expect(shown).toHaveLength(MOST_UNITS);
    expect(shown.every(({ breaches }) => breaches === 6)).toBe(true);
    expect(shown.map(({ id }) => id)).toEqual(shown.map(({ id }) => id).sort((a, b) => a - b));
    expect(sayShown(50, 2001, 'en')).toBe(
      'Shows the 50 units with most possible breaches, of 2,001. The list of possible breaches has all of them.',
    );
  });
});
