import type { KnownRegister } from '../workforce/known-register.js';
import { choiceOf, type ColumnNames, FLAG_WORDS } from './columns.js';
import type { RowComplaint } from './complaint.js';
import type { SourceRecord } from './layout.js';
import { REGISTER_COLUMNS, REQUIRED_REGISTER_COLUMNS, type RegisterSubject } from './register-columns.js';
import { isRegisterMapping, type Mapping, type RegisterMapping } from './mapping/mapping.js';
import { mappedTable } from './mapping/mapped-table.js';
import { areTimesOfDay, readLooseDay, type StampStyle, tellsTimeOfDay } from './stamp-style.js';
import { codeMeant } from './register-words.js';
import { namesIn, readHeader, tidy, type Table } from './table.js';
import { formatDay, parseBirthday, parseDay } from '../time/civil.js';

/**
 * The part of a register that a table is: by the mapping that was asked for, else by its
 * header; null when it is none. Nothing in a register has a time of day: a table with one
 * is of shifts, whose columns have names we do not know, and read as a list of people it
 * would be taken in without them.
 */
export function registerIn(
  header: readonly string[],
  sample: readonly SourceRecord[],
  asked: Mapping | null | undefined,
): RegisterSubject | null {
  if (asked) return isRegisterMapping(asked) ? asked.for : null;
  if (sample.some(({ cells }) => cells.some(tellsTimeOfDay))) return null;
  const subject = registerSubject(header);
  return subject !== null && hasColumnOfTimes(subject, header, sample) ? null : subject;
}

/** `7.30` may be a number as well, and is a time where a whole column that no list has is made of such. */
function hasColumnOfTimes(
  subject: RegisterSubject,
  header: readonly string[],
  sample: readonly SourceRecord[],
): boolean {
  const known = new Set(Object.values(columnNames(subject)).flat());
  return header.some(
    (name, place) => !known.has(tidy(name)) && areTimesOfDay(sample.map(({ cells }) => cells[place] ?? '')),
  );
}

/** Which list of a register a table is, by its header; null when it is none. */
function registerSubject(header: readonly string[]): RegisterSubject | null {
  const names = new Set(header.map(tidy));
  const has = (subject: RegisterSubject, columns: readonly string[]): boolean =>
    columns.every((column) => columnNames(subject)[column]?.some((name) => names.has(name)));
  if (names.has('start')) return null;
  const whole = (['agreements', 'positions'] as const).find((one) =>
    has(one, REQUIRED_REGISTER_COLUMNS[one]),
  );
  if (whole) return whole;
  const isUnits = has('units', ['code', 'name']);
  const isEmployees = has('employees', ['code', 'name']);
  // A table with a code and a name alone may be either; a parent or a manager only units have.
  if (isUnits && (!isEmployees || has('units', ['parent']) || has('units', ['manager']))) return 'units';
  return isEmployees ? 'employees' : null;
}

const columnNames = (subject: RegisterSubject): ColumnNames<string> => REGISTER_COLUMNS[subject];

/** A table of a register as the part of an organisation file it stands for, and where each part of that stood. */
export interface RegisterPart {
  readonly content: Readonly<Record<string, readonly unknown[]>>;
  /** The number each row gives in its column of employees; empty where it has none. */
  readonly employees: readonly string[];
  readonly rows: readonly SourceRecord[];
  readonly ignored: readonly string[];
  /** What the file calls each of our columns; null for those it does not have. */
  readonly named: Readonly<Record<string, string | null>>;
  /** How its dates are written. */
  readonly style: StampStyle;
  /** Of the header. */
  readonly complaints: readonly RowComplaint[];
  /** Line and column of the file for a path like `employees[3].bornOn`. */
  readonly placeOf: (path: string) => Pick<RowComplaint, 'line' | 'column'>;
  /** What stands in the cell there, as it is written; null where it is none, or a part of one. */
  readonly textOf: (path: string) => string | null;
}

/** What the rows of a register are read by. */
export interface RegisterContext {
  readonly known: KnownRegister;
  readonly mapping: RegisterMapping | null;
  readonly style: StampStyle;
}

/** A spreadsheet leaves rows of nothing but delimiters behind its last one. */
export const hasContent = ({ cells }: SourceRecord): boolean => cells.some((cell) => cell.trim() !== '');

/**
 * Reads the rows of a table as entries of its list. A column that the file does not have
 * leaves what is known of an employee or a unit; an empty cell says that there is nothing.
 */
export function registerPart(
  subject: RegisterSubject,
  header: readonly string[],
  records: readonly SourceRecord[],
  { known, mapping, style }: RegisterContext,
): RegisterPart {
  const names = columnNames(subject);
  const required = REQUIRED_REGISTER_COLUMNS[subject];
  const { table, complaints } = mapping
    ? mappedTable(header, mapping, names, required, style)
    : readHeader(header, names, required, style);
  const rows = records.filter(hasContent);
  const fields = Object.keys(names).filter((field) => table.cell[field] !== null);
  const entries = rows.map(({ cells }) => {
    const said = Object.fromEntries(fields.map((field) => [field, valueOf(field, cells, table)]));
    return shaped(subject, { ...knownOf(subject, said['code'], known), ...said });
  });
  return {
    content: { [subject]: entries },
    employees: rows.map(({ cells }) => table.cell['employee']?.(cells).trim() ?? ''),
    rows,
    ignored: table.ignored,
    named: namesIn(table),
    style,
    complaints,
    placeOf: (path) => placeOf(path, rows, table),
    textOf: (path) => textOf(path, rows, table),
  };
}

