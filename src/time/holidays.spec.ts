import { describe, expect, it } from '@jest/globals';
import { dayNumber, formatDay, parseDay } from './civil.js';
import {
  easterSunday,
  holidayNames,
  holidaysOf,
  isRedDay,
  isStatisticalWorkingDay,
  lastWorkingDay,
} from './holidays.js';

const dayText = (text: string): number => parseDay(text) ?? Number.NaN;

/** Dates as printed in the calendars of those years. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2008: '01-01 03-20 03-21 03-23 03-24 05-01 05-01 05-11 05-12 05-17 12-25 12-26',
  2012: '01-01 04-05 04-06 04-08 04-09 05-01 05-17 05-17 05-27 05-28 12-25 12-26',
  2024: '01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26',
  2025: '01-01 04-17 04-18 04-20 04-21 05-01 05-17 05-29 06-08 06-09 12-25 12-26',
  2026: '01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26',
  2027: '01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 05-17 12-25 12-26',
};

describe('public holidays', () => {
  it.each(Object.entries(PUBLISHED))('of %s are the published ones', (year, dates) => {
    const own = holidaysOf(Number(year)).map(({ day }) => formatDay(day));
    expect(own).toEqual(dates.split(' ').map((date) => `${year}-${date}`));
  });

  it.each([
    '1818-03-22',
    '1886-04-25',
    '1943-04-25',
    '1954-04-18',
    '1961-04-02',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2030-04-21',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
    '2285-03-22',
  ])('Easter Sunday %s', (text) => {
    expect(formatDay(easterSunday(Number(text.slice(0, 4))))).toBe(text);
  });

  it('leave Easter where it can be: a Sunday from 22 March to 25 April', () => {
    for (let year = 1970; year <= 2100; year += 1) {
      const easter = easterSunday(year);
      expect((easter + 4) % 7).toBe(0);
      expect(easter).toBeGreaterThanOrEqual(dayNumber(year, 3, 22));
      expect(easter).toBeLessThanOrEqual(dayNumber(year, 4, 25));
    }
  });

  it('carry one name each, in the order of the year', () => {
    expect(holidaysOf(2026).map(({ day, name }) => `${formatDay(day)} ${name}`)).toEqual([
      '2026-01-01 new-year',
      '2026-04-02 maundy-thursday',
      '2026-04-03 good-friday',
      '2026-04-05 easter-sunday',
      '2026-04-06 easter-monday',
      '2026-05-01 labour-day',
      '2026-05-14 ascension',
      '2026-05-17 constitution-day',
      '2026-05-24 whit-sunday',
      '2026-05-25 whit-monday',
      '2026-12-25 christmas-day',
      '2026-12-26 boxing-day',
    ]);
    expect(holidayNames(dayText('2026-03-08'))).toEqual([]);
    expect(isRedDay(dayText('2026-03-08'))).toBe(true);
  });

  it('give both names to a date that carries two', () => {
    expect(holidayNames(dayText('2027-05-17')).toSorted()).toEqual(['constitution-day', 'whit-monday']);
    expect(holidayNames(dayText('2008-05-01')).toSorted()).toEqual(['ascension', 'labour-day']);
  });

  it.each(['2026-04-04', '2026-05-23', '2026-12-24', '2026-12-31', '2026-04-30', '2026-05-16', '2026-03-07'])(
    '%s is not red',
    (text) => {
      expect(isRedDay(dayText(text))).toBe(false);
    },
  );

  it.each([
    ['a Monday', '2026-03-02', true],
    ['a Saturday, which is a working day of the law and none of the statistics', '2026-03-07', false],
    ['a Sunday', '2026-03-08', false],
    ['Maundy Thursday', '2026-04-02', false],
    ['Christmas Eve', '2026-12-24', true],
  ])('%s: counted in sick-leave statistics %#', (_case, text, expected) => {
    expect(isStatisticalWorkingDay(dayText(text))).toBe(expected);
  });
});

describe('the last working day of some days', () => {
  const last = (from: string, to: string): string =>
    formatDay(lastWorkingDay({ from: dayText(from), to: dayText(to) }));

  it.each([
    ['a month that ends on a Tuesday', '2026-03-01', '2026-04-01', '2026-03-31'],
    ['a month that ends on a Sunday', '2026-05-01', '2026-06-01', '2026-05-29'],
    ['a month that ends on a Saturday', '2026-01-01', '2026-02-01', '2026-01-30'],
    ['days that end with Easter Monday', '2026-03-30', '2026-04-07', '2026-04-01'],
    ['the day after the last is not one of them', '2026-03-02', '2026-03-06', '2026-03-05'],
    ['one day', '2026-03-04', '2026-03-05', '2026-03-04'],
    ['days of which the first alone is one', '2026-04-01', '2026-04-07', '2026-04-01'],
  ])('%s', (_what, from, to, expected) => {
    expect(last(from, to)).toBe(expected);
  });
});
