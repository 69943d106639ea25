import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addMonths,
  civilDate,
  dayNumber,
  FIRST_DAY,
  formatDay,
  isoWeek,
  LAST_DAY,
  mondayOf,
  monthDays,
  monthOf,
  parseDay,
  weekday,
} from './civil.js';

const dayText = (text: string): number => parseDay(text) ?? Number.NaN;

describe('the calendar', () => {
  it('agrees with luxon on every day of 1970 to 2100', () => {
    const different: string[] = [];
    for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
      const other = DateTime.fromMillis(day * 86_400_000, { zone: 'utc' });
      const { year, month, day: dayOfMonth } = civilDate(day);
      const { year: isoYear, week } = isoWeek(day);
      const own = [year, month, dayOfMonth, weekday(day), isoYear, week, dayNumber(year, month, dayOfMonth)];
      const theirs = [
        other.year,
        other.month,
        other.day,
        other.weekday,
        other.weekYear,
        other.weekNumber,
        day,
      ];
      if (own.join() !== theirs.join()) different.push(`${own.join()} is not ${theirs.join()}`);
    }
    expect(different).toEqual([]);
  });

  it('ends where it says it ends', () => {
    expect([formatDay(FIRST_DAY), formatDay(LAST_DAY)]).toEqual(['1970-01-01', '2100-12-31']);
  });

  it('reads back what it writes, before 1970 as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 400_000 }), (day) => {
        const { year, month, day: dayOfMonth } = civilDate(day);
        expect(dayNumber(year, month, dayOfMonth)).toBe(day);
        expect(mondayOf(day)).toBeLessThanOrEqual(day);
        expect(weekday(mondayOf(day))).toBe(1);
      }),
    );
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2026-12-28', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2025-12-28', 2025, 52],
    ['2025-12-29', 2026, 1],
    ['2020-12-31', 2020, 53],
    ['2021-01-01', 2020, 53],
    ['2024-12-30', 2025, 1],
    ['2023-01-01', 2022, 52],
  ])('%s is in week %i/%i', (text, year, week) => {
    expect(isoWeek(dayText(text))).toEqual({ year, week });
  });
});

describe('a date in a text', () => {
  it.each(['2025-12-31', '2024-02-29', '2000-02-29', '2100-12-31', '1970-01-01'])('%s is one', (text) => {
    expect(formatDay(dayText(text))).toBe(text);
  });

  it.each([
    '2025-02-29',
    '2100-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-12-00',
    '2025-12-32',
    '2025-1-1',
    '25-12-01',
    '01.12.2025',
    '2025-12-01T00:00',
    ' 2025-12-01',
    '2025-12-01\n',
    '1969-12-31',
    '2101-01-01',
    '２０２５-12-01',
    '',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});

describe('months', () => {
  it.each([
    ['2025-12', '2025-12-01', '2026-01-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2100-12', '2100-12-01', '2101-01-01'],
  ])('%s runs from its first day to the next first', (month, from, to) => {
    const days = monthDays(month)!;
    expect([formatDay(days.from), formatDay(days.to)]).toEqual([from, to]);
    expect([monthOf(days.from), monthOf(days.to - 1)]).toEqual([month, month]);
  });

  it.each(['2025-13', '2025-00', '2025-1', '1969-12', '2101-01', '2025-12-01'])('%s is none', (text) => {
    expect(monthDays(text)).toBeNull();
  });

  it.each([
    ['2025-12', 1, '2026-01'],
    ['2026-01', -1, '2025-12'],
    ['2025-12', -12, '2024-12'],
    ['2025-12', 13, '2027-01'],
    ['2025-06', 0, '2025-06'],
  ])('%s and %i months is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected);
  });
});
