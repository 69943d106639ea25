import { per100 } from './development.js';
import { microOf, percentHalfUp, wholeHours } from './rounding.js';
import { isSmallGroup } from './sick-leave-figures.js';
import type { UnitMonthRow } from './unit-figures.query.js';

/** One line of the table of units. Null is "not known". */
export interface UnitFigures {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly persons: number;
  /** Of these, whose time has been evaluated. */
  readonly evaluated: number;
  readonly breaches: number | null;
  /** Breaches per 100 worked shifts, one decimal. */
  readonly per100Shifts: number | null;
  readonly overtimeHours: number | null;
  readonly extraHours: number | null;
  readonly callouts: number | null;
  readonly standbyHours: number | null;
  /** Percent, two decimals; `small-group` when it would speak about somebody. */
  readonly sickLeave: number | 'small-group' | null;
}

/** Which figures of a month are known at all. */
export type ToldOfMonth = Readonly<Record<'overtime' | 'breaches' | 'sickLeave', boolean>>;

/** @param told what is registered in the month; of sick leave also whether its absences are told */
export function unitFigures(row: UnitMonthRow, told: ToldOfMonth): UnitFigures {
  const isChecked = row.evaluated > 0;
  const isCounted = isChecked && told.overtime;
  const hours = (seconds: string): number | null => (isCounted ? wholeHours(microOf(seconds)) : null);
  const breaches = isChecked && told.breaches ? row.breaches : null;
  return {
    unitId: row.unitId,
    code: row.code,
    name: row.name,
    persons: row.persons,
    evaluated: row.evaluated,
    breaches,
    per100Shifts: per100(breaches, row.workedShifts),
    overtimeHours: hours(row.overtimeSeconds),
    extraHours: hours(row.extraSeconds),
    callouts: isCounted ? row.callouts : null,
    standbyHours: hours(row.standbySeconds),
    sickLeave: told.sickLeave ? sickLeaveOf(row) : null,
  };
}

function sickLeaveOf({ sickDays, agreedDays, sickPersons, isSickLeaveShown }: UnitMonthRow) {
  const sickLeave = percentHalfUp(microOf(sickDays), microOf(agreedDays), 2);
  const isMasked = isSmallGroup(sickPersons) || !isSickLeaveShown;
  return sickLeave !== null && isMasked ? 'small-group' : sickLeave;
}
