import type { ColumnNames } from '../columns.js';
import { isoClock, ISO_STYLE, type StampStyle } from '../stamp-style.js';
import { type CellOf, type PartCell, headerComplaint, type ReadTable, type Table, tidy } from '../table.js';
import type { MappedFrom, Mapping } from './mapping.js';
import { missingColumns, partsOf, unusedColumns } from './mapped-columns.js';
import { passedOver } from './passed-over.js';

/**
 * The table of another system, read by a mapping: its cells are put together, translated
 * and defaulted to what our own columns say. A column that the mapping names is missed where
 * the file does not have it, unless it is optional: a break that is called otherwise from now on
 * would be no break. One that it does not name is missed where it is needed and has no default.
 */
export function mappedTable<C extends string>(
  header: readonly string[],
  mapping: Mapping,
  names: ColumnNames<C>,
  required: readonly C[],
  seen: StampStyle,
): ReadTable<C> {
  const places = new Map(header.map((name, place) => [tidy(name), place]));
  const parts = mapping as unknown as Parts<C>;
  const columns = Object.keys(names) as C[];
  const cell = {} as Record<C, CellOf | null>;
  const named = {} as Record<C, string>;
  for (const column of columns) {
    const from = parts.columns[column];
    const read = from && timeAlone(column, parts, places);
    cell[column] = finished(from ? (read ?? cellFrom(from, places)) : null, column, parts);
    named[column] = namesOf(from, column, header, places).join(', ');
  }
  const unnamed = required.filter((column) => cell[column] === null && !parts.columns[column]);
  const missing = [...unnamed, ...missingColumns(mapping, required, header)];
  const wanted = required.flatMap((column) => namesOf(parts.columns[column], column, header, places));
  return {
    table: {
      cell,
      named,
      ...partCells(columns, parts, header, places),
      width: header.length,
      ignored: unusedColumns(mapping, header),
      style: styleBy(mapping, seen),
      isPassedOver: passedOver(mapping, places, cell),
    },
    complaints:
      missing.length === 0
        ? []
        : [headerComplaint(header, 'missing-columns', listed(missing), listed([...wanted, ...missing]))],
  };
}

/** The parts of a mapping that are by column, whatever it is for. */
interface Parts<C extends string> {
  readonly columns: Readonly<Partial<Record<C, MappedFrom>>>;
  readonly defaults: Readonly<Partial<Record<C, string>>>;
  readonly values: Readonly<Partial<Record<C, Readonly<Record<string, string>>>>>;
}

type Places = ReadonlyMap<string, number>;

const styleBy = (mapping: Mapping, seen: StampStyle): StampStyle => ({
  ...ISO_STYLE,
  slashes: seen.slashes,
  sign: seen.sign,
  isUnix: mapping.unixTimes,
  endsNextDay: mapping.endsNextDay,
});

/** Ends, and what they are the end of. */
const STARTS: Readonly<Record<string, string>> = { end: 'start', planned_end: 'planned_start' };

/**
 * An end under the one date of its start says a time alone: past midnight that date is not its own. A time that
 * only a date in front of it makes readable, as one that names its zone, is put behind that date.
 */
function timeAlone(column: string, parts: Parts<string>, places: Places): CellOf | null {
  const end = parts.columns[column];
  if (!end || !('date' in end) || !isUnderOneDate(end, parts.columns[STARTS[column] ?? ''])) return null;
  const [time, dated] = [firstOf(end.time, places), cellFrom(end, places)];
  return time && dated && ((record) => (isOddTime(time(record).trim()) ? dated(record) : time(record)));
}

const isUnderOneDate = (end: { readonly date: readonly string[] }, start: MappedFrom | undefined): boolean =>
  start !== undefined && 'date' in start && start.date.join('\n') === end.date.join('\n');

const isOddTime = (text: string): boolean => /^\d{1,2}:/.test(text) && isoClock(text) === null;

/** Null when the file has none of the columns. */
function cellFrom(from: MappedFrom, places: Places): CellOf | null {
  if (Array.isArray(from)) return firstOf(from, places);
  if ('list' in from) {
    const list = firstOf([from.list], places);
    return list && ((record) => breaksOf(list(record), from));
  }
  const date = dayFrom(from.date, places);
  const time = firstOf(from.time, places);
  if (!date || !time) return null;
  // A time whose date is left out stands alone: of an end that may be enough, and where it is not, the date is what is missing.
  return (record) => {
    const clock = time(record).trim();
    const day = date(record);
    if (isWhole(clock, day)) return clock;
    return clock === '' ? '' : `${day} ${clock}`.trim();
  };
}

