import { describe, expect, it } from '@jest/globals';
import { MOST_UNITS, mostOf, sayShown } from './most-units.js';

const units = (count: number) => Array.from({ length: count }, (_, id) => ({ id, breaches: id % 7 }));

describe('units side by side', () => {
  it('are all of them where they are few', () => {
    expect(mostOf(units(MOST_UNITS))).toEqual(units(MOST_UNITS));
    expect(sayShown(MOST_UNITS, MOST_UNITS, 'nb')).toBeNull();
  });

  it('are those with most breaches where they are many, in the order they came in, and it is said', () => {
    const shown = mostOf(units(2001));
    expect(shown).toHaveLength(MOST_UNITS);
    expect(shown.every(({ breaches }) => breaches === 6)).toBe(true);
    expect(shown.map(({ id }) => id)).toEqual(shown.map(({ id }) => id).sort((a, b) => a - b));
    expect(sayShown(MOST_UNITS, 2001, 'en')).toBe(
      'Shows the 20 units with most possible breaches, of 2,001.',
    );
  });
});
