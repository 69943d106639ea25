import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import { daysOf, weekBefore } from './last-week.js';

describe('the week before', () => {
  it.each([
    ['2026-01-05', '2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-01-11', '2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-01-04', '2025-W52', '2025-12-22', '2025-12-28'],
    ['2027-01-04', '2026-W53', '2026-12-28', '2027-01-03'],
  ])('%s is %s, from Monday to Sunday', (day, name, from, to) => {
    const week = weekBefore(parseDay(day)!);
    expect(week.name).toBe(name);
    expect(daysOf(week)).toEqual({ from, to });
  });
});
