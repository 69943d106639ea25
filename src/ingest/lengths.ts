import { MINUTE } from '../time/civil.js';
import type { EventColumn } from './columns.js';
import type { RowReader } from './row-reader.js';

const CLOCK = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;
const ISO = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/**
 * Fractions of so few minutes are hours by all that is likely: a break of 0.5 or 1.5. They are asked about, not guessed.
 * A whole number is what it says: clocks write breaks of 1 minute, and 0 is none in hours, too. A column of hours
 * mostly has breaks of half an hour besides, which are asked about.
 */
const LEAST_FRACTION = 5;

/** Seconds of `0:30`, `37:30`, `00:30:00` or `PT30M`; null for anything else. */
function lengthSeconds(text: string): number | null {
  const match = CLOCK.exec(text) ?? ISO.exec(text);
  if (!match) return null;
  const [hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return (hours * 60 + minutes) * 60 + seconds;
}

/** `30, 0:30`: what so many hours are called in a column of minutes. */
function minutesOf(hours: number): string {
  const minutes = Math.round(hours * 60);
  return `${minutes}, ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/**
 * Seconds of a column that counts in `unit`: a number of them, or a length that says itself
 * what it is, as sheets (`37:30`) and ISO 8601 (`PT7H30M`) write it. From nothing to `most` units; a part
 * of a minute is none of minutes.
 */
export function readLength(
  row: RowReader<EventColumn>,
  column: EventColumn,
  unit: number,
  most: number,
): number | null {
  const length = lengthSeconds(row.text(column) ?? '');
  if (length === null) {
    const count = row.number(column, 0, most);
    if (count === null) return null;
    return unit === MINUTE && count < LEAST_FRACTION && !Number.isInteger(count)
      ? row.complain(column, 'hours-for-minutes', minutesOf(count))
      : Math.round(count * unit);
  }
  return length <= most * unit ? length : row.complain(column, 'out-of-range-number', `0–${most}`);
}
