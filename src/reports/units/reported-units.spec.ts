import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../platform/i18n/texts.js';
import { reportedUnits, type UnitRow } from './reported-units.js';
import { unitBreachTable, unitTimeTable } from './unit-tables.js';

const unit = (name: string, employed: number, change: Partial<UnitRow> = {}): UnitRow => ({
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
const lines = (rows: readonly UnitRow[]) =>
  reportedUnits(rows).map(({ name, units, employed }) => [name, units, employed]);

describe('units in the report', () => {
  it('are told by name, in its order, with their own figures', () => {
    const told = reportedUnits([unit('Vest', 8), unit('Øst', 12)]);
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
    expect(lines([unit('A', 50)])).toEqual([]);
    expect(lines([unit('A', 4), unit('B', 4)])).toEqual([]);
    expect(lines([unit('A', 50), unit('Empty', 0, { evaluated: 0 })])).toEqual([]);
  });

  it('beyond what a page holds stand together, the largest by themselves', () => {
    const many = Array.from({ length: 200 }, (_, i) => unit(`U${i}`, 10 + i));
    const told = reportedUnits(many);
    expect(told).toHaveLength(30);
    expect(told.at(-1)).toMatchObject({ name: null, units: 171 });
    expect(Math.min(...told.slice(0, -1).map(({ employed }) => employed))).toBe(181);
  });

  it('that nobody was checked in have no figures instead of zeros', () => {
    const none = { month: 0, year: 0, trailing: 0 };
    const [blank] = reportedUnits([
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
    const [a, others] = reportedUnits([
      unit('A', 9, { isSickLeaveShown: masked }),
      unit('B', 3),
      unit('C', 3),
    ]);
    expect(a?.sickLeave).toEqual({ month: 5, year: 'small-group' });
    expect(others?.sickLeave).toEqual({ month: 'small-group', year: 'small-group' });
  });

  it.each(LANGUAGES)('have two tables with a cell for each column (%s)', (language) => {
    const told = reportedUnits([unit('A', 9), unit('B', 3), unit('C', 3)]);
    for (const { columns, rows } of [
      unitBreachTable(told, '2025-12', language),
      unitTimeTable(told, '2025-12', language),
    ])
      expect(rows.map((row) => row.length)).toEqual(rows.map(() => columns.length));
  });
});
