import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../../platform/zone.js';
import { formatDay, HOUR, parseDay } from '../../time/civil.js';
import { NO_HOURS } from '../../violations/hours/day-hours.js';
import { personDays } from './person-days.js';

const clock = clockOf('Europe/Oslo');
const event = (id: string, start: string, end: string) => ({
  id,
  kind: 'callout' as const,
  startsAt: new Date(`${start}+01:00`),
  endsAt: new Date(`${end}+01:00`),
  violationId: null,
});
const FIRST = parseDay('2025-12-01')!;
const inDecember = (day: number): boolean => day >= FIRST && day < FIRST + 31;

describe('the days of an employee', () => {
  it('are those with hours or with something that begins, each turn on the local day of its beginning', () => {
    const days = personDays(
      { hours: [{ ...NO_HOURS, day: FIRST + 3, worked: 8 * HOUR }], isIn: inDecember },
      [
        event('before', '2025-11-30T23:30', '2025-12-01T01:00'),
        event('late', '2025-12-04T22:00', '2025-12-05T06:00'),
        event('night', '2025-12-05T00:15', '2025-12-05T01:00'),
        event('after', '2026-01-01T00:00', '2026-01-01T01:00'),
      ],
      clock,
    );
    expect(
      days.map(({ day, worked, events }) => [formatDay(day), worked / HOUR, events.map(({ id }) => id)]),
    ).toEqual([
      ['2025-12-04', 8, ['late']],
      ['2025-12-05', 0, ['night']],
    ]);
  });

  it('leave out those on which somebody was in another unit', () => {
    const days = personDays(
      { hours: [], isIn: (day) => inDecember(day) && day < FIRST + 10 },
      [
        event('here', '2025-12-10T08:00', '2025-12-10T16:00'),
        event('there', '2025-12-11T08:00', '2025-12-11T16:00'),
      ],
      clock,
    );
    expect(days.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(['here']);
  });
});
