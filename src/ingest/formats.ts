import { ABSENCE_COLUMNS, type AbsenceColumn } from './columns.js';
import type { Container } from './layout.js';
import type { RegisterSubject } from './register-columns.js';
import { readHeader } from './table.js';

/** What the rows of a table are about. */
export type Subject = 'events' | 'absences';
export type TableSubject = Subject | RegisterSubject;

/** What the rows of a table can be about. */
export const SUBJECTS = [
  'events',
  'absences',
  'employees',
  'units',
  'positions',
  'agreements',
] as const satisfies readonly TableSubject[];
const CONTAINERS = ['csv', 'xlsx', 'json', 'ndjson'] as const satisfies readonly Container[];

export type FileFormat = `${TableSubject}-${Container}` | 'minwintid' | 'organisation';

/** Every format there is, for whoever sent something else. */
export const FILE_FORMATS: readonly FileFormat[] = [
  ...SUBJECTS.flatMap((subject) => CONTAINERS.map((container) => `${subject}-${container}` as const)),
  'minwintid',
  'organisation',
];

/** Entries that refer to each other, of which a file is taken whole or not at all. */
export const isTakenWhole = (format: string | null): boolean =>
  /^(?:agreements-|organisation$)/.test(format ?? '');

/** A table with `from` and `to` is one of absences; anything else is read, and complained of, as events. */
export function subjectOf(header: readonly string[]): Subject {
  const { cell } = readHeader<AbsenceColumn>(header, ABSENCE_COLUMNS, []).table;
  return cell.from !== null && cell.to !== null ? 'absences' : 'events';
}