function knownOf(
  subject: RegisterSubject,
  code: unknown,
  { employees, units }: KnownRegister,
): object | undefined {
  if (subject === 'employees') return employees.get(String(code));
  return subject === 'units' ? units.get(String(code)) : undefined;
}

/** Fields of which an empty cell is none: they have a default, or cannot do without. */
const LEFT_OUT: readonly string[] = [
  ...['language', 'employment', 'share', 'nightStrain', 'limits', 'terms', 'warnDays'],
  ...Object.values(REQUIRED_REGISTER_COLUMNS).flat(),
];

function valueOf(field: string, cells: readonly string[], table: Table<string>): unknown {
  const text = table.cell[field]?.(cells).trim() ?? '';
  if (text === '') return LEFT_OUT.includes(field) ? undefined : null;
  return READERS[field]?.(text, table.style) ?? codeMeant(field, text);
}

function dayText(text: string, style: StampStyle, parse = parseDay): string {
  const day = readLooseDay(text, style, parse);
  return day === null ? text : formatDay(day);
}

/** `0,8`, `0.8` or `80 %`; what is no number is left for a complaint. */
function shareOf(text: string): number | string {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text);
  if (!match) return text;
  const value = Number(match[1]?.replace(',', '.'));
  return match[2] === '%' ? value / 100 : value;
}

const wholeOf = (text: string): number | string => (/^\d{1,6}$/.test(text) ? Number(text) : text);

function flagOf(text: string): boolean | string {
  const choice = choiceOf(FLAG_WORDS, text);
  return choice === null ? text : choice === 'yes';
}

/** `DAILY_REST=8; OT_7D=15`, or the same as JSON. */
function limitsOf(text: string): unknown {
  if (text.startsWith('{')) return jsonOf(text);
  return Object.fromEntries(
    limitPairs(text).map(({ key, value }) => [
      key,
      /^\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : value,
    ]),
  );
}

const limitPairs = (
  text: string,
): { readonly pair: string; readonly key: string; readonly value: string }[] =>
  text
    .split(/[;\n]/)
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [key = '', value = ''] = pair.split(/[=:]/).map((part) => part.trim());
      return { pair, key: codeMeant('limit', key), value };
    });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** How the text of a field becomes what the organisation file has there; one that cannot be read stays for a complaint. */
const READERS: Readonly<Record<string, (text: string, style: StampStyle) => unknown>> = {
  from: dayText,
  to: dayText,
  bornOn: (text, style) => dayText(text, style, parseBirthday),
  schoolUntil: dayText,
  share: shareOf,
  nightStrain: flagOf,
  limits: limitsOf,
  warnDays: wholeOf,
  terms: jsonOf,
};

/** An agreement's group is one field of the file, and two columns of a table. */
function shaped(subject: RegisterSubject, entry: Readonly<Record<string, unknown>>): object {
  if (subject !== 'agreements') return entry;
  const { groupKind, groupCode, ...rest } = entry;
  return { ...rest, group: { kind: groupKind, code: groupCode ?? null } };
}

/** The column that a row is named by. */
const nameOf = ({ cell }: Table<string>): string => (cell['code'] ? 'code' : 'employee');

function placeOf(
  path: string,
  rows: readonly SourceRecord[],
  table: Table<string>,
): Pick<RowComplaint, 'line' | 'column'> {
  const [, index = '-1', inside = nameOf(table)] = /^\w+\[(\d+)\](?:\.(.+))?$/.exec(path) ?? [];
  const [field = ''] = inside
    .replace('group.kind', 'groupKind')
    .replace('group.code', 'groupCode')
    .split('.');
  return { line: rows[Number(index)]?.line ?? 0, column: table.named[field] ?? field };
}

function textOf(path: string, rows: readonly SourceRecord[], table: Table<string>): string | null {
  const [, index, field = '', limit] = /^\w+\[(\d+)\]\.(?:(\w+)|limits\.(.+))$/.exec(path) ?? [];
  const row = rows[Number(index)];
  const cell = table.cell[limit === undefined ? field : 'limits'];
  if (!row || !cell) return null;
  const text = cell(row.cells).trim();
  return limit === undefined ? text : limitIn(text, limit);
}

/** `DAILY_REST=6` of `DAILY_REST=6; OT_7D=15`; JSON is shown as it is. */
const limitIn = (text: string, limit: string): string | null =>
  text.startsWith('{') ? text : (limitPairs(text).find(({ key }) => key === limit)?.pair ?? null);
