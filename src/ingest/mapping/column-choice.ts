import {
  ABSENCE_COLUMNS,
  ABSENCE_WORDS,
  choiceOf,
  EVENT_COLUMNS,
  REQUIRED_ABSENCE_COLUMNS,
  REQUIRED_EVENT_COLUMNS,
} from '../columns.js';
import type { TableSubject } from '../formats.js';
import { REGISTER_COLUMNS, REQUIRED_REGISTER_COLUMNS } from '../register-columns.js';
import { tidy } from '../table.js';
import { missingColumns } from './mapped-columns.js';
import { type MappedFrom, type Mapping, MappingSchema } from './mapping.js';
import { WORK_WORDS, type Words } from './own-words.js';

/** What a column says for a row that is not ours. */
export const PASSED_OVER = '-';

/**
 * Which column is which, as somebody says it who has the file before them. Columns are
 * named by their place in the header, from 0, and words by their place among the words of
 * the file, so that nothing of what the file holds is in it.
 */
export interface ColumnChoice {
  readonly subject: TableSubject;
  /** By column of ours. */
  readonly places: Readonly<Record<string, number>>;
  /** Where the date of a time stands, when it has a column of its own. */
  readonly dates: Readonly<Partial<Record<DatedColumn, number>>>;
  /** What each word of the file means, one of our words or `PASSED_OVER`; left out, it stays as it is. */
  readonly meanings: Readonly<Record<number, string>>;
  /** What rows are that say nothing of their kind. */
  readonly fallback: string | null;
  readonly order: 'day-first' | 'month-first' | null;
  readonly isUnix: boolean;
  readonly endsNextDay: boolean;
}

/** Columns a table of a subject cannot do without. */
export function requiredFor(subject: TableSubject): readonly string[] {
  if (subject === 'events') return REQUIRED_EVENT_COLUMNS;
  return subject === 'absences' ? REQUIRED_ABSENCE_COLUMNS : REQUIRED_REGISTER_COLUMNS[subject];
}

/** Whether a mapping finds in a header all that its rows cannot do without, and all that it names. */
export function fitsHeader(mapping: Mapping, header: readonly string[]): boolean {
  const required = requiredFor(mapping.for);
  const isNamed = (column: string): boolean => column in mapping.columns || column in mapping.defaults;
  return required.every(isNamed) && missingColumns(mapping, required, header).length === 0;
}

/** Times of which the date may stand in another column. */
export const DATED_COLUMNS = ['start', 'end'] as const;
export type DatedColumn = (typeof DATED_COLUMNS)[number];

/** Columns of ours that a table of a subject may have. */
export function columnsFor(subject: TableSubject): readonly string[] {
  if (subject === 'events') return Object.keys(EVENT_COLUMNS);
  return Object.keys(subject === 'absences' ? ABSENCE_COLUMNS : REGISTER_COLUMNS[subject]);
}

interface WordColumn {
  readonly column: string;
  readonly words: Words;
}

/** The column whose words have to be ours, and those words; null where there is none. */
export function wordColumn(subject: TableSubject): WordColumn | null {
  if (subject === 'events') {
    return { column: 'kind', words: WORK_WORDS };
  }
  return subject === 'absences' ? { column: 'type', words: ABSENCE_WORDS } : null;
}

/** Words of the file that are asked about; a file with more has no column of kinds. */
const MOST_WORDS = 40;

/** The words a column of kinds says that are none of ours, in the order they come. */
export function foreignWords(
  subject: TableSubject,
  place: number | undefined,
  sample: readonly (readonly string[])[],
): readonly string[] {
  const asked = wordColumn(subject);
  if (!asked || place === undefined) return [];
  const said = new Map(
    sample.map((cells) => (cells[place] ?? '').trim()).map((word) => [word.toLowerCase(), word] as const),
  );
  return [...said.values()]
    .filter((word) => word !== '' && choiceOf(asked.words, word) === null)
    .slice(0, MOST_WORDS);
}

/**
 * The mapping a choice stands for.
 * @param words the foreign words, in the order the choice names them by
 * @throws ZodError where the name is none
 */
