import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import {
  type HeatMap,
  heatMap,
  type KnownTime,
  standingOf,
  toldWeeks,
  unitsDrawn,
  weeksUpTo,
  WEEKS_SHOWN,
} from './heat-map.js';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
/** @param until the first day that no hours are in of */
const known = (today: string, from: string, until: string): KnownTime => ({
  today: day(today),
  told: { fromDay: day(from), untilDay: day(until) },
});
const ALL_TOLD = known('2026-02-01', '2025-01-01', '2026-02-01');
const UNITS = [
  { id: 'a', name: 'Akutt', isUnchecked: false },
  { id: 'b', name: 'Barn', isUnchecked: false },
  { id: 'c', name: 'Kirurgi', isUnchecked: true },
];

describe('weeks up to a month', () => {
  it('end with the one the last day lies in, over the turn of the year', () => {
    const weeks = weeksUpTo('2025-12');
    expect(weeks).toHaveLength(WEEKS_SHOWN);
    expect(weeks.at(-1)).toEqual({ monday: '2025-12-29', sunday: '2026-01-04', week: 1 });
    expect(weeks[0]).toMatchObject({ monday: '2025-10-06', week: 41 });
  });

  it('have a week 53', () => {
    expect(weeksUpTo('2020-12').at(-1)).toMatchObject({ monday: '2020-12-28', week: 53 });
  });
});

describe('how a week stands', () => {
  const week = { monday: '2025-12-29' };

  it.each<[string, KnownTime, string]>([
    ['is over and told from end to end', known('2026-01-05', '2025-12-29', '2026-01-05'), 'checked'],
    ['is over and its Sunday is not told', known('2026-01-05', '2025-01-01', '2026-01-04'), 'partly'],
    ['is over and its Monday is not told', known('2026-01-05', '2025-12-30', '2026-01-05'), 'partly'],
    ['is over and files end before it', known('2026-01-05', '2025-01-01', '2025-12-29'), 'unchecked'],
    ['is over and files begin after it', known('2026-02-01', '2026-01-05', '2026-02-01'), 'unchecked'],
    ['is over and there are no hours', { today: day('2026-01-05'), told: null }, 'unchecked'],
    ['ends today', known('2026-01-04', '2025-01-01', '2026-01-05'), 'running'],
    ['begins today', known('2025-12-29', '2025-01-01', '2025-12-29'), 'running'],
    ['begins tomorrow', known('2025-12-28', '2025-01-01', '2026-02-01'), 'ahead'],
  ])('that %s', (_, time, standing) => {
    expect(standingOf(week, time)).toBe(standing);
  });

  it('says which weeks units are asked about', () => {
    const asked = toldWeeks(weeksUpTo('2025-12'), known('2025-12-20', '2025-11-01', '2025-12-19'));
    expect(asked.map((one) => one.week)).toEqual([44, 45, 46, 47, 48, 49, 50]);
  });
});

describe('the map', () => {
  const weeks = weeksUpTo('2025-12');
  const counts = [
    { unitId: 'a', monday: '2025-12-29', count: 1 },
    { unitId: 'b', monday: '2025-12-29', count: 3 },
    { unitId: 'b', monday: '2025-12-22', count: 8 },
  ];
  const checked = ['a', 'b'].flatMap((unitId) => weeks.slice(1).map(({ monday }) => ({ unitId, monday })));
  const mapOf = (time: KnownTime, found = { counts, checked }): HeatMap => heatMap(weeks, UNITS, found, time);
  const map = mapOf(ALL_TOLD);

  it('has those with most first, and says how many have none, and how many of these nobody checked', () => {
    expect(map.rows.map(({ name, total }) => [name, total])).toEqual([
      ['Barn', 11],
      ['Akutt', 1],
    ]);
    expect(unitsDrawn(UNITS, counts).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(map).toMatchObject({ without: 1, unchecked: 1 });
  });

  it('shades by the most there is', () => {
    expect(map.rows[0]!.cells.slice(-2)).toEqual([
      { count: 8, shade: 4, standing: 'checked' },
      { count: 3, shade: 2, standing: 'checked' },
    ]);
    expect(map.rows[1]!.cells.at(-1)).toEqual({ count: 1, shade: 1, standing: 'checked' });
  });

  it('never draws one breach like many', () => {
    const [row] = mapOf(ALL_TOLD, { counts: counts.slice(0, 1), checked }).rows;
    expect(row!.cells.at(-1)).toMatchObject({ count: 1, shade: 1 });
  });

  it('tells nothing found from nothing looked at, by unit', () => {
    const { cells } = map.rows[1]!;
    expect(cells[0]).toEqual({ count: 0, shade: 0, standing: 'unchecked' });
    expect(cells.at(-2)).toEqual({ count: 0, shade: 0, standing: 'checked' });
  });

  it('has what the plan leads to in weeks that are not over, which nobody calls checked', () => {
    const { rows, standings } = mapOf(known('2025-12-24', '2025-01-01', '2025-12-24'));
    expect(rows[0]!.cells.slice(-3).map(({ count, standing }) => [count, standing])).toEqual([
      [0, 'checked'],
      [8, 'running'],
      [3, 'ahead'],
    ]);
    expect(standings.slice(-3)).toEqual(['checked', 'running', 'ahead']);
  });

  it('names the days that hours are in of', () => {
    expect(map.told).toEqual({ first: '2025-01-01', last: '2026-01-31' });
    expect(mapOf({ today: day('2026-02-01'), told: null }).told).toBeNull();
  });
});
