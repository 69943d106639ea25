import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import { checkedWish, wishIn } from './import-wish.js';

const PLAIN = { isPartial: false, knownOnly: false, replace: '', source: '' };

describe('what somebody wants of an import', () => {
  it('is all or nothing, of anybody, added to what is known, where nothing is said', () => {
    expect(wishIn({})).toEqual(PLAIN);
    expect(wishIn(undefined)).toEqual(PLAIN);
    expect(checkedWish(PLAIN)).toEqual({ isPartial: false, knownOnly: false, replace: null, source: null });
  });

  it('is what the form says', () => {
    expect(wishIn({ mode: 'partial', known: '1', replace: ' 2025-12 ', source: 'gat' })).toEqual({
      isPartial: true,
      knownOnly: true,
      replace: '2025-12',
      source: 'gat',
    });
    expect(wishIn({ mode: ['partial'], source: { a: 1 } })).toEqual(PLAIN);
  });

  it('may replace a period', () => {
    expect(checkedWish({ ...PLAIN, replace: '2025-12' })).toMatchObject({
      replace: { fromDay: parseDay('2025-12-01'), untilDay: parseDay('2026-01-01') },
    });
  });

  it('is told all that is wrong with it at once', () => {
    expect(checkedWish({ ...PLAIN, isPartial: true, replace: 'x', source: '<' })).toEqual({
      problems: ['noPeriod', 'replaceWhole', 'noSource'],
    });
  });
});
