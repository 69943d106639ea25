import { z } from 'zod';
import { LONGEST_SHEET_NAME } from '../../platform/sheet-name.js';
import { onlyKeys } from '../../workforce/yaml-source.js';
import { ABSENCE_COLUMNS, EVENT_COLUMNS } from '../columns.js';
import type { Subject, TableSubject } from '../formats.js';
import { REGISTER_COLUMNS, type RegisterSubject } from '../register-columns.js';
import { DATE_ORDERS } from '../stamp-style.js';
import { EXPECTED, oneOf, oneOfCodes } from './mapping-expectations.js';
import { isOwnWord, ownWords, rightWord } from './own-words.js';

/** Asked also of texts that are too short or too long, which are told by their limits. */
const textError = ({ code }: { readonly code: string }): string | undefined =>
  code === 'invalid_type' ? EXPECTED.text : undefined;
const text = z.string({ error: textError });
const name = text.min(1).max(200);
/** One column of the file, or several of which the first that says something counts. */
const Names = z.union([name.transform((one) => [one]), z.array(name).min(1, EXPECTED.names)], EXPECTED.names);
const DateAndTime = z.strictObject({ date: Names, time: Names });
/** `work` names what entries say of which some are work; only those of which it says `false` are breaks. */
const BreakList = z.strictObject({
  list: name,
  start: name,
  end: name,
  paid: name.optional(),
  work: name.optional(),
});
const From = z.union([Names, DateAndTime, BreakList], EXPECTED.from);

/** Where a column of ours comes from in a file. */
export type MappedFrom = z.output<typeof From>;

/** A text of a column that takes any, or words of ours alone. */
function wordIn(subject: TableSubject | null, column: string): typeof text {
  const words = subject === null ? undefined : ownWords(subject, column);
  if (!words) return text;
  return text.refine((word) => isOwnWord(words, word), {
    error: ({ input }) => rightWord(words, String(input)),
  });
}

/** @param subject what a table is of; null for all there are */
const mapped = <C extends string>(subject: TableSubject | null, columns: readonly [C, ...C[]]) => {
  const column = z.enum(columns);
  const ours = (expected: string) => ({
    error: ({ code }: { readonly code: string }) =>
      code === 'unrecognized_keys' ? oneOf(columns) : expected,
  });
  const byColumn = <V>(of: (word: typeof text) => z.ZodType<V>, expected: string) => {
    const shape = columns.map((one) => [one, of(wordIn(subject, one)).optional()] as const);
    const schema: z.ZodType = z.strictObject(Object.fromEntries(shape), ours(expected));
    return schema as z.ZodType<Partial<Record<C, V>>>;
  };
  return {
    /** From which column of the file each of ours comes. */
    columns: z.partialRecord(column, From, ours(EXPECTED.columns)),
    /** What a column of ours says where the file says nothing. */
    defaults: byColumn((word) => word, EXPECTED.defaults).default({}),
    /** What a word of the file, case aside, stands for. */
    values: byColumn((word) => z.record(z.string(), word, EXPECTED.meanings), EXPECTED.values).default({}),
    /** Columns of ours that a file may lack though they are mapped; any other one that is not found is a mistake. */
    optional: z.union([z.literal('all'), z.array(column)], EXPECTED.optional).default([]),
  };
};

const keysOf = <C extends string>(columns: Readonly<Record<C, unknown>>): [C, ...C[]] =>
  Object.keys(columns) as [C, ...C[]];

const shared = {
  /** Letters, digits and hyphens; also the name of the source, unless another is given. */
  name: z.string(EXPECTED.name).regex(/^[a-z0-9][a-z0-9-]{0,59}$/, EXPECTED.name),
  /** For whoever chooses one. */
  title: text.max(200).optional(),
  /** Columns by which a file is known to be of this system; without them it is used only when it is named. */
  recognise: z.array(name, EXPECTED.recognise).optional(),
  /** Rows that are not ours: by column of the file, the words, case aside, that say so. */
  passOver: z.record(z.string(), z.array(text, EXPECTED.words), EXPECTED.passOver).default({}),
  /** Which part of 03/04/2025 is the day; where it is left out, the file's own dates decide, or it is asked. */
  dates: z.enum(DATE_ORDERS, oneOfCodes(DATE_ORDERS)).optional(),
  /** Of a workbook: the name of the sheet that is read; left out, the first that holds anything. */
  sheet: text.min(1).max(LONGEST_SHEET_NAME).optional(),
  /** Times are seconds since 1970, UTC. */
  unixTimes: z.boolean().default(false),
  /** An end that is a time alone, and earlier than the start, is on the next day. */
  endsNextDay: z.boolean().default(false),
};

/** All that a mapping may say at its top. */
export const MAPPING_KEYS: readonly string[] = [
  ...Object.keys(shared),
  ...['for', 'columns', 'defaults', 'values', 'optional'],
];

const EventMapping = onlyKeys({
  ...shared,
  for: z.literal('events'),
  ...mapped('events', keysOf(EVENT_COLUMNS)),
});
const AbsenceMapping = onlyKeys({
  ...shared,
  for: z.literal('absences'),
  ...mapped('absences', keysOf(ABSENCE_COLUMNS)),
});

const registerMapping = <S extends RegisterSubject, C extends string>(
  subject: S,
  columns: Readonly<Record<C, unknown>>,
) => onlyKeys({ ...shared, for: z.literal(subject), ...mapped(subject, keysOf(columns)) });

/** How the table of another system is read (docs/mappings.md). */
export const MappingSchema = z.discriminatedUnion(
  'for',
  [
    EventMapping,
    AbsenceMapping,
    registerMapping('employees', REGISTER_COLUMNS.employees),
    registerMapping('units', REGISTER_COLUMNS.units),
    registerMapping('positions', REGISTER_COLUMNS.positions),
    registerMapping('agreements', REGISTER_COLUMNS.agreements),
  ],
  {
    error: ({ input }) =>
      typeof input === 'object' && !Array.isArray(input) ? EXPECTED.subject : EXPECTED.whole,
  },
);
/** What can be said of a mapping whatever it is for, where it does not say what that is. */
export const AnyMapping = onlyKeys({
  ...shared,
  for: z.unknown().optional(),
  ...mapped(
    null,
    keysOf({
      ...EVENT_COLUMNS,
      ...ABSENCE_COLUMNS,
      ...REGISTER_COLUMNS.employees,
      ...REGISTER_COLUMNS.units,
      ...REGISTER_COLUMNS.positions,
      ...REGISTER_COLUMNS.agreements,
    }),
  ),
});
export type Mapping = z.output<typeof MappingSchema>;
/** Of a table that is read row by row. */
export type RowMapping = Extract<Mapping, { readonly for: Subject }>;
/** Of a part of a register, which is read as a whole. */
export type RegisterMapping = Extract<Mapping, { readonly for: RegisterSubject }>;

export const isRegisterMapping = (mapping: Mapping): mapping is RegisterMapping =>
  mapping.for in REGISTER_COLUMNS;
export const isRowMapping = (mapping: Mapping): mapping is RowMapping => !isRegisterMapping(mapping);
