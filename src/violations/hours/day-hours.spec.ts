import { describe, expect, it } from '@jest/globals';
import { HOUR, parseDay } from '../../time/civil.js';
import { type DayHours, NO_HOURS, withExtra } from './day-hours.js';

const MONDAY = parseDay('2025-12-01')!;

/** Agreed, worked and overtime in hours, of days from Monday on; null is a day without anything. */
const extraOf = (...days: readonly (readonly [number, number, number] | null)[]): number[] => {
  const hours = days.flatMap((one, i): DayHours[] => {
    if (one === null) return [];
    const [agreed, worked, overtime] = one;
    return [
      {
        ...NO_HOURS,
        day: MONDAY + i,
        agreed: agreed * HOUR,
        worked: worked * HOUR,
        overtime: overtime * HOUR,
      },
    ];
  });
  return withExtra(hours).map(({ extra }) => extra / HOUR);
};

describe('extra work', () => {
  it.each([
    [
      'of nothing beyond the plan is none',
      [
        [7, 7, 0],
        [7, 6, 0],
      ],
      [0, 0],
    ],
    ['is what goes beyond the plan of a day and is no overtime', [[5, 12, 3]], [4]],
    [
      'is less where another day of the week was shorter',
      [
        [6, 4, 0],
        [6, 9, 0],
      ],
      [0, 1],
    ],
    ['is none where all beyond the plan is overtime', [[7.5, 10, 2.5]], [0]],
    // A part-timer: 45 hours of 30 agreed, 5 of them overtime by the week, all on its last day.
    [
      'of a week is the same however its overtime is spread',
      [
        [6, 9, 0],
        [6, 9, 0],
        [6, 9, 0],
        [6, 9, 0],
        [6, 9, 5],
      ],
      [3, 3, 3, 1, 0],
    ],
    ['of work nobody had planned is all of it', [[0, 4, 0]], [4]],
  ] as const)('%s', (_case, days, extra) => {
    expect(extraOf(...days)).toEqual(extra);
  });

  it('of one week does not make up for another', () => {
    const days = [[7, 5, 0], null, null, null, null, null, null, [7, 8, 0]] as const;
    expect(extraOf(...days)).toEqual([0, 1]);
  });
});
