import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { DAY_SECONDS, dayNumber, HOUR, LAST_DAY, MINUTE } from './civil.js';
import { LocalClock, UTC_TABLE, type LocalReading, type ZoneTable } from './local-clock.js';

const utc = (text: string): number => Date.parse(`${text}Z`) / 1000;
/** The wall reading as local seconds. */
const wall = (text: string): number => utc(text);
const once = (text: string): LocalReading => ({ kind: 'once', instant: utc(text) });
const twice = (first: string, second: string): LocalReading => ({
  kind: 'twice',
  instant: utc(first),
  later: utc(second),
});
const NEVER: LocalReading = { kind: 'never' };

/** One hour ahead at 10 000 s, back at 20 000 s, half an hour ahead at 30 000 s: nothing but this file's. */
const TABLE: ZoneTable = {
  name: 'Test/Zone',
  from: Float64Array.of(Number.NEGATIVE_INFINITY, 10_000, 20_000, 1_000_000),
  offset: Int32Array.of(0, 3600, 0, 1800),
};

describe('the offset at an instant', () => {
  it.each([
    [-1e12, 0],
    [9_999, 0],
    [10_000, 3600],
    [19_999, 3600],
    [20_000, 0],
    [999_999, 0],
    [1_000_000, 1800],
    [1e12, 1800],
  ])('%i: %i s', (instant, offset) => {
    expect(new LocalClock(TABLE).offsetAt(instant)).toBe(offset);
    expect(new LocalClock(TABLE).localOf(instant)).toBe(instant + offset);
  });

  it('is the same whatever was asked before', () => {
    const clock = new LocalClock(TABLE);
    const asked = [5, 15_000, 9_999, 25_000, 19_999, 2e6, 10_000, -5, 1_000_000, 999_999, 20_000];
    for (const one of asked) {
      for (const other of asked) {
        clock.offsetAt(one);
        expect(clock.offsetAt(other)).toBe(new LocalClock(TABLE).offsetAt(other));
      }
    }
  });

  it('is that of the zone, which has a name', () => {
    expect(clockOf('Europe/Oslo').zone).toBe('Europe/Oslo');
    expect(new LocalClock(TABLE).zone).toBe('Test/Zone');
    const clock = new LocalClock(UTC_TABLE);
    expect([clock.zone, clock.offsetAt(-1e12), clock.offsetAt(0), clock.offsetAt(1e12)]).toEqual([
      'UTC',
      0,
      0,
      0,
    ]);
  });
});

describe('a wall reading', () => {
  it.each([
    ['a second before the gap in Oslo', 'Europe/Oslo', '2026-03-29T01:59:59', once('2026-03-29T00:59:59')],
    ['the first second of the gap', 'Europe/Oslo', '2026-03-29T02:00', NEVER],
    ['the last second of the gap', 'Europe/Oslo', '2026-03-29T02:59:59', NEVER],
    ['the second after the gap', 'Europe/Oslo', '2026-03-29T03:00', once('2026-03-29T01:00')],
    ['a second before the double hour', 'Europe/Oslo', '2026-10-25T01:59:59', once('2026-10-24T23:59:59')],
    ['its first second', 'Europe/Oslo', '2026-10-25T02:00', twice('2026-10-25T00:00', '2026-10-25T01:00')],
    [
      'its last second',
      'Europe/Oslo',
      '2026-10-25T02:59:59',
      twice('2026-10-25T00:59:59', '2026-10-25T01:59:59'),
    ],
    ['the second after the double hour', 'Europe/Oslo', '2026-10-25T03:00', once('2026-10-25T02:00')],
    ['a day before the gap', 'Europe/Oslo', '2026-03-28T02:30', once('2026-03-28T01:30')],
    ['a day after the gap', 'Europe/Oslo', '2026-03-30T02:30', once('2026-03-30T00:30')],
    ['Lord Howe, before its half hour', 'Australia/Lord_Howe', '2026-10-04T01:59', once('2026-10-03T15:29')],
    ['Lord Howe, in its gap of half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', NEVER],
    ['Lord Howe, after it', 'Australia/Lord_Howe', '2026-10-04T02:30', once('2026-10-03T15:30')],
    [
      'Lord Howe, the half hour that comes twice',
      'Australia/Lord_Howe',
      '2026-04-05T01:45',
      twice('2026-04-04T14:45', '2026-04-04T15:15'),
    ],
    ['Lord Howe, after that', 'Australia/Lord_Howe', '2026-04-05T02:00', once('2026-04-04T15:30')],
    ['west of Greenwich, in the gap', 'America/St_Johns', '2026-03-08T02:15', NEVER],
    [
      'west of Greenwich, twice',
      'America/St_Johns',
      '2026-11-01T01:30',
      twice('2026-11-01T04:00', '2026-11-01T05:00'),
    ],
    ['a date that Samoa left out', 'Pacific/Apia', '2011-12-30T12:00', NEVER],
  ])('%s', (_case, zone, text, expected) => {
    expect(clockOf(zone).read(wall(text))).toEqual(expected);
  });

  it('around a change back of an hour, to the second', () => {
    const clock = new LocalClock({
      name: 'Test/Quick',
      from: Float64Array.of(Number.NEGATIVE_INFINITY, 1_000_000),
      offset: Int32Array.of(7200, 3600),
    });
    expect(clock.read(1_000_000 + 7199)).toEqual({
      kind: 'twice',
      instant: 1_000_000 - 1,
      later: 1_000_000 + 3599,
    });
    expect(clock.read(1_000_000 + 7200)).toEqual({ kind: 'once', instant: 1_003_600 });
  });
});

