import { acceptedNames } from './mapping/column-guess.js';
import { type JsonTop, jsonTop, type TopList } from './json-top.js';
import { tidy } from './table.js';

/** How a JSON file is read, by what stands in its beginning. */
export type JsonForm =
  | { readonly kind: 'minwintid' | 'organisation' }
  /** A list of records, perhaps below a key; or a record a line. */
  | { readonly kind: 'list'; readonly key: string | null }
  /** An object of several lists, of which nobody knows which is meant. */
  | { readonly kind: 'lists'; readonly keys: readonly string[] }
  | { readonly kind: 'lines' };

/** JSON or not, by the first character that is no space; names of files say nothing certain. */
export const looksLikeJson = (head: string): boolean => /^\s*[[{]/.test(head);

const MINWINTID = /"(?:dager|nav_id)"\s*:/;
const ORGANISATION = /"(?:organisation|positions|employees|units|agreements)"\s*:\s*[[{]/;
/** Keys below which systems answer with their list. */
export const LIST_KEYS: readonly string[] = [
  ...['value', 'data', 'items', 'records', 'results', 'shifts', 'timesheets', 'attendances', 'events'],
  'absences',
];
/** Whether another list behind what was seen of a long file would be meant as likely. */
export const mayHideOthers = (form: JsonForm | null): form is { kind: 'list'; key: string } =>
  form?.kind === 'list' && form.key !== null && ![...LIST_KEYS, ...LIKELY_KEYS].includes(form.key);

/** The same, of keys that a record may have as well. */
const LIKELY_KEYS = ['result', 'content', 'entries', 'rows', 'list', 'payload'];
/** Of lists that belong to a record: breaks and what was done. */
const OF_A_RECORD = /break|paus|activit|task|slot/i;

/**
 * NAV's clockings and the organisation file have a shape of their own; any other JSON is a
 * list, an answer that holds a list, or one record a line.
 *
 * @param asked fields that a mapping reads
 */
export function jsonFormOf(head: string, asked: readonly string[] = []): JsonForm | null {
  const [firstLine = '', ...rest] = head.trimStart().split(/\r\n|\n|\r/);
  if (isWhole(firstLine) && /^\s*\{/.test(rest.join('\n'))) return { kind: 'lines' };
  if (MINWINTID.test(head)) return { kind: 'minwintid' };
  return /^\s*\[/.test(head) ? { kind: 'list', key: null } : formOfObject(head, [firstLine, ...rest], asked);
}

function formOfObject(
  head: string,
  [firstLine = '', ...rest]: readonly string[],
  asked: readonly string[],
): JsonForm | null {
  if (ORGANISATION.test(head)) return { kind: 'organisation' };
  return listIn(jsonTop(head), asked) ?? linesOrNothing(firstLine, rest);
}

/** The list an object is there for: one of a usual name, else the only one of objects. */
function listIn(top: JsonTop, asked: readonly string[]): JsonForm | null {
  const named = namedList(top);
  if (named) return { kind: 'list', key: named.key };
  if (!top.isOne || isRecord(top) || isAsked(top, asked)) return null;
  const [first, ...others] = top.lists.filter((list) => list.holds === 'objects' && !isOfRecord(list, top));
  if (!first) return null;
  return others.length === 0
    ? { kind: 'list', key: first.key }
    : { kind: 'lists', keys: [first, ...others].map(({ key }) => key) };
}

function namedList(top: JsonTop): TopList | undefined {
  const called = (keys: readonly string[]): TopList[] => top.lists.filter(({ key }) => keys.includes(key));
  const sure = called(LIST_KEYS);
  const likely = top.isOne && !isRecord(top) ? called(LIKELY_KEYS) : [];
  return [...sure, ...likely].find(({ holds }) => holds !== 'others') ?? sure[0];
}

const namesOf = (column: 'employee' | 'start'): readonly string[] => acceptedNames('events')[column] ?? [];
const has = ({ fields }: JsonTop, names: readonly string[]): boolean =>
  fields.some((field) => names.includes(tidy(field).replaceAll('_', '')));

/** Whether an object has itself a field that a mapping reads. */
const isAsked = ({ fields }: JsonTop, asked: readonly string[]): boolean =>
  fields.some((field) => asked.some((name) => tidy(name) === tidy(field)));

/** Whether an object says itself who worked from when. */
const isRecord = (top: JsonTop): boolean => has(top, namesOf('employee')) && has(top, namesOf('start'));

/** A list of breaks beside anything that a record says is one of that record. */
const isOfRecord = ({ key }: TopList, top: JsonTop): boolean =>
  OF_A_RECORD.test(key) && has(top, Object.values(acceptedNames('events')).flat());

/**
 * One record on one line is a file of records too, and so is one whose first line or second
 * is broken; an object over several lines says nothing we know.
 */
function linesOrNothing(firstLine: string, rest: readonly string[]): JsonForm | null {
  const second = rest.find((line) => line.trim() !== '');
  return [firstLine, second ?? ''].some(isWhole) ? { kind: 'lines' } : null;
}

function isWhole(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
