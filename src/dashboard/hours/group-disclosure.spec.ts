import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import { disclosureOf, type Member } from './group-disclosure.js';

const day = (text: string): number => parseDay(text)!;
const TODAY = day('2025-12-03');

const position = (unit: string, from = '2020-01-01', until: string | null = null) => ({
  ...{ unitId: unit, unit: `Enhet ${unit}`, title: 'Operatør', from, until },
});
const people = (unit: string, count: number): Member[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${unit}${i}`, positions: [position(unit)] }));

describe('findings of a group without names', () => {
  it('are shown with their unit where five persons or more can be meant', () => {
    const { placeOf, leftOut } = disclosureOf(people('A', 5));
    expect(placeOf('A3', TODAY)).toEqual({ unit: 'Enhet A' });
    expect(leftOut).toBe(0);
  });

  it('of small units are put together without their names', () => {
    const { placeOf, leftOut } = disclosureOf([...people('A', 5), ...people('B', 2), ...people('C', 3)]);
    expect([placeOf('A0', TODAY), placeOf('B0', TODAY), placeOf('C0', TODAY)]).toEqual([
      { unit: 'Enhet A' },
      { unit: null },
      { unit: null },
    ]);
    expect(leftOut).toBe(0);
  });

  it('of fewer than five are left out, however large the others are', () => {
    const { placeOf, leftOut } = disclosureOf([...people('A', 50), ...people('B', 4)]);
    expect(placeOf('B0', TODAY)).toBeNull();
    expect(leftOut).toBe(4);
  });

  it('are those of the days in the group alone', () => {
    const moved = { id: 'M', positions: [position('A', '2020-01-01', '2025-12-03')] };
    const { placeOf } = disclosureOf([...people('A', 5), moved]);
    expect(placeOf('M', day('2025-12-02'))).toEqual({ unit: 'Enhet A' });
    expect(placeOf('M', TODAY)).toBeNull();
    expect(placeOf('nobody', TODAY)).toBeNull();
  });
});
