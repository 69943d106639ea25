import { clockOf } from '#built/platform/zone.js';
import { type Shift, yearOf, ZONE } from './shifts.js';

/**
 * The shifts of many employees, column by column, employee after employee and by start;
 * those of employee e are `first[e]` to `first[e + 1]`. In shared memory, so that every
 * worker thread reads the same columns. Instants are UTC seconds, lengths seconds.
 */
export interface Columns {
  readonly employees: number;
  readonly shifts: number;
  readonly first: Int32Array;
  readonly employee: Int32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly unpaidBreak: Float64Array;
  readonly plannedNet: Float64Array;
  readonly isExtra: Uint8Array;
}

/** More than any employee of the generator has, so that columns need no growing. */
const MOST_SHIFTS_A_YEAR = 300;

/** The data of `employees` employees; the first thousand are the same whatever the number. */
export function generate(seed: number, employees: number): Columns {
  const columns = emptyColumns(employees);
  const clock = clockOf(ZONE);
  let next = 0;
  for (let employee = 0; employee < employees; employee += 1) {
    for (const shift of yearOf(seed, employee, clock)) {
      fill(columns, next, employee, shift);
      next += 1;
    }
    columns.first[employee + 1] = next;
  }
  return { ...columns, shifts: next };
}

function fill(columns: Columns, place: number, employee: number, shift: Shift): void {
  columns.employee[place] = employee;
  columns.start[place] = shift.start;
  columns.end[place] = shift.end;
  columns.unpaidBreak[place] = shift.unpaidBreak;
  columns.plannedNet[place] = shift.plannedNet;
  columns.isExtra[place] = shift.isExtra ? 1 : 0;
}

function emptyColumns(employees: number): Columns {
  const capacity = employees * MOST_SHIFTS_A_YEAR;
  return {
    employees,
    shifts: 0,
    first: new Int32Array(shared(employees + 1, 4)),
    employee: new Int32Array(shared(capacity, 4)),
    start: new Float64Array(shared(capacity, 8)),
    end: new Float64Array(shared(capacity, 8)),
    unpaidBreak: new Float64Array(shared(capacity, 8)),
    plannedNet: new Float64Array(shared(capacity, 8)),
    isExtra: new Uint8Array(shared(capacity, 1)),
  };
}

export const shared = (length: number, bytes: number): SharedArrayBuffer =>
  new SharedArrayBuffer(length * bytes);
