import { SUBJECTS, type TableSubject } from '../../ingest/formats.js';
import { DATE_ORDERS, type DateOrder } from '../../ingest/stamp-style.js';
import {
  type ColumnChoice,
  columnsFor,
  DATED_COLUMNS,
  PASSED_OVER,
  wordColumn,
} from '../../ingest/mapping/column-choice.js';

/** How somebody wants a file to be read. */
export type Asked = {
  /** Of a workbook: which of the sheets that hold anything, by its place; null leaves it to the mapping. */
  readonly sheet: number | null;
} & (
  | { readonly by: 'itself'; readonly dates: DateOrder | null }
  | { readonly by: 'mapping'; readonly name: string; readonly dates: DateOrder | null }
  | { readonly by: 'hand'; readonly choice: ColumnChoice }
);

/** All that the address can say of how a file is read. */
export const LOOK_FIELDS = [
  ...['sheet', 'map', 'dates', 'for', 'c-*', 'd-*', 'w-*'],
  ...['fallback', 'order', 'unix', 'nextday'],
];

type Fields = Readonly<Record<string, unknown>>;

const LONGEST_NAME = 60;
const PLACE = /^\d{1,4}$/;

/**
 * What the address of the page says: nothing, `map=our-roster`, either with `dates=day-first` and `sheet=1`, or columns by their place
 * (`for=events&c-employee=0&d-start=1&w-0=shift`). Names of columns and words of the file
 * are no part of it, for a file without a header has people in its first line. What makes
 * no sense is taken as not said.
 */
export function askedOf(query: unknown): Asked {
  const fields = (query ?? {}) as Fields;
  const subject = SUBJECTS.find((one) => one === fields['for']);
  const sheet = placeIn(fields, 'sheet');
  if (subject) return { by: 'hand', choice: choiceIn(fields, subject), sheet };
  const name = text(fields, 'map');
  const dates = orderIn(fields, 'dates');
  return name === null
    ? { by: 'itself', dates, sheet }
    : { by: 'mapping', name: name.slice(0, LONGEST_NAME), dates, sheet };
}

function choiceIn(fields: Fields, subject: TableSubject): ColumnChoice {
  const asked = wordColumn(subject);
  const fallback = text(fields, 'fallback');
  return {
    subject,
    places: placesIn(fields, columnsFor(subject), 'c-'),
    dates: placesIn(fields, DATED_COLUMNS, 'd-'),
    meanings: asked ? meaningsIn(fields, asked.words) : {},
    fallback: asked && fallback !== null && Object.hasOwn(asked.words, fallback) ? fallback : null,
    order: orderIn(fields, 'order'),
    isUnix: text(fields, 'unix') !== null,
    endsNextDay: text(fields, 'nextday') !== null,
  };
}

function placeIn(fields: Fields, name: string): number | null {
  const place = text(fields, name);
  return place !== null && PLACE.test(place) ? Number(place) : null;
}

const orderIn = (fields: Fields, name: string): DateOrder | null =>
  DATE_ORDERS.find((order) => order === text(fields, name)) ?? null;

function text(fields: Fields, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

const placesIn = (fields: Fields, columns: readonly string[], prefix: string): Record<string, number> =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const place = placeIn(fields, prefix + column);
      return place === null ? [] : [[column, place]];
    }),
  );

const meaningsIn = (fields: Fields, words: object): Record<number, string> =>
  Object.fromEntries(
    Object.keys(fields).flatMap((name) => {
      const index = /^w-(\d{1,2})$/.exec(name)?.[1];
      const meaning = text(fields, name);
      if (index === undefined || meaning === null) return [];
      return Object.hasOwn(words, meaning) || meaning === PASSED_OVER ? [[Number(index), meaning]] : [];
    }),
  );

/** The same as fields of a form or an address. */
export function fieldsOf(asked: Asked): readonly (readonly [name: string, value: string])[] {
  const sheet = asked.sheet === null ? [] : [['sheet', String(asked.sheet)] as const];
  if (asked.by !== 'hand') {
    return [
      ...sheet,
      ...(asked.by === 'mapping' ? [['map', asked.name] as const] : []),
      ...(asked.dates === null ? [] : [['dates', asked.dates] as const]),
    ];
  }
  return [...sheet, ...fieldsByHand(asked.choice)];
}

function fieldsByHand(choice: ColumnChoice): readonly (readonly [name: string, value: string])[] {
  const { subject, places, dates, meanings, fallback, order, isUnix, endsNextDay } = choice;
  const numbers = (prefix: string, of: Readonly<Record<string, number | undefined>>) =>
    Object.entries(of).map(([name, place]) => [prefix + name, String(place)] as const);
  return [
    ['for', subject],
    ...numbers('c-', places),
    ...numbers('d-', dates),
    ...Object.entries(meanings).map(([index, meaning]) => [`w-${index}`, meaning] as const),
    ...(fallback === null ? [] : [['fallback', fallback] as const]),
    ...(order === null ? [] : [['order', order] as const]),
    ...(isUnix ? [['unix', '1'] as const] : []),
    ...(endsNextDay ? [['nextday', '1'] as const] : []),
  ];
}

/** What was said of dates; a choice by hand says it with its columns. */
export const datesAsked = (asked: Asked): DateOrder | null =>
  asked.by === 'hand' ? asked.choice.order : asked.dates;

/** The page of a file, read as asked. */
export function lookAddress(id: string, asked: Asked): string {
  const query = new URLSearchParams(fieldsOf(asked).map(([name, value]) => [name, value])).toString();
  return `/imports/files/${id}${query === '' ? '' : `?${query}`}`;
}
