import { describe, expect, it } from '@jest/globals';
import { unknownIn, UnknownChoice } from './address-choices.js';

describe('what an address says', () => {
  it.each([
    [['month', 'unit'], ['month', 'unit', 'after'], []],
    [['Month'], ['month'], ['Month']],
    [['c-kind', 'c'], ['c-*'], ['c']],
    [['x'], [], ['x']],
    [['code', 'state'], ['*'], []],
  ])('%j where %j is known: %j is not', (names, known, expected) => {
    expect(unknownIn(names, known)).toEqual(expected);
  });

  it('is refused by what is not known, and told what is', () => {
    const { said, faults } = new UnknownChoice(['mnd'], ['month', 'unit']);
    expect(said.nb).toBe('Siden har ingen bruk for «mnd» i adressen. Adressen kan si: month, unit.');
    expect(said.en).toBe('The page has no use for «mnd» in its address. The address can say: month, unit.');
    expect(faults).toMatchObject([{ parameter: 'mnd' }]);
  });

  it('is cut short in the refusal, and repeated as it is', () => {
    const { said } = new UnknownChoice(['$&'.repeat(100)], []);
    expect(said.nb).toBe(
      `Siden har ingen bruk for «${'$&'.repeat(20)}» i adressen. Adressen kan ikke si noe mer om denne siden.`,
    );
  });
});
