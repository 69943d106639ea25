import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import { sumsOf, weeksOf } from './own-hours.js';
import type { OwnEventRow } from './own.query.js';

const clock = clockOf('Europe/Oslo');
const row = (start: string, end: string, more: Partial<OwnEventRow> = {}): OwnEventRow => ({
  id: start,
  kind: 'shift',
  startsAt: new Date(start),
  endsAt: new Date(end),
  breakSeconds: null,
  plannedSeconds: null,
  ...more,
});

describe('own hours', () => {
  it('of a night belong to the week it begins in, also over the turn of the year', () => {
    const weeks = weeksOf(
      [
        row('2025-12-28T22:00+01:00', '2025-12-29T06:00+01:00'),
        row('2025-12-29T22:00+01:00', '2025-12-30T06:00+01:00', { breakSeconds: 1800 }),
      ],
      clock,
    );
    expect(weeks).toMatchObject([
      { year: 2025, week: 52, worked: 8 * 3600 },
      { year: 2026, week: 1, worked: 7.5 * 3600 },
    ]);
  });

  it('are elapsed time where the clock is set back', () => {
    const [week] = weeksOf([row('2025-10-25T22:00+02:00', '2025-10-26T06:00+01:00')], clock);
    expect(week).toMatchObject({ week: 43, worked: 9 * 3600 });
  });

  it('keep standby apart, leave absence out, and know no plan where none was told', () => {
    const [week] = weeksOf(
      [
        row('2025-12-01T07:00+01:00', '2025-12-01T15:00+01:00'),
        row('2025-12-02T15:00+01:00', '2025-12-03T07:00+01:00', { kind: 'standby' }),
        row('2025-12-04T00:00+01:00', '2025-12-05T00:00+01:00', { kind: 'absence' }),
      ],
      clock,
    );
    expect(week).toMatchObject({ worked: 8 * 3600, standby: 16 * 3600, planned: null });
  });

  it('have the plan of those that tell it', () => {
    const [week] = weeksOf(
      [
        row('2025-12-01T07:00+01:00', '2025-12-01T16:00+01:00', { plannedSeconds: 27_000 }),
        row('2025-12-02T07:00+01:00', '2025-12-02T15:00+01:00'),
      ],
      clock,
    );
    expect(week).toMatchObject({ worked: 17 * 3600, planned: 27_000 });
    expect(sumsOf([])).toEqual({ worked: 0, planned: null, standby: 0 });
  });
});
