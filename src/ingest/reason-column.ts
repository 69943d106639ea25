import type { Messages } from '../platform/i18n/texts.js';

/** Name of the column in which rejected rows say what is wrong with them. */
export const REASON_COLUMN = {
  reason: { nb: 'feil', nn: 'feil', en: 'error' },
} satisfies Messages;

/** Whether a column is that one: it comes back with the rows, corrected. */
export const isReason = (name: string, index: number, header: readonly string[]): boolean =>
  index === header.length - 1 && WORDS.includes(name.trim().toLowerCase());
const WORDS: readonly string[] = Object.values(REASON_COLUMN.reason);
