import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deltas, type Addend } from './deltas.js';

const addend = (key: string, value: string): Addend => ({ key, value });

describe('differences of monthly sums', () => {
  it.each<[string, Addend[], Addend[], Addend[]]>([
    ['nothing to nothing', [], [], []],
    ['the same again', [addend('a', '1.5')], [addend('a', '1.500000')], []],
    ['a new sum', [], [addend('a', '0.000001')], [addend('a', '0.000001')]],
    ['a new sum of zero, which is measured and none', [], [addend('a', '0')], [addend('a', '0.000000')]],
    ['one that goes away', [addend('a', '2')], [], [addend('a', '-2.000000')]],
    ['one that grows', [addend('a', '2')], [addend('a', '2.25')], [addend('a', '0.250000')]],
    ['one that shrinks below one', [addend('a', '2')], [addend('a', '1.75')], [addend('a', '-0.250000')]],
    ['addends of one key', [addend('a', '1'), addend('a', '2')], [addend('a', '3')], []],
    ['0.1 and 0.2 against 0.3', [addend('a', '0.1'), addend('a', '0.2')], [addend('a', '0.3')], []],
    ['what is below zero', [addend('a', '-0.5')], [addend('a', '0.5')], [addend('a', '1.000000')]],
    [
      'figures beyond what doubles hold',
      [addend('a', '90071992547409.930001')],
      [addend('a', '90071992547409.930002')],
      [addend('a', '0.000001')],
    ],
  ])('%s', (_case, before, after, expected) => {
    expect(deltas(before, after)).toEqual(expected);
  });

  it('come in the order of their keys, whatever order they were found in', () => {
    const keys = deltas([addend('b', '1'), addend('d', '1')], [addend('c', '1'), addend('a', '1')]);
    expect(keys.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('added to what was there give what is there now', () => {
    const millionths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const addends = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), millionths), { maxLength: 8 });
    const text = (value: number): string =>
      `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 1e6)}.${String(Math.abs(value) % 1e6).padStart(6, '0')}`;
    const sums = (list: readonly (readonly [string, number])[]): Map<string, number> => {
      const sum = new Map<string, number>();
      for (const [key, value] of list) sum.set(key, (sum.get(key) ?? 0) + value);
      return sum;
    };
    fc.assert(
      fc.property(addends, addends, (before, after) => {
        const moved = sums(before);
        const change = deltas(
          before.map(([key, value]) => addend(key, text(value))),
          after.map(([key, value]) => addend(key, text(value))),
        );
        for (const { key, value } of change)
          moved.set(key, (moved.get(key) ?? 0) + Number(value.replace('.', '')));
        for (const [key, value] of sums(after)) expect(moved.get(key) ?? 0).toBe(value);
        for (const [key, value] of moved) expect(value).toBe(sums(after).get(key) ?? 0);
      }),
    );
  });
});
