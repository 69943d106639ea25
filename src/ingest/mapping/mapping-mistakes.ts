import type { z } from 'zod';
import { faultWords, together } from '../../platform/http/fault-words.js';
import type { Message } from '../../platform/i18n/texts.js';
import { keyPath, type Mistake, placed, type Telling } from '../../workforce/yaml-source.js';
import { moreWords, syntaxWords, unknownWords, valueWords } from './mapping-fault-words.js';
import { AnyMapping } from './mapping.js';
import { meantColumn, meantKey, meantOfFrom } from './meant-key.js';

/** One finding of the schema of mappings: what stood there and what would be right, in every language. */
function mistakesOf(issue: z.core.$ZodIssue, whole: unknown): readonly Mistake<Message>[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownAt(path, key, whole, issue) }));
  }
  const found = valueAt(whole, path);
  const misnamed = isOfColumns(path.slice(0, -1)) ? misnamedIn(found) : [];
  if (misnamed.length > 0) {
    return misnamed.map(({ key, meant }) => ({
      path: [...path, key],
      message: unknownWords('key', meant, faultWords(issue)),
    }));
  }
  const within = Array.isArray(found) ? inList(issue) : [];
  if (within.length > 0) return within.flatMap((one) => mistakesOf(one, whole));
  return [{ path, message: valueWords(found, faultWords(issue)) }];
}

function unknownAt(
  path: readonly PropertyKey[],
  key: string,
  whole: unknown,
  issue: z.core.$ZodIssue,
): Message {
  if (!isOfColumns(path)) return unknownWords('key', meantKey(key), faultWords(issue));
  return unknownWords('column', meantColumn(key, valueAt(whole, ['for'])), faultWords(issue));
}

/** Keys by which a column is put together that are none, where it is known which were meant. */
function misnamedIn(found: unknown): readonly { readonly key: string; readonly meant: string }[] {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return [];
  return Object.keys(found).flatMap((key) => {
    const meant = meantOfFrom(key);
    return meant === null || meant === key ? [] : [{ key, meant }];
  });
}

/** What is wrong with the entries of a list that may be one; nothing where it may not. */
function inList(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [];
  const ofEntries = issue.errors.find((issues) => issues.every(({ path }) => path.length > 0)) ?? [];
  return ofEntries.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

/** All that is wrong; of a mapping that does not say what it is for, what would be wrong whatever that were. */
function allMistakesOf(issue: z.core.$ZodIssue, whole: unknown): readonly Mistake<Message>[] {
  const mistakes = mistakesOf(issue, whole);
  if (!isOfSubject(issue)) return mistakes;
  const others = AnyMapping.safeParse(whole).error?.issues ?? [];
  return [...mistakes, ...others.flatMap((one) => mistakesOf(one, whole))];
}

const isOfSubject = ({ code, path }: z.core.$ZodIssue): boolean =>
  code === 'invalid_union' && path.length === 1 && path[0] === 'for';

/** Where the keys are columns of ours. */
const isOfColumns = ([first, ...more]: readonly PropertyKey[]): boolean =>
  more.length === 0 && (first === 'columns' || first === 'defaults' || first === 'values');

const valueAt = (whole: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    whole,
  );

/** How mistakes in the file of a mapping are told. */
export const MAPPING_TELLING: Telling = {
  syntax: ({ code, line }) => syntaxWords(code, line),
  issue: allMistakesOf,
  more: moreWords,
};

/** What is wrong with a mapping that stands in no file: by its keys. */
export function reasonOf(error: z.ZodError, whole: unknown): Message {
  const told = error.issues
    .flatMap((issue) => allMistakesOf(issue, whole))
    .map(({ path, message }) => placed(keyPath(path), message));
  return together(told);
}
