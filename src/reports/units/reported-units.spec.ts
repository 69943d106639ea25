import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../platform/i18n/texts.js';
import { toldUnits } from '../../indicators/disclosure.js';
import { reportedUnits, type UnitRow } from './reported-units.js';
import { unitBreachTable, unitTimeTable } from './unit-tables.js';

type Row = Omit<UnitRow, 'isTold'> & Partial<Pick<UnitRow, 'isTold'>>;

const unit = (name: string, employed: number, change: Partial<UnitRow> = {}): Row => ({
  unitId: name,
  name,
  employed,
  evaluated: employed,
  workedShifts: 100,
  breaches: { month: 2, year: 20, trailing: 22 },
  overtimeSeconds: { month: '5400', year: '36000', trailing: '36000' },
  checkedMonths: { month: 1, year: 12, trailing: 13 },
  overtimeMonths: { month: 1, year: 7, trailing: 7 },
  sickDays: { month: '5', year: '50' },
  agreedDays: { month: '100', year: '1200' },
  isSickLeaveShown: { month: true, year: true },
  ...change,
});
/** As many in every month as in this one. */
const report = (rows: readonly Row[]) => {
  const told = toldUnits(rows.map(({ unitId, evaluated }) => ({ unitId, checked: evaluated, again: 0 })));
  return reportedUnits(
    rows.map((row) => {
      const isTold = told.has(row.unitId);
      return { isTold: { month: isTold, year: isTold, trailing: isTold }, ...row };
    }),
  );
};
const lines = (rows: readonly Row[]) =>
  report(rows).map(({ name, units, employed }) => [name, units, employed]);

describe('units in the report', () => {
  it('are told by name, in its order, with their own figures', () => {
    const told = report([unit('Vest', 8), unit('Øst', 12)]);
    expect(told.map(({ name }) => name)).toEqual(['Vest', 'Øst']);
    expect(told[0]).toEqual({
      name: 'Vest',
      units: 1,
      employed: 8,
      evaluated: 8,
      breaches: { month: 2, year: 20, trailing: 22 },
      per100Shifts: 2,
      overtimeHours: { month: 2, year: 10, trailing: 10 },
      sickLeave: { month: 5, year: 4.17 },
    });
  });

  it('of fewer than five stand together', () => {
    expect(lines([unit('A', 9), unit('B', 3), unit('C', 4)])).toEqual([
      ['A', 1, 9],
      [null, 2, 7],
    ]);
  });

  it('take the next smallest to them where they are fewer than five together: nobody is found by subtraction', () => {
    expect(lines([unit('A', 9), unit('B', 6), unit('C', 4)])).toEqual([
      ['A', 1, 9],
      [null, 2, 10],
    ]);
    expect(lines([unit('A', 9), unit('C', 4)])).toEqual([]);
  });

  it('are not told where there is one, or where none is large enough', () => {
    const none = { month: 0, year: 0, trailing: 0 };
    expect(lines([unit('A', 50)])).toEqual([]);
    expect(lines([unit('A', 4), unit('B', 4)])).toEqual([]);
    expect(lines([unit('A', 50), unit('Empty', 0, { breaches: none, checkedMonths: none })])).toEqual([]);
  });

  it('beyond what a page holds stand together, the largest by themselves', () => {
    const many = Array.from({ length: 200 }, (_, i) => unit(`U${i}`, 10 + i));
    const told = report(many);
    expect(told).toHaveLength(30);
    expect(told.at(-1)).toMatchObject({ name: null, units: 171 });
    expect(Math.min(...told.slice(0, -1).map(({ employed }) => employed))).toBe(181);
  });

  it('that nobody was checked in have no figures instead of zeros', () => {
    const none = { month: 0, year: 0, trailing: 0 };
    const [blank] = report([
      unit('A', 9, { evaluated: 0, breaches: none, checkedMonths: none, overtimeMonths: none }),
      unit('B', 9),
    ]);
    expect(blank).toMatchObject({
      breaches: { month: null, year: null, trailing: null },
      per100Shifts: null,
      overtimeHours: { month: null, year: null, trailing: null },
    });
  });

  it('have their sick leave masked where it is not shown, and always together', () => {
    const masked = { month: true, year: false };
    const [a, others] = report([unit('A', 9, { isSickLeaveShown: masked }), unit('B', 3), unit('C', 3)]);
    expect(a?.sickLeave).toEqual({ month: 5, year: 'small-group' });
    expect(others?.sickLeave).toEqual({ month: 'small-group', year: 'small-group' });
  });

  it('that were of few in an earlier month have no figure of a time with it, and so what stands together', () => {
    const since = { month: true, year: true, trailing: false };
    const [a, b, others] = report([
      unit('A', 9, { isTold: since }),
      unit('B', 9),
      unit('C', 3),
      unit('D', 3),
    ]);
    expect(a?.breaches).toEqual({ month: 2, year: 20, trailing: 'small-group' });
    expect(a?.overtimeHours).toEqual({ month: 2, year: 10, trailing: 'small-group' });
    expect(b?.breaches).toEqual({ month: 2, year: 20, trailing: 22 });
    expect(others?.breaches).toEqual({ month: 4, year: 40, trailing: 'small-group' });
  });

  it('that are no more stand with the others: the sum less all lines would be theirs', () => {
    const closed = { month: 0, year: 20, trailing: 22 };
    const gone = unit('Gone', 0, {
      breaches: closed,
      checkedMonths: { month: 0, year: 3, trailing: 4 },
      isTold: { month: true, year: true, trailing: true },
    });
    const told = report([unit('A', 9), unit('B', 9), gone]);
    expect(told.map(({ name, breaches }) => [name, breaches.year])).toEqual([
      ['A', 20],
      ['B', 20],
      [null, 20],
    ]);
    expect(told.at(-1)?.breaches.month).toBeNull();
  });

  it.each(LANGUAGES)('have two tables with a cell for each column (%s)', (language) => {
    const told = report([unit('A', 9), unit('B', 3), unit('C', 3)]);
    for (const { columns, rows } of [
      unitBreachTable(told, '2025-12', language),
      unitTimeTable(told, '2025-12', language),
    ])
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => columns.length));
  });
});
