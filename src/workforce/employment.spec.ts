import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../time/civil.js';
import { agreedLimits, Employment } from './employment.js';

const day = (date: string): number => parseDay(date)!;

/** `validUntil` is the day after the last, as positions are stored. */
const position = (
  unitId: string,
  share: string,
  validFrom: string,
  validUntil: string | null = null,
): ConstructorParameters<typeof Employment>[0][number] => ({ unitId, share, validFrom, validUntil });

describe('full time', () => {
  it.each([
    ['one whole position', ['1.0000'], true],
    ['one a hair short', ['0.9999'], false],
    ['two that make a whole', ['0.6', '0.4'], true],
    ['three thirds as a register rounds them', ['0.3333', '0.3333', '0.3334'], true],
    ['0.1 and 0.7 and 0.2, which floating point makes less than one', ['0.1', '0.7', '0.2'], true],
    ['more than a whole', ['1', '0.2'], true],
    ['no position on record', [], true],
  ])('%s', (_case, shares, expected) => {
    const employment = new Employment(shares.map((share) => position('a', share, '2025-01-01')));
    expect(employment.isFullTime(day('2025-06-01'))).toBe(expected);
  });

  it('changes with the day the share changes', () => {
    const employment = new Employment([
      position('a', '1', '2025-01-01', '2025-07-01'),
      position('a', '0.5', '2025-07-01'),
    ]);
    expect(employment.isFullTime(day('2025-06-30'))).toBe(true);
    expect(employment.isFullTime(day('2025-07-01'))).toBe(false);
  });
});

describe('the unit of a day', () => {
  const employment = new Employment([
    position('a', '0.4', '2025-01-01', '2025-03-01'),
    position('b', '0.6', '2025-02-01', '2025-03-01'),
    position('c', '1', '2025-04-01', '2025-05-01'),
  ]);

  it.each([
    ['before the first day', '2024-12-31', null, 'a'],
    ['the first day', '2025-01-01', 'a', 'a'],
    ['of two the larger', '2025-02-01', 'b', 'b'],
    ['the last day of both', '2025-02-28', 'b', 'b'],
    ['between two, nearer to the one before', '2025-03-10', null, 'a'],
    ['between two, nearer to the one after', '2025-03-25', null, 'c'],
    ['the day before one begins', '2025-03-31', null, 'c'],
    ['after the last day', '2025-05-01', null, 'c'],
    ['years after', '2031-05-01', null, 'c'],
  ])('%s', (_case, date, on, near) => {
    expect(employment.unitOn(day(date))).toBe(on);
    expect(employment.unitNear(day(date))).toBe(near);
  });

  it('is as far from the last day of one position as from the first of the next', () => {
    // Last day 28 February, first day 3 March: 2 March is one day from the later, two from the earlier.
    const gap = new Employment([
      position('before', '1', '2025-01-01', '2025-03-01'),
      position('after', '1', '2025-03-03'),
    ]);
    expect(gap.unitNear(day('2025-03-01'))).toBe('before');
    expect(gap.unitNear(day('2025-03-02'))).toBe('after');
  });

  it('is nobody’s without a position', () => {
    expect(new Employment([]).unitNear(day('2025-01-01'))).toBeNull();
  });
});

describe('the limits of agreements', () => {
  it('hold on day numbers, open where the agreement is', () => {
    const agreement = {
      id: 'x',
      limits: { DAILY_REST: 8 },
      terms: { averaging: { weeks: 8, start: '2025-01-06' }, standbyFactor: '1/5' },
      grantedBy: 'elected-representatives',
      groupKind: 'all' as const,
      groupCode: null,
      validFrom: '2025-01-01',
      validUntil: null,
    };
    expect(agreedLimits([{ agreement, fromDate: '2025-02-01', untilDate: null }])).toEqual([
      {
        agreement: 'x',
        since: day('2025-01-01'),
        fromDay: day('2025-02-01'),
        untilDay: Number.POSITIVE_INFINITY,
        limits: { DAILY_REST: 8 },
        terms: {
          averaging: { weeks: 8, startDay: day('2025-01-06') },
          standbyFactor: { numerator: 1, denominator: 5 },
        },
        grantedBy: 'elected-representatives',
      },
    ]);
  });
});
