import { ABSENCE_COLUMNS, type AbsenceColumn } from './columns.js';
import { delimiterOf, readHeader } from './csv-table.js';

export const FILE_FORMATS = ['events-csv', 'absences-csv', 'minwintid', 'organisation'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** JSON or not, by the first character that is no space; names of files say nothing certain. */
export const looksLikeJson = (head: string): boolean => /^\s*[[{]/.test(head);

/** Which of our JSON formats this is, by what stands at its top; null when it is neither. */
export function jsonFormat(content: unknown): FileFormat | null {
  const top: unknown = Array.isArray(content) ? content[0] : content;
  if (typeof top !== 'object' || top === null) return null;
  if ('dager' in top) return 'minwintid';
  return 'organisation' in top || 'positions' in top || 'employees' in top ? 'organisation' : null;
}

/** A table with `from` and `to` is one of absences; anything else is read, and complained of, as events. */
export function csvFormat(headerLine: string): FileFormat {
  const header = headerLine.split(delimiterOf(headerLine)).map((name) => name.replaceAll('"', ''));
  const { place } = readHeader<AbsenceColumn>(header, ABSENCE_COLUMNS, []).table;
  return place.from !== -1 && place.to !== -1 ? 'absences-csv' : 'events-csv';
}
