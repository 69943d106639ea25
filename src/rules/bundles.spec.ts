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

const dayOf = (date: string): number => parseDay(date) ?? Number.NaN;

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

  it('from one day to another, both inside', () => {
    const sum = (from: string, to: string): number => YEAR_END.sum(dayOf(from), dayOf(to));
    expect(sum('2026-12-24', '2027-01-18')).toBe(27);
    expect(sum('2026-12-25', '2027-01-17')).toBe(13);
    expect(sum('2026-12-27', '2026-12-28')).toBe(12);
    expect(sum('2026-12-28', '2026-12-28')).toBe(7);
    expect(sum('2027-01-04', '2027-01-17')).toBe(0);
    expect(sum('2027-01-19', '2027-12-31')).toBe(0);
    expect(new Bundles().sum(dayOf('2026-12-24'), dayOf('2027-01-18'))).toBe(0);
  });

  it('from one day to another, several entries of one date and what memory holds beyond them apart', () => {
    const bundles = new Bundles().fillWeeks(YEAR_END).fillWeeks(byDay(['2026-12-21', 2], ['2026-12-24', 3]));
    expect(bundles.sum(dayOf('2026-12-21'), dayOf('2027-01-18'))).toBe(5);
    const twice = byDay(['2026-03-03', 2], ['2026-03-03', 3], ['2026-03-08', 1]);
    expect(twice.sum(dayOf('2026-03-03'), dayOf('2026-03-03'))).toBe(5);
  });

  it('by bundles that end with the day before the next, however long the days between are empty', () => {
    const fours = { firstOf: (day: number) => Math.floor(day / 4) * 4, daysOf: () => 4 };
    const days = byDay(['1970-01-04', 1], ['1970-01-05', 2], ['1970-01-08', 3], ['1970-01-09', 4]);
    expect(shown(new Bundles().fill(days, fours))).toEqual([
      ['1970-01-01', 1],
      ['1970-01-05', 5],
      ['1970-01-09', 4],
    ]);
    expect(shown(new Bundles().fill(byDay(), fours))).toEqual([]);
  });

  it('by bundles anew each time, in memory that is kept', () => {
    const weeks = { firstOf: mondayOf, daysOf: () => 7 };
    const bundles = new Bundles().fill(YEAR_END, weeks);
    const kept = bundles.first;
    expect(shown(bundles.fill(byDay(['2026-03-03', 2]), weeks))).toEqual([['2026-03-02', 2]]);
    expect(bundles.first).toBe(kept);
  });
});
