import { SUBJECTS, type TableSubject } from '../formats.js';
import { tidy } from '../table.js';
import { columnsFor } from './column-choice.js';
import { acceptedNames } from './column-guess.js';
import { MAPPING_KEYS } from './mapping.js';
import { nearest } from './nearest.js';

/** Keys of what a mapping says of one column, with the Norwegian words for them. */
const KEYS_OF_FROM: Readonly<Record<string, string>> = {
  dato: 'date',
  tid: 'time',
  klokkeslett: 'time',
  liste: 'list',
  slutt: 'end',
  betalt: 'paid',
  arbeid: 'work',
};

/** The key at the top of a mapping that somebody meant; null where none is near what they wrote. */
export const meantKey = (written: string): string | null => nearest(tidy(written), MAPPING_KEYS);

/** The same of the keys by which a column is put together. */
export const meantOfFrom = (written: string): string | null =>
  KEYS_OF_FROM[tidy(written)] ?? nearest(tidy(written), [...new Set(Object.values(KEYS_OF_FROM))]);

/**
 * The column of ours that was meant: one that is nearly written so, or that other systems call so.
 *
 * @param subject what the mapping is for, as it says so
 */
export function meantColumn(written: string, subject: unknown): string | null {
  const isKnown = SUBJECTS.some((one) => one === subject);
  const subjects = isKnown ? [subject as TableSubject] : SUBJECTS;
  const name = tidy(written);
  const known = subjects.flatMap((one) => Object.entries(acceptedNames(one)));
  const called = known.find(([, names]) => names.includes(name.replaceAll('_', '')));
  return called?.[0] ?? nearest(name, subjects.flatMap(columnsFor));
}
