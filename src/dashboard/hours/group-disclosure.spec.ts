import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import { disclosureOf, type Member } from './group-disclosure.js';

const day = (text: string): number => parseDay(text)!;
const TODAY = day('2025-12-03');
const YEAR = { fromDay: day('2025-01-01'), untilDay: day('2026-01-01') };

const position = (unit: string, from = '2020-01-01', until: string | null = null) => ({
  ...{ unitId: unit, unit: `Enhet ${unit}`, title: 'Operatør', from, until },
});
const people = (unit: string, count: number): Member[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${unit}${i}`, positions: [position(unit)] }));

describe('findings of a group without names', () => {
  it('are shown with their unit where five persons or more can be meant', () => {
    const { placeOf, leftOut } = disclosureOf(people('A', 5), YEAR);
    expect(placeOf('A3', TODAY)).toMatchObject({ unit: 'Enhet A' });
    expect(leftOut).toBe(0);
  });

  it('of small units are put together without their names', () => {
    const { placeOf, leftOut } = disclosureOf(
      [...people('A', 5), ...people('B', 2), ...people('C', 3)],
      YEAR,
    );
    expect([placeOf('A0', TODAY), placeOf('B0', TODAY), placeOf('C0', TODAY)]).toMatchObject([
      { unit: 'Enhet A' },
      { unit: null },
      { unit: null },
    ]);
    expect(leftOut).toBe(0);
  });

  it('of fewer than five are left out, however large the others are', () => {
    const { placeOf, leftOut } = disclosureOf([...people('A', 50), ...people('B', 4)], YEAR);
    expect(placeOf('B0', TODAY)).toBeNull();
    expect(leftOut).toBe(4);
  });

  it('are those of the days in the group alone', () => {
    const moved = { id: 'M', positions: [position('A', '2020-01-01', '2025-12-03')] };
    const { placeOf } = disclosureOf([...people('A', 5), moved], YEAR);
    expect(placeOf('M', day('2025-12-02'))).toMatchObject({ unit: 'Enhet A' });
    expect(placeOf('M', TODAY)).toBeNull();
    expect(placeOf('nobody', TODAY)).toBeNull();
  });

  it('are left out where five of a year were there one after the other', () => {
    const months = ['2025-01-01', '2025-03-01', '2025-05-01', '2025-07-01', '2025-09-01', '2025-11-01'];
    const relay: Member[] = months
      .slice(1)
      .map((until, i) => ({ id: `R${i}`, positions: [position('A', months[i], until)] }));
    const { placeOf, leftOut, keys } = disclosureOf(relay, YEAR);
    expect(relay.map(({ id }, i) => placeOf(id, day(months[i]!)))).toEqual(relay.map(() => null));
    expect([leftOut, keys]).toEqual([5, []]);
    // Beside five who were there throughout, each of them could be somebody else.
    const among = disclosureOf([...relay, ...people('A', 5)], YEAR);
    expect(among.placeOf('R2', day('2025-05-01'))).toMatchObject({ unit: 'Enhet A' });
    expect(among.leftOut).toBe(0);
  });

  it('do not remain alone where those who would hide them are left out themselves', () => {
    const left = { id: 'L', positions: [position('A', '2020-01-01', '2025-05-20')] };
    const { placeOf, leftOut } = disclosureOf([...people('A', 4), left], YEAR);
    expect([placeOf('L', day('2025-05-01')), placeOf('A0', TODAY)]).toEqual([null, null]);
    expect(placeOf('L', day('2025-04-30'))).toMatchObject({ unit: 'Enhet A' });
    expect(leftOut).toBe(5);
  });

  it('have another number in another unit, or who moved would be known by it', () => {
    const moved = {
      id: 'M',
      positions: [position('A', '2020-01-01', '2025-06-01'), position('B', '2025-06-01')],
    };
    const { placeOf, keys } = disclosureOf([...people('A', 5), ...people('B', 5), moved], YEAR);
    const [before, after] = [placeOf('M', day('2025-05-01')), placeOf('M', TODAY)];
    expect([before?.unit, after?.unit]).toEqual(['Enhet A', 'Enhet B']);
    expect(before?.key).not.toBe(after?.key);
    expect(keys).toEqual(expect.arrayContaining([before?.key, after?.key]));
    expect(keys).toHaveLength(12 * 11);
  });

  it('are the same ones whichever days are looked at, or two lists would tell who is in one alone', () => {
    const since = (from: string, count: number): Member[] =>
      Array.from({ length: count }, (_, i) => ({ id: `S${i}`, positions: [position('A', from)] }));
    const longer = { id: 'L', positions: [position('A')] };
    const members = [...since('2025-12-01', 5), longer];
    const shownIn = (fromDay: string): boolean[] => {
      const { placeOf } = disclosureOf(members, { fromDay: day(fromDay), untilDay: day('2026-01-01') });
      return members.map(({ id }) => placeOf(id, TODAY) !== null);
    };
    expect(shownIn('2025-12-01')).toEqual(members.map(() => true));
    for (const fromDay of ['2025-11-30', '2025-12-03', '2024-01-01'])
      expect(shownIn(fromDay)).toEqual(shownIn('2025-12-01'));
    // Who joined in the middle of the month is weighed by all of it.
    expect(
      disclosureOf([...since('2025-12-10', 5), longer], {
        fromDay: day('2025-12-15'),
        untilDay: day('2026-01-01'),
      }).placeOf('L', day('2025-12-20')),
    ).toBeNull();
  });

  it('have another number in another month, or who was there in both would be known by it', () => {
    const { placeOf } = disclosureOf(people('A', 5), YEAR);
    expect(placeOf('A1', day('2025-12-01'))?.key).toBe(placeOf('A1', TODAY)?.key);
    expect(placeOf('A1', day('2025-11-30'))?.key).not.toBe(placeOf('A1', TODAY)?.key);
  });

  it('are of the first of several positions held at once, and of days in the period', () => {
    const both = { id: 'M', positions: [position('A', '2025-12-01'), position('B', '2025-11-01')] };
    const { placeOf } = disclosureOf([...people('A', 5), ...people('B', 5), both], YEAR);
    expect(placeOf('M', TODAY)).toMatchObject({ unit: 'Enhet A' });
    expect(placeOf('M', day('2025-11-30'))).toMatchObject({ unit: 'Enhet B' });
    expect(placeOf('M', day('2026-01-02'))).toBeNull();
  });
});
