import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { clockOf } from '#built/platform/zone.js';
import { MINUTE } from '#built/time/civil.js';
import { formatStamp } from '#built/time/stamp.js';
import { type Shift, yearOf, ZONE } from '../data/shifts.js';

/** The columns of `rowOf`. */
export const HEADER = 'employee;unit;kind;start;end;break_minutes;planned_hours;source_id';
const clock = clockOf(ZONE);

/** A shift as a row of a CSV file; without a unit where that is known. */
export const rowOf = (employee: string, unit: string, shift: Shift, sourceId: string): string =>
  [
    employee,
    unit,
    shift.isExtra ? 'extra_shift' : 'shift',
    formatStamp(shift.start, clock),
    formatStamp(shift.end, clock),
    shift.unpaidBreak / MINUTE,
    shift.plannedNet / 3600,
    sourceId,
  ].join(';');

/** Writes a CSV file of so many shifts of the year of as many employees as it takes. */
export async function writeShifts(path: string, seed: number, rows: number): Promise<void> {
  await pipeline(Readable.from(chunks(seed, rows)), createWriteStream(path));
}

function* chunks(seed: number, rows: number): Generator<string> {
  yield `${HEADER}\n`;
  let left = rows;
  for (let employee = 0; left > 0; employee += 1) {
    const shifts = yearOf(seed, employee, clock).slice(0, left);
    left -= shifts.length;
    yield shifts
      .map((shift, ordinal) => {
        const [code, unit] = [String(100_000 + employee), `unit-${employee % 97}`];
        return `${rowOf(code, unit, shift, `S${employee}-${ordinal}`)}\n`;
      })
      .join('');
  }
}
