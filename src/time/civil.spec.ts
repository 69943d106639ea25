import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addMonths,
  civilDate,
  DAY_SECONDS,
  dayNumber,
  FIRST_DAY,
  formatDay,
  HOUR,
  isoWeek,
  LAST_DAY,
  MINUTE,
  mondayOf,
  monthDays,
  monthOf,
  parseBirthday,
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
    ['2009-12-31', 2009, 53],
    ['2010-01-03', 2009, 53],
    ['2016-01-03', 2015, 53],
    ['2032-12-27', 2032, 53],
    ['2033-01-03', 2033, 1],
    ['1970-01-01', 1970, 1],
    ['1971-01-03', 1970, 53],
    ['2100-12-31', 2100, 52],
  ])('%s is in week %i/%i', (text, year, week) => {
    expect(isoWeek(dayText(text))).toEqual({ year, week });
  });
});

describe('lengths and days of the week', () => {
  it('are what they are called', () => {
    expect([MINUTE, HOUR, DAY_SECONDS]).toEqual([60, 3600, 86_400]);
  });

  it.each([
    ['1970-01-01', 4],
    ['1970-01-04', 7],
    ['1970-01-05', 1],
    ['2000-02-29', 2],
    ['2026-11-22', 7],
    ['2100-12-31', 5],
  ])('%s is day %i', (text, expected) => {
    expect(weekday(dayText(text))).toBe(expected);
  });

  it('reach back before 1970', () => {
    expect([weekday(-1), weekday(-3), weekday(-4), weekday(-7), weekday(-8)]).toEqual([3, 1, 7, 4, 3]);
    expect([formatDay(-1), formatDay(-719_528), formatDay(-719_162)]).toEqual([
      '1969-12-31',
      '0000-01-01',
      '0001-01-01',
    ]);
    expect(monthOf(-1)).toBe('1969-12');
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
    'x2025-12-01',
    '2025-12-01x',
    '12025-12-01',
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
    ['1970-01', '1970-01-01', '1970-02-01'],
    ['2025-11', '2025-11-01', '2025-12-01'],
    ['2025-10', '2025-10-01', '2025-11-01'],
  ])('%s runs from its first day to the next first', (month, from, to) => {
    const days = monthDays(month)!;
    expect([formatDay(days.from), formatDay(days.to)]).toEqual([from, to]);
    expect([monthOf(days.from), monthOf(days.to - 1)]).toEqual([month, month]);
  });

  it.each([
    '2025-13',
    '2025-00',
    '2025-1',
    '1969-12',
    '2101-01',
    '2025-12-01',
    '2025-19',
    '2025-20',
    'x2025-12',
    '25-12',
    '2025/12',
    '',
  ])('%s is none', (text) => {
    expect(monthDays(text)).toBeNull();
  });

  it.each([
    ['2025-12', 1, '2026-01'],
    ['2026-01', -1, '2025-12'],
    ['2025-12', -12, '2024-12'],
    ['2025-12', 13, '2027-01'],
    ['2025-06', 0, '2025-06'],
    ['2025-12', -11, '2025-01'],
    ['2025-01', 11, '2025-12'],
    ['0999-12', 1, '1000-01'],
  ])('%s and %i months is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected);
  });
});

describe('a date of birth', () => {
  it.each([
    ['1961-03-12', -3217],
    ['1900-01-01', -25_567],
    ['2009-05-17', 14_381],
    ['1899-12-31', null],
    ['1961-02-29', null],
    ['12.03.1961', null],
  ])('%s is day %s', (text, day) => {
    expect(parseBirthday(text)).toBe(day);
  });
});
