import { describe, expect, it } from '@jest/globals';
import { checkedWeeks, heatMap, weeksUpTo, WEEKS_SHOWN } from './heat-map.js';

const CHECKED = new Set(['2025-12']);
const UNITS = [
  { id: 'a', name: 'Akutt' },
  { id: 'b', name: 'Barn' },
  { id: 'c', name: 'Kirurgi' },
];

describe('weeks up to a month', () => {
  it('end with the one the last day lies in, over the turn of the year', () => {
    const weeks = checkedWeeks(weeksUpTo('2025-12'), CHECKED);
    expect(weeks).toHaveLength(WEEKS_SHOWN);
    expect(weeks.at(-1)).toEqual({ monday: '2025-12-29', sunday: '2026-01-04', week: 1, isChecked: true });
    expect(weeks[0]).toMatchObject({ monday: '2025-10-06', week: 41, isChecked: false });
  });

  it('have a week 53', () => {
    expect(weeksUpTo('2020-12').at(-1)).toMatchObject({ monday: '2020-12-28', week: 53 });
  });
});

describe('the map', () => {
  const weeks = checkedWeeks(weeksUpTo('2025-12'), CHECKED);
  const counts = [
    { unitId: 'a', monday: '2025-12-29', count: 1 },
    { unitId: 'b', monday: '2025-12-29', count: 3 },
    { unitId: 'b', monday: '2025-12-22', count: 8 },
  ];
  const map = heatMap(weeks, UNITS, counts);

  it('has those with most first, and says how many have none', () => {
    expect(map.rows.map(({ name, total }) => [name, total])).toEqual([
      ['Barn', 11],
      ['Akutt', 1],
    ]);
    expect(map.without).toBe(1);
  });

  it('shades by the most there is', () => {
    expect(map.rows[0]!.cells.slice(-2)).toEqual([
      { count: 8, shade: 4 },
      { count: 3, shade: 2 },
    ]);
    expect(map.rows[1]!.cells.at(-1)).toEqual({ count: 1, shade: 1 });
  });

  it('never draws one breach like many', () => {
    const [row] = heatMap(weeks, UNITS, counts.slice(0, 1)).rows;
    expect(row!.cells.at(-1)).toEqual({ count: 1, shade: 1 });
  });

  it('tells nothing found from nothing looked at', () => {
    const { cells } = map.rows[1]!;
    expect(cells[0]).toEqual({ count: null, shade: 0 });
    expect(cells.at(-2)).toEqual({ count: 0, shade: 0 });
  });
});
