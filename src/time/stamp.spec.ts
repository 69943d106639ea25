import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { clockOf } from '../platform/zone.js';
import { LocalClock, UTC_TABLE } from './local-clock.js';
import { formatLocal, formatStamp, readStamp } from './stamp.js';

const oslo = clockOf('Europe/Oslo');
const utc = (text: string): number => Date.parse(`${text}Z`) / 1000;

describe('a stamp is read', () => {
  it.each([
    ['local in winter', '2025-12-01T07:30', '2025-12-01T06:30'],
    ['local in summer', '2025-07-01T07:30', '2025-07-01T05:30'],
    ['with a space for the T', '2025-12-01 07:30', '2025-12-01T06:30'],
    ['with seconds', '2025-12-01T07:30:15', '2025-12-01T06:30:15'],
    ['with fractions of a second, cut off', '2025-12-01T07:30:15.999', '2025-12-01T06:30:15'],
    ['with a comma before the fraction', '2025-12-01T07:30:15,5', '2025-12-01T06:30:15'],
    ['in UTC', '2025-12-01T07:30Z', '2025-12-01T07:30'],
    ['with an offset', '2025-12-01T07:30+01:00', '2025-12-01T06:30'],
    ['with an offset without colon', '2025-12-01T07:30+0100', '2025-12-01T06:30'],
    ['with an offset in hours', '2025-12-01T07:30+01', '2025-12-01T06:30'],
    ['with an offset west of Greenwich', '2025-12-01T07:30-03:30', '2025-12-01T11:00'],
    ['with the largest offset west', '2025-12-01T07:30-14:00', '2025-12-01T21:30'],
    ['with an offset of no hours', '2025-12-01T07:30-00:30', '2025-12-01T08:00'],
    ['with an offset of 59 minutes', '2025-12-01T07:30+00:59', '2025-12-01T06:31'],
    ['with a blank before the offset', '2025-12-01T07:30 +01:00', '2025-12-01T06:30'],
    ['with seconds and an offset', '2025-12-01T07:30:59+01:00', '2025-12-01T06:30:59'],
    ['with a fraction and Z', '2025-12-01T07:30:15.250Z', '2025-12-01T07:30:15'],
    ['at 23:59:59', '2025-12-01T23:59:59', '2025-12-01T22:59:59'],
    ['on the first day there is', '1970-01-01T00:00', '1969-12-31T23:00'],
    ['at the end of the last', '2100-12-31T24:00', '2100-12-31T23:00'],
    ['with the largest offset there is', '2025-12-01T07:30+14:00', '2025-11-30T17:30'],
    ['with another offset than the zone has that day', '2025-12-01T07:30+02:00', '2025-12-01T05:30'],
    ['at 24:00, the end of its day', '2025-12-31T24:00', '2025-12-31T23:00'],
    ['on a leap day', '2024-02-29T00:00', '2024-02-28T23:00'],
    ['in the second hour of an autumn night, by its offset', '2026-10-25T02:30+01:00', '2026-10-25T01:30'],
    ['in the spring gap, by an offset that makes it real', '2026-03-29T02:30+01:00', '2026-03-29T01:30'],
  ])('%s: %s', (_case, text, expected) => {
    expect(readStamp(text, oslo)).toEqual({ ok: true, instant: utc(expected), ambiguous: false });
  });

  it('as the first of two in the autumn hour, and says so', () => {
    expect(readStamp('2026-10-25T02:00', oslo)).toEqual({
      ok: true,
      instant: utc('2026-10-25T00:00'),
      ambiguous: true,
    });
    expect(readStamp('2026-10-25T02:59:59', oslo)).toMatchObject({
      instant: utc('2026-10-25T00:59:59'),
      ambiguous: true,
    });
    expect(readStamp('2026-10-25T03:00', oslo)).toMatchObject({ ambiguous: false });
    expect(readStamp('2026-10-25T01:59:59', oslo)).toMatchObject({ ambiguous: false });
  });
});

