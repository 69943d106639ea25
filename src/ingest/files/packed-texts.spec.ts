import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PackedTexts } from './packed-texts.js';

describe('packed texts', () => {
  it('are those that were put in, by their numbers, and there are no others', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2000 }), (given) => {
        const texts = new PackedTexts();
        for (const text of given) texts.add(text);
        expect(given.map((_, number) => texts.at(number))).toEqual(given);
        expect([-1, given.length, Number.NaN].map((number) => texts.at(number))).toEqual([null, null, null]);
      }),
    );
  });

  it('may be longer than a piece that several share', () => {
    const texts = new PackedTexts();
    const given = ['a', 'å'.repeat(700_000), 'b', 'c'.repeat(1_048_575), 'd'];
    for (const text of given) texts.add(text);
    expect(given.map((_, number) => texts.at(number))).toEqual(given);
  });
});
