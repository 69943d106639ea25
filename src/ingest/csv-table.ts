import type { RowComplaint } from './complaint.js';
import type { ColumnNames } from './columns.js';

const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The delimiter of a file, from its header line: the one it holds most of, `;` when none.
 * Deciding by the header and not by the data keeps a decimal comma from looking like one.
 */
export function delimiterOf(headerLine: string): Delimiter {
  let best: Delimiter = ';';
  for (const delimiter of DELIMITERS) {
    if (headerLine.split(delimiter).length > headerLine.split(best).length) best = delimiter;
  }
  return best;
}

/** Where each known column stands in the records of one file. */
export interface Table<C extends string> {
  /** Index in the record by column; -1 when the file has no such column. */
  readonly place: Readonly<Record<C, number>>;
  /** What the file itself calls the column, for a person who has to find it there. */
  readonly named: Readonly<Record<C, string>>;
  readonly width: number;
  /** Columns of the file that mean nothing to us; said aloud, for one may be a misspelt break. */
  readonly ignored: readonly string[];
}

const tidy = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, '_');

/** Finds the known columns in a header record; a complaint when a required one is missing or one is there twice. */
export function readHeader<C extends string>(
  header: readonly string[],
  names: ColumnNames<C>,
  required: readonly C[],
): { readonly table: Table<C>; readonly complaints: readonly RowComplaint[] } {
  const columns = Object.keys(names) as C[];
  const tidied = header.map(tidy);
  const place = {} as Record<C, number>;
  const named = {} as Record<C, string>;
  const complaints: RowComplaint[] = [];
  for (const column of columns) {
    const found = tidied.flatMap((name, index) => (names[column].includes(name) ? [index] : []));
    place[column] = found[0] ?? -1;
    named[column] = header[found[0] ?? -1]?.trim() ?? column;
    if (found.length > 1) {
      complaints.push({
        line: 1,
        column,
        value: header.join(' '),
        problem: 'duplicate-column',
        expected: null,
      });
    }
  }
  const missing = required.filter((column) => place[column] === -1);
  if (missing.length > 0) {
    complaints.push({
      line: 1,
      column: missing.join(', '),
      value: header.map((name) => name.trim()).join(', '),
      problem: 'missing-columns',
      expected: required.join(', '),
    });
  }
  const known = new Set(columns.map((column) => place[column]));
  const ignored = header.filter((name, index) => !known.has(index) && name.trim() !== '');
  return { table: { place, named, width: header.length, ignored }, complaints };
}
