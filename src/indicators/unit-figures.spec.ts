import { describe, expect, it } from '@jest/globals';
import { type ToldOfMonth, unitFigures } from './unit-figures.js';
import type { UnitMonthRow } from './unit-figures.query.js';

const ROW: UnitMonthRow = {
  unitId: 'u',
  code: 'night',
  name: 'Natt',
  persons: 7,
  evaluated: 7,
  breaches: 3,
  extraSeconds: '7200',
  standbySeconds: '36000',
  callouts: 3,
  workedShifts: 50,
  overtimeSeconds: '36000.000000',
  sickDays: '5.000000',
  agreedDays: '100.000000',
  sickPersons: 5,
  isSickLeaveShown: true,
};
const unit = (change: Partial<UnitMonthRow>, told: Partial<ToldOfMonth> = {}) =>
  unitFigures({ ...ROW, ...change }, { overtime: true, breaches: true, sickLeave: true, ...told });

describe('a unit’s month', () => {
  it('shows sick leave in percent of the agreed days', () => {
    expect(unit({})).toMatchObject({ persons: 7, breaches: 3, overtimeHours: 10, sickLeave: 5 });
  });

  it('masks sick leave by the persons whose days it is made of, however many work there', () => {
    expect(unit({ sickPersons: 4 }).sickLeave).toBe('small-group');
    expect(unit({ isSickLeaveShown: false }).sickLeave).toBe('small-group');
    expect(unit({ sickPersons: 5, persons: 4 }).sickLeave).toBe(5);
  });

  it('has no sick leave where no days were agreed, which tells nothing about anybody', () => {
    expect(unit({ sickPersons: 0, sickDays: '0', agreedDays: '0' }).sickLeave).toBeNull();
  });

  it('masks neither breaches nor overtime', () => {
    expect(unit({ persons: 1, sickPersons: 1 })).toMatchObject({ breaches: 3, overtimeHours: 10 });
  });

  it('knows nothing where nobody was checked, and no overtime before it was registered', () => {
    expect(unit({ evaluated: 0 })).toMatchObject({ breaches: null, overtimeHours: null });
    expect(unit({}, { overtime: false })).toMatchObject({ breaches: 3, overtimeHours: null });
    expect(unit({}, { breaches: false })).toMatchObject({
      breaches: null,
      per100Shifts: null,
      overtimeHours: 10,
    });
    expect(unit({}, { sickLeave: false }).sickLeave).toBeNull();
  });
});
