import { type Language, type Messages, speak } from '../platform/i18n/texts.js';
import type { RowComplaint } from './complaint.js';

/** What the number of a row counts. */
export const COUNTED_BY = ['line', 'record'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/**
 * Records of a list in JSON are numbered, for nothing tells on which lines of its text they stand; rows of any other file
 * are told by their lines.
 *
 * @param format of the file, or its container; null where it is not known
 */
export const countedBy = (format: string | null): CountedBy =>
  /(?:^|-)json$/.test(format ?? '') ? 'record' : 'line';

/** The same of a complaint: a text that goes wrong does so on a line, whatever it holds. */
export const complaintCountedBy = (
  { problem }: Pick<RowComplaint, 'problem'>,
  format: string | null,
): CountedBy => (problem === 'not-json' ? 'line' : countedBy(format));

const PLACE_TEXTS = {
  line: { nb: 'linje {number}', nn: 'linje {number}', en: 'line {number}' },
  record: { nb: 'post {number}', nn: 'post {number}', en: 'record {number}' },
} satisfies Messages;

/** `line 12`, or `record 12`. */
export const sayPlace = (by: CountedBy, number: number, language: Language): string =>
  // Text, so that line 12345 is not printed with a thousands separator.
  speak(PLACE_TEXTS, language)(by, { number: String(number) });
