import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import { type Choice, isTime, NO_CHOICE, opensAt } from './choice.js';

const oslo = clockOf('Europe/Oslo');
const seconds = (text: string): number => Date.parse(text) / 1000;
const opens = (choice: Partial<Choice>, now: string): string =>
  new Date(opensAt({ ...NO_CHOICE, ...choice }, seconds(now), oslo) * 1000).toISOString();
const isNow = (choice: Partial<Choice>, since: string, now: string, isSettled = true): boolean =>
  isTime(
    { ...NO_CHOICE, ...choice },
    { since: seconds(since), gathered: null, isSettled },
    seconds(now),
    oslo,
  );

const OFFICE: Partial<Choice> = { notBefore: '07:00', notAfter: '16:00', workdaysOnly: true };
const DAILY: Partial<Choice> = { delivery: 'daily', digestAt: '07:30' };

describe('when a mail may go out', () => {
  it.each<[string, Partial<Choice>, string, string]>([
    ['at any time, by whoever has not chosen', {}, '2026-01-04T02:00:00Z', '2026-01-04T02:00:00.000Z'],
    ['from the hour on', OFFICE, '2026-01-05T05:59:59Z', '2026-01-05T06:00:00.000Z'],
    ['within the hours', OFFICE, '2026-01-05T14:59:59Z', '2026-01-05T14:59:59.000Z'],
    ['the next day, at the end of them', OFFICE, '2026-01-05T15:00:00Z', '2026-01-06T06:00:00.000Z'],
    [
      'on Monday, of what comes on Friday evening',
      OFFICE,
      '2026-01-09T18:00:00Z',
      '2026-01-12T06:00:00.000Z',
    ],
    ['after the whole of Easter', OFFICE, '2026-04-01T15:00:00Z', '2026-04-07T05:00:00.000Z'],
    [
      'on a Sunday, where any day will do',
      { notBefore: '07:00' },
      '2026-01-04T01:00:00Z',
      '2026-01-04T06:00:00.000Z',
    ],
    [
      'at the hour of the wall clock, the night it jumps',
      { notBefore: '02:30' },
      '2026-03-29T00:00:00Z',
      '2026-03-29T01:00:00.000Z',
    ],
    ['at the hour of the wall clock, in summer', OFFICE, '2026-03-30T01:00:00Z', '2026-03-30T05:00:00.000Z'],
  ])('%s', (_case, choice, now, then) => {
    expect(opens(choice, now)).toBe(then);
  });
});

describe('whether what waits is sent now', () => {
  it('is asked of its settling, where it is sent at once', () => {
    expect(isNow({}, '2026-01-05T08:00:00Z', '2026-01-05T08:00:10Z', false)).toBe(false);
    expect(isNow({}, '2026-01-05T08:00:00Z', '2026-01-05T08:00:10Z')).toBe(true);
    expect(isNow(OFFICE, '2026-01-05T18:00:00Z', '2026-01-05T19:00:00Z')).toBe(false);
  });

  it.each<[string, Partial<Choice>, string, string, boolean]>([
    ['not before the hour', DAILY, '2026-01-05T05:00:00Z', '2026-01-05T06:29:59Z', false],
    ['at the hour', DAILY, '2026-01-05T05:00:00Z', '2026-01-05T06:30:00Z', true],
    ['what comes after it waits for tomorrow', DAILY, '2026-01-05T06:30:01Z', '2026-01-05T23:00:00Z', false],
    ['later, where nothing ran at the hour', DAILY, '2026-01-05T05:00:00Z', '2026-01-05T18:00:00Z', true],
    [
      'a day late, but in the day and not in the night',
      DAILY,
      '2026-01-05T05:00:00Z',
      '2026-01-06T02:00:00Z',
      false,
    ],
    ['and then at its hour', DAILY, '2026-01-05T05:00:00Z', '2026-01-06T06:30:00Z', true],
    [
      'on Saturday not',
      { ...DAILY, workdaysOnly: true },
      '2026-01-09T12:00:00Z',
      '2026-01-10T09:00:00Z',
      false,
    ],
    ['but on Monday', { ...DAILY, workdaysOnly: true }, '2026-01-09T12:00:00Z', '2026-01-12T06:30:00Z', true],
  ])('once a day: %s', (_case, choice, since, now, expected) => {
    expect(isNow(choice, since, now)).toBe(expected);
  });
});
