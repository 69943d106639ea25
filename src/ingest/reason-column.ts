import type { Messages } from '../platform/i18n/texts.js';

/** Name of the column in which rejected rows say what is wrong with them. */
export const REASON_COLUMN = {
  reason: { nb: 'feil', nn: 'feil', en: 'error' },
} satisfies Messages;

/**
 * Of a line that is no record: the one field of a record before it, which says what is wrong with it. The line then stands
 * as it came, and can be corrected where it is. No other system has a field of this name.
 */
export const NOTE_ON_NEXT = {
  note: { nb: 'feil på neste linje', nn: 'feil på neste linje', en: 'error on the next line' },
} satisfies Messages;

/** Whether a column is that one: it comes back with the rows, corrected. */
export const isReason = (name: string, index: number, header: readonly string[]): boolean =>
  index === header.length - 1 && WORDS.includes(name.trim().toLowerCase());
const WORDS: readonly string[] = Object.values(REASON_COLUMN.reason);

const NOTES: readonly string[] = Object.values(NOTE_ON_NEXT.note);

/** Whether a record says nothing but what was wrong with the line after it. */
export function isNoteOnNext(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [name = '', ...others] = Object.keys(value);
  return others.length === 0 && NOTES.includes(name);
}