export function mappingOf(
  choice: ColumnChoice,
  header: readonly string[],
  words: readonly string[],
  name: string,
): Mapping {
  const { subject, places, dates, order, isUnix, endsNextDay } = choice;
  const called = (place: number): string => header[place]?.trim() ?? '';
  const columns = Object.entries(places)
    .filter(([column, place]) => columnsFor(subject).includes(column) && called(place) !== '')
    .map(([column, place]) => [column, fromOf(called(place), dateOf(dates, column), called)] as const);
  return MappingSchema.parse({
    name,
    for: subject,
    columns: Object.fromEntries(columns),
    ...wordsOf(choice, words, called),
    ...(order === null ? {} : { dates: order }),
    unixTimes: isUnix,
    endsNextDay,
  });
}

/** The parts of a mapping that say what words mean. */
function wordsOf(
  { subject, places, meanings, fallback }: ColumnChoice,
  words: readonly string[],
  called: (place: number) => string,
): object {
  const asked = wordColumn(subject);
  if (!asked) return {};
  const said = words.flatMap((word, index) => {
    const meaning = meanings[index];
    return meaning === undefined ? [] : [[word, meaning] as const];
  });
  const kinds = said.filter(([, meaning]) => meaning !== PASSED_OVER);
  const passed = said.filter(([, meaning]) => meaning === PASSED_OVER).map(([word]) => word);
  const place = places[asked.column];
  return {
    values: { [asked.column]: Object.fromEntries(kinds) },
    ...(fallback === null ? {} : { defaults: { [asked.column]: fallback } }),
    ...(place === undefined || passed.length === 0 ? {} : { passOver: { [called(place)]: passed } }),
  };
}

const dateOf = (dates: ColumnChoice['dates'], column: string): number | undefined =>
  DATED_COLUMNS.some((one) => one === column) ? dates[column as DatedColumn] : undefined;

const fromOf = (name: string, date: number | undefined, called: (place: number) => string): string | object =>
  date === undefined ? name : { date: called(date), time: name };

/** The choice that a mapping stands for, as far as a choice can say it: of several names the first the file has. */
export function choiceOfMapping(
  mapping: Mapping,
  header: readonly string[],
  sample: readonly (readonly string[])[],
): ColumnChoice {
  const tidied = header.map(tidy);
  const placeOf = (names: readonly string[]): number | undefined =>
    names.map((name) => tidied.indexOf(tidy(name))).find((place) => place >= 0);
  const froms = Object.entries<MappedFrom>(mapping.columns);
  const places = found(froms.map(([column, from]) => [column, placeOf(timeNames(from))]));
  const dates = found(froms.map(([column, from]) => [column, placeOf(dateNames(from))]));
  const asked = wordColumn(mapping.for);
  const place = asked ? places[asked.column] : undefined;
  const words = foreignWords(mapping.for, place, sample);
  return {
    subject: mapping.for,
    places,
    dates,
    meanings: meaningsOf(mapping, words, place === undefined ? '' : (header[place] ?? '')),
    fallback: (asked && (mapping.defaults as Readonly<Record<string, string>>)[asked.column]) ?? null,
    order: mapping.dates ?? null,
    isUnix: mapping.unixTimes,
    endsNextDay: mapping.endsNextDay,
  };
}

function timeNames(from: MappedFrom): readonly string[] {
  if (Array.isArray(from)) return from;
  // A list of breaks is more than a column, and not to be had by choosing one.
  return 'list' in from ? [] : from.time;
}

const dateNames = (from: MappedFrom): readonly string[] =>
  !Array.isArray(from) && 'date' in from ? from.date : [];

const found = (pairs: readonly (readonly [string, number | undefined])[]): Record<string, number> =>
  Object.fromEntries(pairs.flatMap(([column, place]) => (place === undefined ? [] : [[column, place]])));

function meaningsOf(mapping: Mapping, words: readonly string[], column: string): Record<number, string> {
  const asked = wordColumn(mapping.for);
  if (!asked) return {};
  const values: Readonly<Partial<Record<string, Record<string, string>>>> = mapping.values;
  const meanings = lowerKeys(Object.entries(values[asked.column] ?? {}));
  const passed = Object.entries(mapping.passOver)
    .filter(([name]) => tidy(name) === tidy(column))
    .flatMap(([, passing]) => passing.map((word) => [word, PASSED_OVER] as const));
  const known = new Map([...meanings, ...lowerKeys(passed)]);
  return Object.fromEntries(
    words.flatMap((word, index) => {
      const meaning = known.get(word.toLowerCase());
      return meaning === undefined ? [] : [[index, meaning]];
    }),
  );
}

const lowerKeys = (pairs: readonly (readonly [string, string])[]): Map<string, string> =>
  new Map(pairs.map(([word, meaning]) => [word.toLowerCase(), meaning]));
