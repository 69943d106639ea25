import { ABSENCE_COLUMNS, type AbsenceColumn } from './columns.js';
import type { Container } from './layout.js';
import { readHeader } from './table.js';

/** What the rows of a table are about. */
export type Subject = 'events' | 'absences';

const TABLE_FORMATS = [
  'events-csv',
  'absences-csv',
  'events-xlsx',
  'absences-xlsx',
  'events-json',
  'absences-json',
  'events-ndjson',
  'absences-ndjson',
] as const satisfies readonly `${Subject}-${Container}`[];

export const FILE_FORMATS = [...TABLE_FORMATS, 'minwintid', 'organisation'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** JSON or not, by the first character that is no space; names of files say nothing certain. */
export const looksLikeJson = (head: string): boolean => /^\s*[[{]/.test(head);

/** A table with `from` and `to` is one of absences; anything else is read, and complained of, as events. */
export function subjectOf(header: readonly string[]): Subject {
  const { cell } = readHeader<AbsenceColumn>(header, ABSENCE_COLUMNS, []).table;
  return cell.from !== null && cell.to !== null ? 'absences' : 'events';
}

/** How a JSON file is read, by what stands in its beginning. */
export type JsonForm = 'minwintid' | 'organisation' | 'records';

const MINWINTID = /"(?:dager|nav_id)"\s*:/;
const ORGANISATION = /"(?:organisation|positions|employees|units|agreements)"\s*:\s*[[{]/;

/** NAV's clockings and the organisation file have a shape of their own; any other JSON is a list of records. */
export function jsonFormOf(head: string): JsonForm {
  if (/^\s*\{/.test(head) && ORGANISATION.test(head)) return 'organisation';
  return MINWINTID.test(head) ? 'minwintid' : 'records';
}
