import { describe, expect, it } from '@jest/globals';
import { formatDay, mondayOf, monthOf, parseDay } from '../time/civil.js';
import { Bundles } from './bundles.js';

const byDay = (...days: readonly (readonly [string, number])[]): Bundles => {
  const bundles = new Bundles();
  bundles.reserve(days.length);
  days.forEach(([date, seconds], i) => {
    bundles.first[i] = parseDay(date) ?? 0;
    bundles.seconds[i] = seconds;
  });
  bundles.count = days.length;
  return bundles;
};
const shown = ({ count, first, seconds }: Bundles): [string, number][] =>
  Array.from({ length: count }, (_, i) => [formatDay(first[i]!), seconds[i]!]);

const YEAR_END = byDay(
  ['2026-12-24', 10],
  ['2026-12-27', 5],
  ['2026-12-28', 7],
  ['2027-01-03', 1],
  ['2027-01-18', 4],
);

describe('seconds by day are summed', () => {
  it('by ISO week, those without any left out', () => {
    expect(shown(new Bundles().fillWeeks(YEAR_END))).toEqual([
      ['2026-12-21', 15],
      ['2026-12-28', 8],
      ['2027-01-18', 4],
    ]);
  });

  it('by other bundles', () => {
    const months = {
      firstOf: (day: number) => parseDay(`${monthOf(day)}-01`) ?? 0,
      daysOf: () => 31,
    };
    expect(shown(new Bundles().fill(YEAR_END, months))).toEqual([
      ['2026-12-01', 22],
      ['2027-01-01', 5],
    ]);
    const weeks = { firstOf: mondayOf, daysOf: () => 7 };
    expect(shown(new Bundles().fill(YEAR_END, weeks))).toEqual(shown(new Bundles().fillWeeks(YEAR_END)));
  });

  it('on several entries of one date', () => {
    const twice = byDay(['2026-03-03', 2], ['2026-03-03', 3], ['2026-03-08', 0.5], ['2026-03-09', 4]);
    expect(shown(new Bundles().fillWeeks(twice))).toEqual([
      ['2026-03-02', 5.5],
      ['2026-03-09', 4],
    ]);
  });

  it('before 1970 as well', () => {
    const early = byDay(['1970-01-01', 1]);
    early.first[0] = -4;
    expect([...new Bundles().fillWeeks(early).first.subarray(0, 1)]).toEqual([-10]);
    early.first[0] = -3;
    expect([...new Bundles().fillWeeks(early).first.subarray(0, 1)]).toEqual([-3]);
  });

  it('anew each time, in memory that is kept', () => {
    const bundles = new Bundles().fillWeeks(YEAR_END);
    expect(shown(bundles.fillWeeks(byDay(['2026-03-03', 2])))).toEqual([['2026-03-02', 2]]);
    expect(shown(bundles.fillWeeks(byDay()))).toEqual([]);
  });
});