describe('a stamp is refused', () => {
  it.each([
    ['29 February of a common year', '2025-02-29T10:00', 'no-such-date'],
    ['31 April', '2026-04-31T10:00', 'no-such-date'],
    ['month 13', '2026-13-01T10:00', 'no-such-date'],
    ['day 0', '2026-01-00T10:00', 'no-such-date'],
    ['25 o’clock', '2026-01-01T25:00', 'no-such-time'],
    ['a minute past 24:00', '2026-01-01T24:01', 'no-such-time'],
    ['a second past 24:00', '2026-01-01T24:00:01', 'no-such-time'],
    ['minute 60', '2026-01-01T10:60', 'no-such-time'],
    ['a leap second', '2016-12-31T23:59:60', 'no-such-time'],
    ['before 1970', '1969-12-31T10:00', 'out-of-range'],
    ['after 2100', '2101-01-01T10:00', 'out-of-range'],
    ['the first minute of the spring gap', '2026-03-29T02:00', 'in-clock-gap'],
    ['the last second of the spring gap', '2026-03-29T02:59:59', 'in-clock-gap'],
    ['a date alone', '2026-01-01', 'not-a-stamp'],
    ['one digit of an hour', '2026-01-01T7:30', 'not-a-stamp'],
    ['a Norwegian date', '01.12.2025 07:30', 'not-a-stamp'],
    ['a dot in the time', '2025-12-01T07.30', 'not-a-stamp'],
    ['something after it', '2025-12-01T07:30 CET', 'not-a-stamp'],
    ['a line break after it', '2025-12-01T07:30\n', 'not-a-stamp'],
    ['an offset no clock has', '2025-12-01T07:30+99:00', 'not-a-stamp'],
    ['an offset past the largest', '2025-12-01T07:30+14:01', 'not-a-stamp'],
    ['an offset of 60 minutes', '2025-12-01T07:30+01:60', 'not-a-stamp'],
    ['nothing', '', 'not-a-stamp'],
    ['an offset past the largest west', '2025-12-01T07:30-14:01', 'not-a-stamp'],
    ['something before it', 'x2025-12-01T07:30', 'not-a-stamp'],
    ['a fraction without seconds', '2025-12-01T07:30.5', 'not-a-stamp'],
    ['a point without a fraction', '2025-12-01T07:30:15.', 'not-a-stamp'],
    ['a year of five digits', '12025-12-01T07:30', 'not-a-stamp'],
    ['two blanks for the T', '2025-12-01  07:30', 'not-a-stamp'],
    ['a small t', '2025-12-01t07:30', 'not-a-stamp'],
    ['a small z', '2025-12-01T07:30z', 'not-a-stamp'],
    ['an offset of one digit', '2025-12-01T07:30+1', 'not-a-stamp'],
    ['29 February 2100', '2100-02-29T10:00', 'no-such-date'],
    ['a second past the last', '2101-01-01T00:00:00', 'out-of-range'],
    ['a date that is none, before one out of range', '1969-02-30T10:00', 'no-such-date'],
  ])('%s: %j', (_case, text, problem) => {
    expect(readStamp(text, oslo)).toEqual({ ok: false, problem });
  });
});

describe('a stamp is written', () => {
  it.each([
    ['2026-03-29T01:59:59+01:00', '2026-03-29T00:59:59'],
    ['2026-03-29T03:00+02:00', '2026-03-29T01:00'],
    ['2026-10-25T02:30+02:00', '2026-10-25T00:30'],
    ['2026-10-25T02:30+01:00', '2026-10-25T01:30'],
    ['2025-12-31T23:59:01+01:00', '2025-12-31T22:59:01'],
    ['2026-01-01T00:00+01:00', '2025-12-31T23:00'],
    ['1970-01-01T00:59:59+01:00', '1969-12-31T23:59:59'],
    ['1970-01-01T00:00+01:00', '1969-12-31T23:00'],
  ])('%s', (text, instant) => {
    expect(formatStamp(utc(instant), oslo)).toBe(text);
    expect(formatLocal(utc(instant), oslo)).toBe(text.slice(0, -6));
  });

  it('with half-hour and western offsets', () => {
    expect(formatStamp(utc('2026-01-01T12:00'), clockOf('America/St_Johns'))).toBe('2026-01-01T08:30-03:30');
    expect(formatStamp(utc('2026-01-01T12:00'), clockOf('Asia/Kolkata'))).toBe('2026-01-01T17:30+05:30');
    expect(formatStamp(0, new LocalClock(UTC_TABLE))).toBe('1970-01-01T00:00+00:00');
  });

  it.each(['Europe/Oslo', 'America/St_Johns', 'Australia/Lord_Howe', 'America/Sao_Paulo'])(
    'so that it is read back, and as luxon writes it: %s',
    (zone) => {
      const clock = clockOf(zone);
      fc.assert(
        fc.property(fc.integer({ min: utc('1971-01-01T00:00'), max: utc('2100-12-30T00:00') }), (instant) => {
          const text = formatStamp(instant, clock);
          expect(readStamp(text, clock)).toMatchObject({ ok: true, instant });
          const format = instant % 60 === 0 ? "yyyy-MM-dd'T'HH:mmZZ" : "yyyy-MM-dd'T'HH:mm:ssZZ";
          expect(text).toBe(DateTime.fromSeconds(instant, { zone }).toFormat(format));
          const local = readStamp(formatLocal(instant, clock), clock);
          expect(local.ok && (local.instant === instant || local.ambiguous)).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
  );
});
