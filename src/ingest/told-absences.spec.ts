import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../time/civil.js';
import { daySpanOf } from './replaced-period.js';
import { absencesTold, isAbsenceTold } from './told-absences.js';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const until = (text: string) => ({ fromDay: day('2025-01-01'), untilDay: day(text) });

describe('the days of which a file tells the absences', () => {
  it.each([
    [
      'are the month of a list of it',
      ['2025-12-05', '2025-12-30', '2026-01-05'],
      ['2025-12-01', '2026-01-01'],
    ],
    ['are those of several months', ['2025-01-03', '2025-12-29', '2026-01-05'], ['2025-01-01', '2026-01-01']],
    [
      'are all of a single long one',
      ['2026-01-20', '2025-11-24', '2026-02-02'],
      ['2025-11-01', '2026-02-01'],
    ],
    [
      'end with the day it came in on',
      ['2025-12-05', '2026-07-06', '2026-01-05'],
      ['2025-12-01', '2026-01-06'],
    ],
  ])('%s', (_case, seen, told) => {
    const [firstEnd = 0, lastBegin = 0, today = 0] = seen.map(day);
    const [fromDay, untilDay] = told.map(day);
    expect(absencesTold({ firstEnd, lastBegin }, null, today)).toEqual({ fromDay, untilDay });
  });

  it('are those it says it is the whole truth of, and none of a file without rows that says nothing', () => {
    const december = daySpanOf('2025-12');
    expect(absencesTold(null, december, day('2026-01-05'))).toEqual(december);
    expect(absencesTold(null, december, day('2025-11-30'))).toBeNull();
    expect(absencesTold(null, null, day('2026-01-05'))).toBeNull();
  });
});

describe('the absences of a month', () => {
  const today = day('2026-06-02');
  it.each([
    ['are told when the last day is', '2026-06-01', '2026-05', true],
    ['are told when its last working day, a Friday, is', '2026-05-30', '2026-05', true],
    ['are not when that Friday is not', '2026-05-29', '2026-05', false],
    ['are not when its beginning is not', '2026-06-01', '2024-12', false],
    ['are told of the month that goes on when some of it is', '2026-06-02', '2026-06', true],
    ['are not of the month that goes on when nothing of it is', '2026-06-01', '2026-06', false],
    ['are none of what is no month', '2026-06-01', '2026-13', false],
  ])('%s', (_case, last, month, isTold) => {
    expect(isAbsenceTold(month, [until(last)], today)).toBe(isTold);
  });
});
