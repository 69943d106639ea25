import type { z } from 'zod';
import { faultWords, together } from '../../platform/http/fault-words.js';
import type { Message } from '../../platform/i18n/texts.js';
import { keyPath, type Mistake, placed, type Telling } from '../../workforce/yaml-source.js';
import { syntaxWords, unknownWords, valueWords } from './mapping-fault-words.js';

/** One finding of the schema of mappings: what stood there and what would be right, in every language. */
function mistakesOf(issue: z.core.$ZodIssue, whole: unknown): readonly Mistake<Message>[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const message = unknownWords(isOfColumns(path) ? 'column' : 'key', faultWords(issue));
    return issue.keys.map((key) => ({ path: [...path, key], message }));
  }
  return [{ path, message: valueWords(valueAt(whole, path), faultWords(issue)) }];
}

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
  issue: mistakesOf,
};

/** What is wrong with a mapping that stands in no file: by its keys. */
export function reasonOf(error: z.ZodError, whole: unknown): Message {
  const told = error.issues
    .flatMap((issue) => mistakesOf(issue, whole))
    .map(({ path, message }) => placed(keyPath(path), message));
  return together(told);
}
