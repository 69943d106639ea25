import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { formatDay, LAST_DAY, parseDay, weekday } from './civil.js';
import { isRedDay } from './holidays.js';
import { formatLocal, formatStamp } from './stamp.js';
import { redDays, redIndexFrom, sundayZone } from './sunday-zone.js';

const clock = clockOf('Europe/Oslo');
const zoneOf = (text: string, rule: 'aml_10_10' | 'calendar_day' = 'aml_10_10') =>
  sundayZone(parseDay(text) ?? Number.NaN, clock, rule);

describe('the off-duty period of a red day begins', () => {
  it.each([
    ['on Saturday at 18 before a plain Sunday', '2026-03-08', '2026-03-07T18:00'],
    ['at 18 before New Year', '2026-01-01', '2025-12-31T18:00'],
    ['at 18 before Maundy Thursday', '2026-04-02', '2026-04-01T18:00'],
    ['at 22 on a red day: Good Friday', '2026-04-03', '2026-04-02T22:00'],
    ['at 15 on Easter Eve', '2026-04-05', '2026-04-04T15:00'],
    ['at 22 on Easter Sunday', '2026-04-06', '2026-04-05T22:00'],
    ['at 22 before a plain 1 May', '2026-05-01', '2026-04-30T22:00'],
    ['at 18 before Ascension', '2026-05-14', '2026-05-13T18:00'],
    ['at 18 before a 17 May that is a Sunday', '2026-05-17', '2026-05-16T18:00'],
    ['at 15 on Whit Eve', '2026-05-24', '2026-05-23T15:00'],
    ['at 22 before a 17 May on a Saturday', '2025-05-17', '2025-05-16T22:00'],
    ['at 22 on 17 May before the Sunday after it', '2025-05-18', '2025-05-17T22:00'],
    ['at 18 before a 1 May that is Ascension', '2008-05-01', '2008-04-30T18:00'],
    ['at 18 before a 17 May that is Ascension', '2012-05-17', '2012-05-16T18:00'],
    ['at 15 before the Whit Sunday of 2027', '2027-05-16', '2027-05-15T15:00'],
    ['at 22 on Whit Sunday, which 17 May 2027 follows', '2027-05-17', '2027-05-16T22:00'],
    ['at 22 on a Sunday, which 17 May 2021 follows', '2021-05-17', '2021-05-16T22:00'],
    ['at 18 before a 1 May that is a Sunday', '2022-05-01', '2022-04-30T18:00'],
    ['at 15 on Christmas Eve', '2026-12-25', '2026-12-24T15:00'],
    ['at 15 before a Christmas Day that is a Sunday', '2022-12-25', '2022-12-24T15:00'],
    ['at 22 on a Christmas Eve that is a Sunday', '2023-12-25', '2023-12-24T22:00'],
    ['at 22 on Christmas Day', '2026-12-26', '2026-12-25T22:00'],
    ['at 22 on a Boxing Day that is a Saturday', '2026-12-27', '2026-12-26T22:00'],
  ])('%s (%s)', (_case, day, start) => {
    expect(isRedDay(parseDay(day) ?? 0)).toBe(true);
    const zone = zoneOf(day);
    expect([formatLocal(zone.start, clock), formatLocal(zone.end, clock)]).toEqual([start, `${day}T22:00`]);
  });
});

describe('a zone across a clock change', () => {
  it.each([
    ['spring', '2026-03-29', '2026-03-28T18:00+01:00', '2026-03-29T22:00+02:00', 27],
    ['autumn', '2026-10-25', '2026-10-24T18:00+02:00', '2026-10-25T22:00+01:00', 29],
  ])('is an hour off 28 in %s', (_case, day, start, end, hours) => {
    const zone = zoneOf(day);
    expect([formatStamp(zone.start, clock), formatStamp(zone.end, clock)]).toEqual([start, end]);
    expect((zone.end - zone.start) / 3600).toBe(hours);
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-03-08', 24],
  ])('is the calendar day where that is the rule: %s has %i h', (day, hours) => {
    const zone = zoneOf(day, 'calendar_day');
    expect(formatLocal(zone.start, clock)).toBe(`${day}T00:00`);
    expect((zone.end - zone.start) / 3600).toBe(hours);
  });
});

it('zones of red days never overlap, from 1990 to 2060', () => {
  let last = 0;
  for (let day = parseDay('1990-01-01') ?? 0; day < (parseDay('2060-01-01') ?? 0); day += 1) {
    if (!isRedDay(day)) continue;
    const zone = sundayZone(day, clock, 'aml_10_10');
    expect(zone.start).toBeGreaterThanOrEqual(last);
    expect(zone.end).toBeGreaterThan(zone.start);
    if (weekday(day) === 7 && isRedDay(day - 1)) expect(zone.start).toBe(last);
    last = zone.end;
  }
});

describe('the red days of 1970 to 2100', () => {
  const named = ({ day }: { readonly day: Int32Array }, from: number, to: number): string[] =>
    [...day.slice(from, to)].map(formatDay);

  it('are the Sundays alone, each with its zone', () => {
    const sundays = redDays(clock, 'aml_10_10', 'sundays_only');
    expect(sundays.count).toBe(6835);
    expect([sundays.day.length, sundays.start.length, sundays.end.length]).toEqual([6835, 6835, 6835]);
    expect(named(sundays, 0, 2)).toEqual(['1970-01-04', '1970-01-11']);
    expect(named(sundays, 6834, 6835)).toEqual(['2100-12-26']);
    expect([...sundays.day].every((day) => weekday(day) === 7)).toBe(true);
    expect(formatLocal(sundays.start[0]!, clock)).toBe('1970-01-03T18:00');
    expect(formatLocal(sundays.end[0]!, clock)).toBe('1970-01-04T22:00');
  });

  it('are Sundays and holidays in their order', () => {
    const all = redDays(clock, 'calendar_day', 'sundays_and_holidays');
    const first = redIndexFrom(all, parseDay('2026-04-01')!);
    expect(named(all, first, first + 5)).toEqual([
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-04-12',
    ]);
    expect(formatLocal(all.start[first]!, clock)).toBe('2026-04-02T00:00');
    expect([...all.day].every(isRedDay)).toBe(true);
  });

  it('are made once for a zone, a rule and a sequence', () => {
    const other = clockOf('Europe/Oslo');
    const made = redDays(clock, 'aml_10_10', 'sundays_only');
    expect(redDays(other, 'aml_10_10', 'sundays_only')).toBe(made);
    expect(redDays(clock, 'calendar_day', 'sundays_only')).not.toBe(made);
    expect(redDays(clock, 'aml_10_10', 'sundays_and_holidays')).not.toBe(made);
  });

  it.each([
    ['1970-01-01', 0],
    ['1970-01-04', 0],
    ['1970-01-05', 1],
    ['1970-01-11', 1],
    ['1970-01-12', 2],
    ['2100-12-26', 6834],
  ])('the first Sunday from %s on is number %i', (text, index) => {
    expect(redIndexFrom(redDays(clock, 'aml_10_10', 'sundays_only'), parseDay(text)!)).toBe(index);
  });

  it('end with the last Sunday', () => {
    expect(redIndexFrom(redDays(clock, 'aml_10_10', 'sundays_only'), LAST_DAY)).toBe(6835);
  });
});
