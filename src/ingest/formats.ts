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

/** A table with `from` and `to` is one of absences; anything else is read, and complained of, as events. */
export function subjectOf(header: readonly string[]): Subject {
  const { cell } = readHeader<AbsenceColumn>(header, ABSENCE_COLUMNS, []).table;
  return cell.from !== null && cell.to !== null ? 'absences' : 'events';
}
