import type { Messages } from '../platform/i18n/texts.js';
import type { RowComplaint } from './complaint.js';

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

/**
 * What the reason of a row ends with that had other cells than its header. It comes back cut or filled up to its width, as a
 * spreadsheet would make it anyway, and could then be taken though nobody had looked at it.
 */
export const WIDTH_MARK = {
  mark: {
    nb: 'tøm dette feltet når raden er rettet',
    nn: 'tøm dette feltet når rada er retta',
    en: 'empty this field when the row is corrected',
  },
} satisfies Messages;
const MARKS: readonly string[] = Object.values(WIDTH_MARK.mark);

/** Whether a file was sent back with its reasons, which stand last. */
export const hasReasons = (header: readonly string[]): boolean =>
  isReason(header.at(-1) ?? '', header.length - 1, header);

/** Whether a row still has its mark, in the last column of a file that was sent back. */
export function isUnmended(header: readonly string[], cells: readonly string[]): boolean {
  const said = cells[header.length - 1] ?? '';
  return said !== '' && hasReasons(header) && MARKS.some((mark) => said.includes(mark));
}

/** What is wrong with such a row. */
export const notMended = (header: readonly string[], line: number): RowComplaint => ({
  line,
  column: header.at(-1)?.trim() ?? null,
  value: null,
  problem: 'not-mended',
  expected: null,
});
