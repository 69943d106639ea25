import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import { daysOf, lastWeek } from './last-week.js';

const oslo = clockOf('Europe/Oslo');
const at = (text: string) => lastWeek(Date.parse(text) / 1000, oslo);

describe('the week that is summed up', () => {
  it.each([
    ['before seven on Monday there is none', '2026-01-05T06:59:59+01:00', null],
    ['from seven on it is the one before', '2026-01-05T07:00:00+01:00', '2026-W01'],
    ['also where the process came up on Thursday', '2026-01-08T23:59:59+01:00', '2026-W01'],
    ['and from Friday on none', '2026-01-09T00:00:00+01:00', null],
    ['the hour is that of the wall clock in summer', '2026-03-30T05:00:00Z', '2026-W13'],
    ['and not yet an hour before', '2026-03-30T04:59:59Z', null],
  ])('%s', (_case, now, name) => {
    expect(at(now)?.name ?? null).toBe(name);
  });

  it('goes from Monday to Sunday', () => {
    expect(daysOf(at('2026-01-05T07:00:00+01:00')!)).toEqual({ from: '2025-12-29', to: '2026-01-04' });
  });
});
