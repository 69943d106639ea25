import { ABSENCE_COLUMNS, type AbsenceColumn } from './columns.js';
import type { Container } from './layout.js';
import type { RegisterSubject } from './register-columns.js';
import { readHeader, tidy } from './table.js';

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

/** Whether its rows are events or absences, of which every version is kept. */
export const isOfTime = (format: string | null): boolean =>
  /^(?:(?:events|absences)-|minwintid$)/.test(format ?? '');

/** A table with `from` and `to` is one of absences; anything else is read, and complained of, as events. */
export function subjectOf(header: readonly string[]): Subject {
  const { cell } = readHeader<AbsenceColumn>(header, ABSENCE_COLUMNS, []).table;
  const hasDays = cell.from !== null && cell.to !== null;
  return hasDays && !hasTimesOfDay(header) ? 'absences' : 'events';
}

/** `Fra dato` beside `Fra`: the one is a day and the other a time of it, and absences have no times. */
function hasTimesOfDay(header: readonly string[]): boolean {
  const names = new Set(header.map(tidy));
  return [ABSENCE_COLUMNS.from, ABSENCE_COLUMNS.to].some((accepted) => {
    const there = accepted.filter((name) => names.has(name));
    return there.some((name) => name.endsWith('_dato')) && there.some((name) => !name.endsWith('_dato'));
  });
}
