import type { RoomRule } from './nearly-used.js';

/** A row of the table of what is nearly used up. */
export interface RoomRow {
  readonly employee_id: string;
  readonly unit_id: string;
  readonly rule: RoomRule;
  readonly anchor_date: string;
  readonly from_date: string;
  readonly used: number;
  readonly limit_seconds: number;
}

/** What has to be written so that the rows on record become those that were seen. */
export interface RoomChanges {
  /** New, or other than on record. */
  readonly write: readonly RoomRow[];
  /** On record, and not nearly used up any more. */
  readonly gone: readonly RoomRow[];
}

/** Mostly nothing has changed: written over each time, these few rows cost as much as reading all that is worked. */
export function roomChanges(before: readonly RoomRow[], now: readonly RoomRow[]): RoomChanges {
  const left = new Map(before.map((row) => [nameOf(row), row]));
  const write = now.filter((row) => {
    const known = left.get(nameOf(row));
    left.delete(nameOf(row));
    return known === undefined || textOf(known) !== textOf(row);
  });
  return { write, gone: [...left.values()] };
}

const nameOf = ({ employee_id: employee, rule, anchor_date: date }: RoomRow): string =>
  `${employee} ${rule} ${date}`;

const textOf = ({ unit_id: unit, from_date: from, used, limit_seconds: limit }: RoomRow): string =>
  `${unit} ${from} ${used} ${limit}`;
