import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../time/civil.js';
import { Ratio } from './ratio.js';
import { weigh, type Weighing, type WeighedWeek } from './weighed-week.js';

const THREE_SHIFT: Weighing = {
  full: 40 * HOUR,
  least: 36 * HOUR,
  most: 38 * HOUR,
  sunday: { numerator: 1, denominator: 6 },
  night: { numerator: 1, denominator: 4 },
  granted: 0,
};

const WEEK = { fromDay: 0, untilDay: 7 };

const weighed = (hours: number, sunday: number, night: number): WeighedWeek | null =>
  weigh(
    {
      hours: Ratio.ofDecimal(hours * HOUR),
      sunday: Ratio.ofDecimal(sunday * HOUR),
      night: Ratio.ofDecimal(night * HOUR),
    },
    WEEK,
    THREE_SHIFT,
  );

describe('a three-shift week (aml. § 10-4 (6))', () => {
  it.each([
    ['no hour weighs more: 40 h, never above 38', [38, 0, 0], ['136800', '144000', '136800']],
    ['a fourth of 12 h at night', [37, 0, 12], ['144000', '133200', '133200']],
    ['a sixth of 18 h on a Sunday', [37, 18, 0], ['144000', '133200', '133200']],
    ['both of an hour that is both', [36.5, 6, 10], ['144000', '131400', '131400']],
    ['never below 36', [36, 36, 36], ['183600', '1728000/17', '129600']],
    ['a fraction stays one', [37.5, 0, 11], ['144900', '21600000/161', '21600000/161']],
  ] as const)('%s', (_case, [hours, sunday, night], figures) => {
    const week = weighed(hours, sunday, night);
    expect([week?.weighted, week?.reduced, week?.limit].map(String)).toEqual(figures);
  });

  it('is nothing to weigh where nothing is planned', () => {
    expect(weighed(0, 0, 0)).toBeNull();
  });

  it('says what it was weighed from', () => {
    expect(weighed(37, 0, 12)).toMatchObject({ ...WEEK, weighing: THREE_SHIFT });
  });
});
