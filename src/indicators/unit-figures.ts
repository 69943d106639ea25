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

/** @param isOvertimeRegistered false in months before overtime was registered */
export function unitFigures(row: UnitMonthRow, isOvertimeRegistered: boolean): UnitFigures {
  const isChecked = row.evaluated > 0;
  const isCounted = isChecked && isOvertimeRegistered;
  const hours = (seconds: string): number | null => (isCounted ? wholeHours(microOf(seconds)) : null);
  const sickLeave = percentHalfUp(microOf(row.sickDays), microOf(row.agreedDays), 2);
  const isMasked = isSmallGroup(row.sickPersons) || !row.isSickLeaveShown;
  return {
    unitId: row.unitId,
    code: row.code,
    name: row.name,
    persons: row.persons,
    evaluated: row.evaluated,
    breaches: isChecked ? row.breaches : null,
    per100Shifts: isChecked ? per100(row.breaches, row.workedShifts) : null,
    overtimeHours: hours(row.overtimeSeconds),
    extraHours: hours(row.extraSeconds),
    callouts: isCounted ? row.callouts : null,
    standbyHours: hours(row.standbySeconds),
    sickLeave: sickLeave !== null && isMasked ? 'small-group' : sickLeave,
  };
}
