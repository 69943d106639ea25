import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countSums, type EmployeeMonthFigures, SumChanges } from './figure-changes.js';

const figures = (
  employeeId: string,
  month: string,
  values: Record<string, string>,
): EmployeeMonthFigures => ({
  employeeId,
  month,
  unitId: 'u',
  figures: values,
});
const DECEMBER = '2025-12-01';
const ann = (values: Record<string, string>): EmployeeMonthFigures => figures('ann', DECEMBER, values);

const sumsOf = (before: EmployeeMonthFigures[], after: EmployeeMonthFigures[]) => {
  const sums = new SumChanges();
  sums.replace(before, after);
  return sums.sums().map(({ key, value }) => `${key.join(' ')} ${value}`);
};

describe('differences of monthly sums', () => {
  it.each<[string, EmployeeMonthFigures[], EmployeeMonthFigures[], string[]]>([
    ['nothing to nothing', [], [], []],
    ['the same again', [ann({ a: '1.5' })], [ann({ a: '1.500000' })], []],
    ['a new sum', [], [ann({ a: '0.000001' })], ['2025-12-01 u a 0.000001']],
    ['a new sum of zero, which is measured and none', [], [ann({ a: '0' })], ['2025-12-01 u a 0.000000']],
    ['one that goes away', [ann({ a: '2' })], [], ['2025-12-01 u a -2.000000']],
    ['one that grows', [ann({ a: '2' })], [ann({ a: '2.25' })], ['2025-12-01 u a 0.250000']],
    ['one that shrinks below one', [ann({ a: '2' })], [ann({ a: '1.75' })], ['2025-12-01 u a -0.250000']],
    [
      '0.1 and 0.2 against 0.3',
      [ann({ a: '0.1' }), figures('ben', DECEMBER, { a: '0.2' })],
      [ann({ a: '0.3' })],
      ['2025-12-01 u a 0.000000'],
    ],
    [
      'one indicator of two',
      [ann({ a: '1', b: '1' })],
      [ann({ a: '1', b: '3' })],
      ['2025-12-01 u a 0.000000', '2025-12-01 u b 2.000000'],
    ],
    ['what is below zero', [ann({ a: '-0.5' })], [ann({ a: '0.5' })], ['2025-12-01 u a 1.000000']],
  ])('%s', (_case, before, after, expected) => {
    expect(sumsOf(before, after)).toEqual(expected);
  });

  it('come in the order of their keys, whatever order they were found in', () => {
    const found = sumsOf(
      [figures('x', '2025-12-01', { b: '1', a: '1' })],
      [figures('y', '2025-11-01', { d: '1', c: '1' })],
    );
    expect(found).toEqual([...found].sort());
    expect(found).toHaveLength(4);
  });

  it('say which rows are to be written and which to be taken away', () => {
    const kept = ann({ a: '1' });
    const changed = figures('ben', DECEMBER, { a: '2' });
    const gone = figures('eva', DECEMBER, { a: '3' });
    const now = figures('ben', DECEMBER, { a: '4' });
    const added = figures('ida', DECEMBER, { a: '5' });
    const { gone: taken, ...written } = new SumChanges().replace([kept, changed, gone], [kept, now, added]);
    expect(written).toEqual({ added: [added], changed: [now] });
    expect(taken).toEqual([{ employeeId: 'eva', month: DECEMBER, unitId: 'u' }]);
  });

  it('added to what was give what is, over any number of employees', () => {
    const amount = fc.integer({ min: -1e9, max: 1e12 }).map((millionths) => {
      const digits = String(Math.abs(millionths)).padStart(7, '0');
      return `${millionths < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
    });
    const people = fc.array(amount, { maxLength: 30 });
    const millionths = (texts: readonly string[]): bigint =>
      texts.reduce((sum, text) => sum + BigInt(text.replace('.', '')), 0n);
    fc.assert(
      fc.property(people, people, (before, after) => {
        const rows = (texts: string[]) => texts.map((text, i) => figures(String(i), DECEMBER, { a: text }));
        const sums = new SumChanges();
        sums.replace(rows(before), rows(after));
        const moved = millionths(sums.sums().map(({ value }) => value));
        expect(millionths(before) + moved).toBe(millionths(after));
      }),
    );
  });
});

describe('counts of cases', () => {
  it('are what came less what went, and nothing where both are alike', () => {
    const key = (state: string): string => JSON.stringify([DECEMBER, state]);
    const found = countSums([
      { key: key('detected'), by: 1 },
      { key: key('superseded'), by: -1 },
      { key: key('detected'), by: 1 },
      { key: key('real'), by: 1 },
      { key: key('real'), by: -1 },
    ]);
    expect(found).toEqual([
      { key: [DECEMBER, 'detected'], value: '2' },
      { key: [DECEMBER, 'superseded'], value: '-1' },
    ]);
  });
});
