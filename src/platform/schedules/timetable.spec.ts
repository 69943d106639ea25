import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { dayNumber } from '../../time/civil.js';
import { formatStamp } from '../../time/stamp.js';
import { clockOf } from '../zone.js';
import { dueBetween, monthBefore, nextDue, secondsIn, type Timetable } from './timetable.js';

const OSLO = clockOf('Europe/Oslo');
const at = (text: string): number => Date.parse(text) / 1000;
const due = (timetable: Timetable, after: string, until: string, clock = OSLO): string[] =>
  dueBetween(timetable, at(after), at(until), clock).map((instant) => formatStamp(instant, clock));

const NIGHTLY: Timetable = { kind: 'daily', at: ['02:30'] };
const THIRD: Timetable = { kind: 'working-day', nth: 3, at: '06:00' };

describe('every night at half past two', () => {
  it('is due once in the night that has the time twice, at its first', () => {
    expect(due(NIGHTLY, '2026-10-24T12:00Z', '2026-10-26T12:00Z')).toEqual([
      '2026-10-25T02:30+02:00',
      '2026-10-26T02:30+01:00',
    ]);
    // Looked for between the two: it has been.
    expect(due(NIGHTLY, '2026-10-25T00:30Z', '2026-10-25T01:30Z')).toEqual([]);
  });

  it('is due once in the night that has no such time, when the clock jumps over it', () => {
    expect(due(NIGHTLY, '2026-03-28T12:00Z', '2026-03-30T12:00Z')).toEqual([
      '2026-03-29T03:00+02:00',
      '2026-03-30T02:30+02:00',
    ]);
  });

  it('is due 365 times in a year with both changes, however often it is looked for', () => {
    const [from, until] = [at('2025-12-31T23:00Z'), at('2026-12-31T23:00Z')];
    for (const step of [600, 3600, 7 * 86_400]) {
      let count = 0;
      for (let seen = from; seen < until; seen += step)
        count += dueBetween(NIGHTLY, seen, Math.min(seen + step, until), OSLO).length;
      expect(count).toBe(365);
    }
  });

  it('is due at the end of the interval and not at its beginning', () => {
    expect(due(NIGHTLY, '2026-06-01T00:29:59Z', '2026-06-01T00:30:00Z')).toHaveLength(1);
    expect(due(NIGHTLY, '2026-06-01T00:30:00Z', '2026-06-01T00:30:01Z')).toEqual([]);
  });

  it('is half past two where the organisation is', () => {
    expect(due(NIGHTLY, '2026-06-01T00:00Z', '2026-06-02T00:00Z', clockOf('America/St_Johns'))).toEqual([
      '2026-06-01T02:30-02:30',
    ]);
  });
});

it('several times a day are due in the order of the day, two that the jump makes one are one', () => {
  const often: Timetable = { kind: 'daily', at: ['12:00', '02:45', '02:15'] };
  expect(due(often, '2026-03-28T23:00Z', '2026-03-29T22:00Z')).toEqual([
    '2026-03-29T03:00+02:00',
    '2026-03-29T12:00+02:00',
  ]);
});

it('every Monday', () => {
  const weekly: Timetable = { kind: 'weekly', weekday: 1, at: '07:00' };
  expect(due(weekly, '2026-10-19T05:00Z', '2026-11-02T06:00Z')).toEqual([
    '2026-10-26T07:00+01:00',
    '2026-11-02T07:00+01:00',
  ]);
});

describe('the third working day of a month', () => {
  it.each([
    ['New Year and a weekend', '2026-01', '2026-01-06T06:00+01:00'],
    ['a month that begins on a Sunday', '2026-02', '2026-02-04T06:00+01:00'],
    ['Easter', '2026-04', '2026-04-08T06:00+02:00'],
    ['the first of May', '2026-05', '2026-05-06T06:00+02:00'],
    ['a month like others', '2026-07', '2026-07-03T06:00+02:00'],
  ])('after %s', (_case, month, expected) => {
    expect(due(THIRD, `${month}-01T00:00Z`, `${month}-28T12:00Z`)).toEqual([expected]);
  });

  it('comes once a month through a whole century, and says which month is over', () => {
    const all = dueBetween(THIRD, at('2000-01-01T00:00Z'), at('2100-01-01T00:00Z'), OSLO);
    expect(all).toHaveLength(1200);
    expect(new Set(all.map((instant) => monthBefore(instant, OSLO))).size).toBe(1200);
    expect(monthBefore(at('2026-01-06T05:00Z'), OSLO)).toBe('2025-12');
  });
});

describe('what comes next', () => {
  it.each([
    [NIGHTLY, '2026-10-25T00:30Z', '2026-10-26T02:30+01:00'],
    [THIRD, '2026-01-06T05:00Z', '2026-02-04T06:00+01:00'],
    [THIRD, '2026-01-06T04:59Z', '2026-01-06T06:00+01:00'],
  ] as const)('%j after %s', (timetable, after, expected) => {
    expect(formatStamp(nextDue(timetable, at(after), OSLO) ?? 0, OSLO)).toBe(expected);
  });

  it('is nothing where nothing comes', () => {
    expect(nextDue({ kind: 'daily', at: [] }, at('2026-01-01T00:00Z'), OSLO)).toBeNull();
    expect(nextDue(NIGHTLY, dayNumber(2101, 6, 1) * 86_400, OSLO)).toBeNull();
  });
});

it('no cron expression names an hour, for it would be the hour of the machine', () => {
  const src = fileURLToPath(new URL('../../', import.meta.url));
  const hours = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .flatMap((path) => [...readFileSync(src + path, 'utf8').matchAll(/@Cron\('\S+ \S+ (\S+) /g)])
    .map(([, hour]) => hour);
  expect(hours.length).toBeGreaterThan(3);
  expect(new Set(hours)).toEqual(new Set(['*']));
});

it.each(['24:00', '3:15', '03:60', 'noon', ''])('"%s" is no time of day', (time) => {
  expect(() => secondsIn(time)).toThrow(RangeError);
});
