import { describe, expect, it } from '@jest/globals';
import { HOUR, parseDay } from '../../time/civil.js';
import { NO_HOURS } from '../../violations/hours/day-hours.js';
import { overviewOf } from './hours-overview.js';

const day = (text: string): number => parseDay(text)!;
const worked = (text: string, hours: number) => ({ ...NO_HOURS, day: day(text), worked: hours * HOUR });
const DAYS = [
  worked('2025-11-28', 7),
  worked('2025-12-01', 8),
  worked('2025-12-31', 6),
  worked('2026-01-01', 5),
];

describe('hours of an employee', () => {
  it('are of calendar months, with a sum', () => {
    const { parts, total } = overviewOf(DAYS, null, 'month');
    expect(parts.map(({ part, hours }) => [part, hours.worked / HOUR])).toEqual([
      [{ month: '2025-11' }, 7],
      [{ month: '2025-12' }, 14],
      [{ month: '2026-01' }, 5],
    ]);
    expect(total.worked / HOUR).toBe(26);
  });

  it('are of ISO weeks, which go over the year', () => {
    expect(
      overviewOf(DAYS, null, 'week').parts.map(({ part, hours }) => [part, hours.worked / HOUR]),
    ).toEqual([
      [{ year: 2025, week: 48 }, 7],
      [{ year: 2025, week: 49 }, 8],
      [{ year: 2026, week: 1 }, 11],
    ]);
  });

  it('are of the days in the group alone', () => {
    const spans = [
      { fromDay: day('2025-12-01'), untilDay: day('2025-12-02') },
      { fromDay: day('2026-01-01'), untilDay: Number.POSITIVE_INFINITY },
    ];
    expect(overviewOf(DAYS, spans, 'month').total.worked / HOUR).toBe(13);
    expect(overviewOf(DAYS, [], 'month')).toEqual({ parts: [], total: NO_HOURS });
  });
});
