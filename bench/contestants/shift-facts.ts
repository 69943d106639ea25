import { clockOf } from '#built/platform/zone.js';
import { mondayOf, weekday } from '#built/time/civil.js';
import { sundayZone } from '#built/time/sunday-zone.js';
import type { Columns } from '../data/columns.js';
import { ZONE } from '../data/shifts.js';

/** What is known of one shift and asked about by the rules of json-rules-engine; seconds. */
export interface ShiftFacts {
  /** Since the shift before; null for the first. */
  readonly rest: number | null;
  readonly overtime: number;
  readonly overtimeOfSevenDays: number;
  /** 0 for all but the last shift with overtime of an ISO week, so that a week is asked about once. */
  readonly overtimeOfFourWeeks: number;
  /** Sundays worked in a row up to the one this shift is the first to work; 0 for other shifts. */
  readonly sundaysInARow: number;
}

interface Worked {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly overtime: number;
}

const clock = clockOf(ZONE);

/** The facts of one employee's shifts, in order; what a caller of a rule engine has to work out first. */
export function factsOf(columns: Columns, employee: number): ShiftFacts[] {
  const shifts = shiftsOf(columns, employee);
  const sundays = new Map<number, number>();
  return shifts.map((shift, i) => ({
    rest: i === 0 ? null : shift.start - (shifts[i - 1]?.end ?? 0),
    overtime: shift.overtime,
    overtimeOfSevenDays: overtimeSince(shifts, i, shift.day - 6),
    overtimeOfFourWeeks: isLastOvertimeOfWeek(shifts, i)
      ? overtimeSince(shifts, i, mondayOf(shift.day) - 21)
      : 0,
    sundaysInARow: sundayRun(sundays, shift),
  }));
}

function shiftsOf({ first, start, end, unpaidBreak, plannedNet }: Columns, employee: number): Worked[] {
  const shifts: Worked[] = [];
  for (let i = first[employee] ?? 0; i < (first[employee + 1] ?? 0); i += 1) {
    const from = start[i] ?? 0;
    const to = end[i] ?? 0;
    const beyond = to - from - (unpaidBreak[i] ?? 0) - (plannedNet[i] ?? 0);
    shifts.push({ start: from, end: to, day: clock.dayOf(from), overtime: Math.max(0, beyond) });
  }
  return shifts;
}

function overtimeSince(shifts: readonly Worked[], last: number, fromDay: number): number {
  let sum = 0;
  for (let i = last; i >= 0; i -= 1) {
    const shift = shifts[i];
    if (!shift || shift.day < fromDay) break;
    sum += shift.overtime;
  }
  return sum;
}

function isLastOvertimeOfWeek(shifts: readonly Worked[], i: number): boolean {
  const shift = shifts[i];
  if (!shift || shift.overtime === 0) return false;
  const monday = mondayOf(shift.day);
  for (let k = i + 1; k < shifts.length; k += 1) {
    const later = shifts[k];
    if (!later || mondayOf(later.day) !== monday) return true;
    if (later.overtime > 0) return false;
  }
  return true;
}

function sundayRun(runs: Map<number, number>, { start, end, day }: Worked): number {
  const sunday = day + 7 - weekday(day);
  const candidates = weekday(day) === 7 ? [sunday, sunday + 7] : [sunday];
  for (const candidate of candidates) {
    const zone = sundayZone(candidate, clock, 'aml_10_10');
    if (start >= zone.end || end <= zone.start || runs.has(candidate)) continue;
    const run = (runs.get(candidate - 7) ?? 0) + 1;
    runs.set(candidate, run);
    return run;
  }
  return 0;
}
