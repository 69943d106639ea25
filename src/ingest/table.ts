import { isOfColumns, type RowComplaint } from './complaint.js';
import type { ColumnNames } from './columns.js';
import { isReason } from './reason-column.js';
import { ISO_STYLE, type StampStyle } from './stamp-style.js';

/** The cell of one column in a record of the file; empty where the record has none. */
export type CellOf = (record: readonly string[]) => string;

/** The column of a date or a time that another is put together from: at fault where that part is. */
export interface PartCell {
  readonly cell: CellOf;
  readonly named: string;
}

/** How the known columns are had from the records of one file. */
export interface Table<C extends string> {
  /** Null when the file has no such column. */
  readonly cell: Readonly<Record<C, CellOf | null>>;
  /** What the file itself calls the column, for a person who has to find it there. */
  readonly named: Readonly<Record<C, string>>;
  /** Where the date of a column stands that is put together from a date and a time. */
  readonly dates: ReadonlyMap<string, PartCell>;
  /** The same of its time. */
  readonly times: ReadonlyMap<string, PartCell>;
  readonly width: number;
  /** Columns of the file that mean nothing to us; said aloud, for one may be a misspelt break. */
  readonly ignored: readonly string[];
  /** How its dates and times are written. */
  readonly style: StampStyle;
  /** Whether a record is not ours by the mapping; null where none says so. */
  readonly isPassedOver: ((record: readonly string[]) => boolean) | null;
}

export interface ReadTable<C extends string> {
  readonly table: Table<C>;
  /** What is wrong with the header; when it is not empty no record can be read. */
  readonly complaints: readonly RowComplaint[];
}

/** What the file calls each of our columns; null for those it does not have. */
export const namesIn = <C extends string>({
  cell,
  named,
}: Pick<Table<C>, 'cell' | 'named'>): Record<string, string | null> =>
  Object.fromEntries((Object.keys(cell) as C[]).map((column) => [column, cell[column] && named[column]]));

/** A column's name as it is compared: case, blanks around and between do not count. */
export const tidy = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, '_');

export const cellAt =
  (place: number): CellOf =>
  (record) =>
    record[place] ?? '';

/** A complaint about the header record, of the columns it is about. */
export const headerComplaint = (
  columns: readonly string[],
  problem: 'duplicate-column' | 'missing-columns',
  column: string,
  expected: string | null,
): RowComplaint => ({
  line: 1,
  column,
  value: columns.map((name) => name.trim()).join(', '),
  problem,
  expected,
});

/** What is wrong with a header is said of the line that it stands on. */
export const placedAt = (complaint: RowComplaint, line: number): RowComplaint =>
  isOfColumns(complaint) ? { ...complaint, line } : complaint;

/** Finds the known columns in a header record; a complaint when a required one is missing or one is there twice. */
export function readHeader<C extends string>(
  header: readonly string[],
  names: ColumnNames<C>,
  required: readonly C[],
  style: StampStyle = ISO_STYLE,
): ReadTable<C> {
  const columns = Object.keys(names) as C[];
  const tidied = header.map(tidy);
  const placesOf = (column: C): number[] =>
    tidied.flatMap((name, index) => (names[column].includes(name) ? [index] : []));
  const found = columns.map((column) => ({ column, places: placesOf(column) }));
  const complaints = found
    .filter(({ places }) => places.length > 1)
    .map(({ column, places }) => {
      const same = places.map((place) => header[place] ?? '');
      return headerComplaint(same, 'duplicate-column', column, null);
    });
  const missing = found.filter(({ column, places }) => required.includes(column) && places.length === 0);
  if (missing.length > 0) {
    const which = missing.map(({ column }) => column).join(', ');
    complaints.push(headerComplaint(header, 'missing-columns', which, required.join(', ')));
  }
  const known = new Set(found.map(({ places: [first] }) => first));
  return {
    complaints,
    table: {
      cell: recordOf(found, ({ places: [first] }) => (first === undefined ? null : cellAt(first))),
      named: recordOf(found, ({ column, places: [first] }) => header[first ?? -1]?.trim() ?? column),
      dates: new Map<string, PartCell>(),
      times: new Map<string, PartCell>(),
      width: header.length,
      ignored: header.filter(
        (name, index) => !known.has(index) && name.trim() !== '' && !isReason(name, index, header),
      ),
      style,
      isPassedOver: null,
    },
  };
}

interface Found<C extends string> {
  readonly column: C;
  readonly places: readonly number[];
}

const recordOf = <C extends string, V>(
  found: readonly Found<C>[],
  valueOf: (one: Found<C>) => V,
): Record<C, V> => Object.fromEntries(found.map((one) => [one.column, valueOf(one)])) as Record<C, V>;
