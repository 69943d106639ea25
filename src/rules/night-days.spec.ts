import { describe, expect, it } from '@jest/globals';
import { judge, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { HOUR, parseDay } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import { bandOf } from './night-days.js';
import type { RuleSettings } from './settings.js';

/** How many of the work days of these events are days of night work. */
const nightDays = (events: readonly WorkEvent[], settings: Partial<RuleSettings> = {}): number =>
  judge('NIGHT_RISK_8H', events, { settings }).evaluated;

const shift = (start: string, end: string, more: Partial<WorkEvent> = {}): WorkEvent =>
  work('shift', start, end, more);

describe('what makes a day one of night work, to the second', () => {
  const THREE = 3 * HOUR;

  it.each([
    ['a minute before', '23:59', 0],
    ['three hours of the evening', '2026-03-03T00:00', 0],
    ['a second of the next date', '2026-03-03T00:00:01', 1],
    ['five minutes of it', '2026-03-03T00:05', 1],
    ['well into the night', '2026-03-03T02:00', 1],
  ])('a late shift ends with %s', (_what, end, expected) => {
    expect(nightDays([shift('2026-03-02T14:00', end)])).toBe(expected);
  });

  it.each([
    ['five minutes after three', '03:05', 0],
    ['at three', '03:00', 0],
    ['a second before', '02:59:59', 1],
    ['five minutes before', '02:55', 1],
    ['at midnight', '00:00', 1],
  ])('an early shift begins %s', (_what, from, expected) => {
    expect(nightDays([shift(`2026-03-02T${from}`, '12:00')])).toBe(expected);
  });

  it('a break that lies by day leaves all of the night, one that lies at night takes from it', () => {
    const late = (from: string, to: string): WorkEvent => {
      const { start, end } = shift(from, to);
      return shift('2026-03-02T16:00', '2026-03-03T00:30', { breaks: [{ start, end, paid: false }] });
    };
    expect(nightDays([late('2026-03-02T18:00', '18:30')])).toBe(1);
    expect(nightDays([late('2026-03-02T22:00', '22:29:59')])).toBe(1);
    expect(nightDays([late('2026-03-02T22:00', '22:30')])).toBe(0);
    expect(nightDays([late('2026-03-02T20:45', '21:15')])).toBe(1);
  });

  it('a paid break takes nothing from the night', () => {
    const { start, end } = shift('2026-03-02T22:00', '23:00');
    const breaks = [{ start, end, paid: true }];
    expect(nightDays([shift('2026-03-02T16:00', '2026-03-03T00:30', { breaks })])).toBe(1);
  });

  it('however long the break, a night that has three hours left beside it is one', () => {
    const long = (unpaidBreak: number) => nightDays([shift('2026-03-02T21:00', '06:00', { unpaidBreak })]);
    expect(long(6 * HOUR - 1)).toBe(1);
    expect(long(6 * HOUR)).toBe(0);
  });

  it('a split day has what lies at night of both its parts', () => {
    const early = (from: string): WorkEvent[] => [
      shift(`2026-03-02T${from}`, '08:00'),
      shift('2026-03-02T13:00', '22:00'),
    ];
    expect(nightDays(early('04:00'))).toBe(0);
    expect(nightDays(early('03:59:59'))).toBe(1);
  });

  it('the two ends of a work day may lie nearly 24 hours apart', () => {
    const ends = [shift('2026-03-02T23:57', '00:57'), work('callout', '2026-03-03T22:00', '23:56')];
    const together = 2 * HOUR + 56 * 60;
    expect(nightDays(ends, { nightWork: together })).toBe(0);
    expect(nightDays(ends, { nightWork: together - 1 })).toBe(1);
  });

  it('of several nights each is told by itself', () => {
    const week = [
      shift('2026-03-02T15:00', '23:00'),
      shift('2026-03-03T21:00', '06:00'),
      shift('2026-03-05T16:00', '00:00'),
      shift('2026-03-06T16:00', '00:10'),
      shift('2026-03-08T08:00', '16:00'),
    ];
    expect(nightDays(week)).toBe(2);
  });

  it('what a night is, and how much of it, follows the law of whoever is asked about', () => {
    const late = [shift('2026-03-02T15:00', '2026-03-03T00:00')];
    const early = [shift('2026-03-02T03:30', '12:00')];
    const nightUntil = (to: number) => ({ night: { from: 21 * HOUR, to: to * HOUR } });
    expect([nightDays(late), nightDays(early)]).toEqual([0, 0]);
    expect(nightDays(early, nightUntil(7))).toBe(1);
    expect(nightDays(early, nightUntil(6))).toBe(0);
    expect(nightDays(late, { nightWork: THREE - 1 })).toBe(1);
    expect(nightDays(late, { nightWork: THREE })).toBe(0);
    expect(nightDays(late, { nightWork: 2 * HOUR })).toBe(1);
    expect(nightDays(late, { night: { from: 20 * HOUR, to: 6 * HOUR } })).toBe(1);
    expect(nightDays(late)).toBe(0);
  });

  it('a night that begins after midnight has nothing of the evening', () => {
    const night = { from: HOUR, to: 5 * HOUR };
    expect(nightDays([shift('2026-03-02T02:00', '09:00')], { night })).toBe(0);
    expect(nightDays([shift('2026-03-02T01:59:59', '09:00')], { night })).toBe(1);
    expect(nightDays([shift('2026-03-02T16:00', '2026-03-03T04:00')], { night })).toBe(0);
    expect(nightDays([shift('2026-03-02T16:00', '2026-03-03T04:00:01')], { night })).toBe(1);
  });
});

describe('a night in which the clock is changed', () => {
  it('is an hour shorter in March, breaks shared over what is left', () => {
    const morning = (unpaidBreak: number) =>
      nightDays([shift('2026-03-29T01:30', '2026-03-29T09:30', { unpaidBreak })]);
    // Of seven hours three and a half are night: of six worked exactly three.
    expect(morning(HOUR)).toBe(0);
    expect(morning(HOUR - 1)).toBe(1);
    expect(morning(0)).toBe(1);
  });

  it('is an hour longer in October', () => {
    const morning = (unpaidBreak: number) =>
      nightDays([shift('2026-10-25T02:30+02:00', '2026-10-25T10:00', { unpaidBreak })]);
    // Of eight and a half hours four and a half are night: of five and two thirds worked exactly three.
    expect(morning(8.5 * HOUR - (17 / 3) * HOUR)).toBe(0);
    expect(morning(8.5 * HOUR - (17 / 3) * HOUR - 1)).toBe(1);
  });

  it.each([
    ['ends with the change', '2026-03-28T16:00', '2026-03-29T03:00', 1],
    ['begins with the change', '2026-03-29T03:00', '2026-03-29T11:00', 0],
    ['begins with the hour that comes twice', '2026-10-25T02:00+02:00', '2026-10-25T10:00', 1],
    ['begins with it the second time', '2026-10-25T02:00+01:00', '2026-10-25T10:00', 1],
    ['begins after it', '2026-10-25T03:00', '2026-10-25T10:00', 0],
  ])('a shift %s', (_what, start, end, expected) => {
    expect(nightDays([shift(start, end)])).toBe(expected);
  });

  it('does not change the nights before and after it', () => {
    const nights = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'];
    expect(nightDays(nights.map((date) => shift(`${date}T15:00`, '00:00')))).toBe(0);
    expect(nightDays(nights.map((date) => shift(`${date}T15:00`, '00:01')))).toBe(4);
    const mornings = nights.map((date) => shift(`${date}T03:00`, '11:00'));
    expect(nightDays(mornings)).toBe(0);
  });
});

describe('a band of the clock', () => {
  const clock = clockOf('Europe/Oslo');
  const hours = (from: number, to: number, date: string): number => {
    const { start, end } = bandOf(clock, parseDay(date) ?? Number.NaN, { from: from * HOUR, to: to * HOUR });
    return (end - start) / HOUR;
  };

  it('ends on its date, or on the next where it would end before it begins', () => {
    expect(hours(1, 5, '2026-03-02')).toBe(4);
    expect(hours(21, 6, '2026-03-02')).toBe(9);
    expect(hours(21, 6, '2026-03-28')).toBe(8);
    expect(hours(21, 6, '2026-10-24')).toBe(10);
  });

  it('is a whole day where it ends at the reading it begins at', () => {
    expect(hours(6, 6, '2026-03-02')).toBe(24);
  });
});