/**
 * A time may bring its date: one that happened twice says by an offset which of the two it is, and that only with a date. It
 * has to be the same, for some systems write a time of day behind a date of their own, like 2000-01-01.
 */
function isWhole(time: string, day: string): boolean {
  const [whole] = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(time) ?? [];
  return whole !== undefined && numbersIn(whole) === numbersIn(day);
}

/** However a date puts its parts. */
const numbersIn = (date: string): string =>
  date
    .split(/\D+/)
    .map(Number)
    .sort((a, b) => a - b)
    .join();

/** A date that comes with a midnight of its own is the date alone. */
function dayFrom(names: readonly string[], places: Places): CellOf | null {
  const date = firstOf(names, places);
  return date && ((record) => date(record).trim().split('T')[0] ?? '');
}

function firstOf(names: readonly string[], places: Places): CellOf | null {
  const found = names.flatMap((name) => places.get(tidy(name)) ?? []);
  const [only] = found;
  if (only === undefined) return null;
  if (found.length === 1) return (record) => record[only] ?? '';
  return (record) => found.map((place) => record[place] ?? '').find((cell) => cell.trim() !== '') ?? '';
}

/** Translated, and defaulted where it is empty. */
function finished<C extends string>(cell: CellOf | null, column: C, parts: Parts<C>): CellOf | null {
  const fallback = parts.defaults[column];
  const words = parts.values[column];
  if (!cell) return fallback === undefined ? null : () => fallback;
  const translated = words ? translatedBy(words, cell) : cell;
  return fallback === undefined ? translated : (record) => translated(record).trim() || fallback;
}

function translatedBy(words: Readonly<Record<string, string>>, cell: CellOf): CellOf {
  const meanings = new Map(Object.entries(words).map(([word, meaning]) => [word.toLowerCase(), meaning]));
  return (record) => {
    const said = cell(record).trim();
    return meanings.get(said.toLowerCase()) ?? said;
  };
}

function namesOf(
  from: MappedFrom | undefined,
  column: string,
  header: readonly string[],
  places: Places,
): string[] {
  return from ? partsOf(from).map((names) => foundNames(names, header, places)) : [column];
}

/** One of several names may be enough: together they are listed like others. */
const listed = (names: readonly string[]): string =>
  [...new Set(names.flatMap((one) => one.split(', ')))].join(', ');

function foundNames(wanted: readonly string[], header: readonly string[], places: Places): string {
  const found = wanted.flatMap((name) => header[places.get(tidy(name)) ?? -1]?.trim() ?? []);
  return (found.length > 0 ? found : wanted).join(', ');
}

/** Where the parts stand of columns that are put together. */
function partCells<C extends string>(
  columns: readonly C[],
  parts: Parts<C>,
  header: readonly string[],
  places: Places,
): Pick<Table<C>, 'dates' | 'times'> {
  const dates = new Map<C, PartCell>();
  const times = new Map<C, PartCell>();
  for (const column of columns) {
    const from = parts.columns[column];
    if (!from || !('date' in from)) continue;
    const [date, time] = [dayFrom(from.date, places), firstOf(from.time, places)];
    if (date) dates.set(column, { cell: date, named: foundNames(from.date, header, places) });
    if (time) times.set(column, { cell: time, named: foundNames(from.time, header, places) });
  }
  return { dates, times };
}

/**
 * The list of breaks of a JSON cell as our own column has it; a cell that is none is left for a complaint. A list
 * that holds work as well may hold that alone, and then it says nothing of breaks.
 */
function breaksOf(text: string, from: Extract<MappedFrom, { list: string }>): string {
  if (text.trim() === '') return '';
  const list = parsed(text);
  if (!Array.isArray(list)) return text;
  const { start, end, paid, work } = from;
  const breaks = work === undefined ? list : list.filter((one: unknown) => valueAt(one, work) === 'false');
  if (work !== undefined && breaks.length === 0) return '';
  return JSON.stringify(
    breaks.map((one: unknown) => ({
      start: valueAt(one, start),
      end: valueAt(one, end),
      paid: paid !== undefined && valueAt(one, paid) === 'true',
    })),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The text of a field of a record, `start.dateTime` being a field of a field. */
function valueAt(record: unknown, path: string): string {
  let value = record;
  for (const key of path.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
