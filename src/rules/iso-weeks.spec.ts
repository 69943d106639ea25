import { describe, expect, it } from '@jest/globals';
import { clockOf } from '../platform/zone.js';
import { formatDay, parseDay } from '../time/civil.js';
import { IsoWeeks } from './iso-weeks.js';

const clock = clockOf('Europe/Oslo');
const instant = (date: string, hours = 0): number => clock.instantAt(parseDay(date) ?? 0, hours * 3600);
const between = (from: string, to: string) => ({ start: instant(from), end: instant(to) });
const mondays = ({ count, monday, start }: IsoWeeks): string[] => {
  for (let w = 0; w <= count; w += 1) expect(start[w]).toBe(clock.startOf(monday + 7 * w));
  return Array.from({ length: count }, (_, w) => formatDay(monday + 7 * w));
};

describe('the ISO weeks of a horizon', () => {
  it.each([
    ['begin and end with it', between('2026-03-02', '2026-03-16'), ['2026-03-02', '2026-03-09']],
    ['lie whole inside it', between('2026-03-03', '2026-03-22'), ['2026-03-09']],
    [
      'are cut by less than a day',
      { start: instant('2026-03-02', 1), end: instant('2026-03-16') },
      ['2026-03-09'],
    ],
    ['may be none', between('2026-03-03', '2026-03-15'), []],
    ['may be none of a single day', between('2026-03-03', '2026-03-04'), []],
    ['have 167 h where the clock changes', between('2026-03-23', '2026-03-30'), ['2026-03-23']],
    [
      'go on over New Year and week 53',
      between('2026-12-21', '2027-01-11'),
      ['2026-12-21', '2026-12-28', '2027-01-04'],
    ],
  ])('%s', (_what, horizon, weeks) => {
    expect(mondays(new IsoWeeks().fill(clock, horizon))).toEqual(weeks);
  });

  it('are found anew for another horizon, and kept for the same', () => {
    const weeks = new IsoWeeks().fill(clock, between('2026-03-02', '2026-03-16'));
    const { start } = weeks;
    expect(weeks.fill(clock, between('2026-03-02', '2026-03-16')).start).toBe(start);
    expect(mondays(weeks.fill(clock, between('2026-03-02', '2026-03-09')))).toEqual(['2026-03-02']);
    expect(mondays(weeks.fill(clock, between('2026-02-23', '2026-03-09')))).toEqual([
      '2026-02-23',
      '2026-03-02',
    ]);
    expect(weeks.values).toHaveLength(2);
    expect(weeks.fill(clockOf('UTC'), between('2026-02-23', '2026-03-09')).count).toBe(1);
  });
});
