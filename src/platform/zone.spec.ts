import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { dayNumber } from '../time/civil.js';
import { clockOf, loadZone, UnknownZone } from './zone.js';

const ZONES = ['Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca'];
const LAST = Date.UTC(2100, 11, 31) / 1000;
const local = (day: number, hour: number, minute = 0): number => day * 86_400 + hour * 3600 + minute * 60;

describe('a zone table', () => {
  it.each(ZONES)('tells the same offset as the IANA data at any second of 1970-2100: %s', (name) => {
    const zone = IANAZone.create(name);
    const clock = clockOf(name);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LAST }), (instant) => {
        expect(clock.offsetAt(instant)).toBe(Math.round(zone.offset(instant * 1000) * 60));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(ZONES)('changes at the very second the IANA data do: %s', (name) => {
    const zone = IANAZone.create(name);
    const { from, offset } = loadZone(name);
    from.slice(1).forEach((instant, index) => {
      expect(Math.round(zone.offset(instant * 1000) * 60)).toBe(offset[index + 1]);
      expect(Math.round(zone.offset((instant - 1) * 1000) * 60)).toBe(offset[index]);
    });
  });

  it('is made once per name', () => {
    expect(loadZone('Europe/Oslo')).toBe(loadZone('Europe/Oslo'));
  });

  it('is refused for a name that is no zone', () => {
    expect(() => loadZone('Europe/Osl')).toThrow(UnknownZone);
  });
});

describe('a wall reading in Oslo', () => {
  const clock = clockOf('Europe/Oslo');
  const spring = dayNumber(2026, 3, 29);
  const autumn = dayNumber(2026, 10, 25);

  it.each([
    ['01:59 before the spring gap', local(spring, 1, 59), { kind: 'once', instant: local(spring, 0, 59) }],
    ['02:00, the first that never was', local(spring, 2), { kind: 'never' }],
    ['02:59, the last that never was', local(spring, 2, 59), { kind: 'never' }],
    ['03:00 after the gap', local(spring, 3), { kind: 'once', instant: local(spring, 1) }],
    [
      '02:00 in autumn, the first that comes twice',
      local(autumn, 2),
      { kind: 'twice', instant: local(autumn, 0), later: local(autumn, 1) },
    ],
    [
      '02:59 in autumn, the last that comes twice',
      local(autumn, 2, 59),
      { kind: 'twice', instant: local(autumn, 0, 59), later: local(autumn, 1, 59) },
    ],
    ['03:00 in autumn', local(autumn, 3), { kind: 'once', instant: local(autumn, 2) }],
    ['01:59 in autumn', local(autumn, 1, 59), { kind: 'once', instant: local(autumn - 1, 23, 59) }],
  ])('%s', (_case, reading, expected) => {
    expect(clock.read(reading)).toEqual(expected);
  });

  it('gives every local day the length the clocks gave it', () => {
    const hours = (day: number): number => (clock.instantAt(day + 1) - clock.instantAt(day)) / 3600;
    expect([hours(spring - 1), hours(spring), hours(autumn)]).toEqual([24, 23, 25]);
  });
});