describe('the beginning of a local day', () => {
  const oslo = clockOf('Europe/Oslo');

  it.each([
    ['winter', 'Europe/Oslo', [2026, 1, 15], 0, '2026-01-14T23:00'],
    ['summer', 'Europe/Oslo', [2026, 7, 15], 0, '2026-07-14T22:00'],
    [
      'seven in the morning after the spring change',
      'Europe/Oslo',
      [2026, 3, 29],
      7 * HOUR,
      '2026-03-29T05:00',
    ],
    [
      'a boundary in the gap is the jump itself',
      'Europe/Oslo',
      [2026, 3, 29],
      2 * HOUR + 30 * MINUTE,
      '2026-03-29T01:00',
    ],
    ['a boundary at the beginning of the gap', 'Europe/Oslo', [2026, 3, 29], 2 * HOUR, '2026-03-29T01:00'],
    [
      'a boundary that comes twice is the first',
      'Europe/Oslo',
      [2026, 10, 25],
      2 * HOUR + 30 * MINUTE,
      '2026-10-25T00:30',
    ],
    ['a midnight that Brazil left out', 'America/Sao_Paulo', [2018, 11, 4], 0, '2018-11-04T03:00'],
    [
      'the gap of Lord Howe',
      'Australia/Lord_Howe',
      [2026, 10, 4],
      2 * HOUR + 15 * MINUTE,
      '2026-10-03T15:30',
    ],
    ['24 h in is the next midnight', 'Europe/Oslo', [2026, 3, 2], DAY_SECONDS, '2026-03-02T23:00'],
    ['the first day there is', 'Europe/Oslo', [1970, 1, 1], 0, '1969-12-31T23:00'],
    ['the last day there is', 'Europe/Oslo', [2100, 12, 31], 0, '2100-12-30T23:00'],
  ])('%s', (_case, zone, date, secondsIn, expected) => {
    const [year, month, day] = date;
    expect(clockOf(zone).instantAt(dayNumber(year!, month!, day!), secondsIn)).toBe(utc(expected));
  });

  it('is midnight where nothing else is said', () => {
    expect(oslo.instantAt(dayNumber(2026, 1, 15))).toBe(utc('2026-01-14T23:00'));
  });

  it.each([
    ['2026-03-28T22:59:59', [2026, 3, 28]],
    ['2026-03-28T23:00', [2026, 3, 29]],
    ['2026-03-29T21:59:59', [2026, 3, 29]],
    ['2026-03-29T22:00', [2026, 3, 30]],
    ['2026-10-25T22:59:59', [2026, 10, 25]],
    ['2026-10-25T23:00', [2026, 10, 26]],
    ['1969-12-31T22:59:59', [1969, 12, 31]],
    ['1969-12-31T23:00', [1970, 1, 1]],
    ['2100-12-31T22:59:59', [2100, 12, 31]],
    ['2100-12-31T23:00', [2101, 1, 1]],
  ])('%s is on its day', (instant, date) => {
    const [year, month, day] = date;
    expect(oslo.dayOf(utc(instant))).toBe(dayNumber(year!, month!, day!));
  });
});

describe('the days of many instants', () => {
  it.each(['Europe/Oslo', 'UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'are those of each, at every midnight of 1970 to 2100 in %s',
    (zone) => {
      const clock = clockOf(zone);
      const instants: number[] = [];
      for (let day = 1; day <= LAST_DAY; day += 1) {
        const midnight = clock.startOf(day);
        instants.push(midnight - 1, midnight, midnight + 1);
      }
      const into = new Int32Array(instants.length);
      clock.daysOf(Float64Array.from(instants), instants.length, into);
      const wrong = instants.filter((instant, i) => into[i] !== clock.dayOf(instant));
      expect(wrong).toEqual([]);
      const some = Int32Array.from({ length: 1000 }, (_, i) => i * 100);
      const few = new Int32Array(1000);
      clock.daysOfSome(Float64Array.from(instants), some, 1000, few);
      expect(few).toEqual(some.map((i) => into[i]!));
    },
  );

  it('are as many as are asked for', () => {
    const into = new Int32Array(3).fill(-7);
    new LocalClock(UTC_TABLE).daysOf(Float64Array.of(0, DAY_SECONDS, 5 * DAY_SECONDS), 2, into);
    expect([...into]).toEqual([0, 1, -7]);
  });
});
