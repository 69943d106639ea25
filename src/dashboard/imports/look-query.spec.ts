import { describe, expect, it } from '@jest/globals';
import { type Asked, askedOf, fieldsOf, lookAddress } from './look-query.js';

const BY_HAND: Asked = {
  by: 'hand',
  sheet: 2,
  choice: {
    subject: 'events',
    places: { employee: 0, start: 2, end: 3, kind: 4 },
    dates: { start: 1 },
    meanings: { 0: 'shift', 3: '-' },
    fallback: 'shift',
    order: 'month-first',
    isUnix: true,
    endsNextDay: true,
  },
};

describe('how a file is to be read, in the address', () => {
  it.each<Asked>([
    { by: 'itself', dates: null, sheet: 0 },
    { by: 'mapping', name: 'our-roster', dates: 'month-first', sheet: null },
    BY_HAND,
  ])('is kept: %j', (asked) => {
    expect(askedOf(Object.fromEntries(fieldsOf(asked)))).toEqual(asked);
  });

  it('takes what makes no sense as not said', () => {
    expect(askedOf({ for: 'nonsense', map: '', sheet: '-1' })).toEqual({
      by: 'itself',
      dates: null,
      sheet: null,
    });
    expect(
      askedOf({
        for: 'absences',
        'c-employee': '-1',
        'c-from': '2',
        'c-__proto__': '1',
        'w-0': 'toString',
        'w-x': 'sick',
        fallback: 'flight',
        order: ['a', 'b'],
      }),
    ).toEqual({
      by: 'hand',
      sheet: null,
      choice: {
        subject: 'absences',
        places: { from: 2 },
        dates: {},
        meanings: {},
        fallback: null,
        order: null,
        isUnix: false,
        endsNextDay: false,
      },
    });
    expect(askedOf(undefined)).toEqual({ by: 'itself', dates: null, sheet: null });
  });

  it('is no part of the address where nothing was asked', () => {
    expect(lookAddress('1', { by: 'itself', dates: null, sheet: null })).toBe('/imports/files/1');
    expect(lookAddress('1', { by: 'mapping', name: 'a b&c', dates: null, sheet: 1 })).toBe(
      '/imports/files/1?sheet=1&map=a+b%26c',
    );
  });
});
