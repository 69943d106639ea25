import { ABSENCE_COLUMNS, type AbsenceColumn, EVENT_COLUMNS } from './columns.js';
import type { Container } from './layout.js';
import type { RegisterSubject } from './register-columns.js';
import { isoClock } from './stamp-style.js';
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

/**
 * A table with `from` and `to` is one of absences, unless they are times of day; anything else is read, and
 * complained of, as events.
 *
 * @param sample its first rows, where there are any
 */
export function subjectOf(header: readonly string[], sample: readonly (readonly string[])[] = []): Subject {
  const { cell } = readHeader<AbsenceColumn>(header, ABSENCE_COLUMNS, []).table;
  const { from, to } = cell;
  if (from === null || to === null || hasTimesOfDay(header)) return 'events';
  if (areClocks(sample.flatMap((row) => [from(row), to(row)]))) return 'events';
  // The day that times are of; an absence has two, and says which it is.
  return cell.type === null && header.some((name) => isIn(EVENT_COLUMNS.date, name)) ? 'events' : 'absences';
}

/** All of them: among days one is a slip, and is named as such. */
function areClocks(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '');
  return said.length > 0 && said.every((cell) => isoClock(cell) !== null);
}

const isIn = (accepted: readonly string[], name: string): boolean => accepted.includes(tidy(name));

/** `Fra dato` beside `Fra`: the one is a day and the other a time of it, and absences have no times. */
function hasTimesOfDay(header: readonly string[]): boolean {
  const names = new Set(header.map(tidy));
  return [ABSENCE_COLUMNS.from, ABSENCE_COLUMNS.to].some((accepted) => {
    const there = accepted.filter((name) => names.has(name));
    return there.some((name) => name.endsWith('_dato')) && there.some((name) => !name.endsWith('_dato'));
  });
}
