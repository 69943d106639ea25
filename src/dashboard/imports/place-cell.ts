import type { RowComplaint } from '../../ingest/complaint.js';
import { complaintCountedBy, countedBy, sayPlace } from '../../ingest/counted-by.js';
import { type Language, type Messages, speak } from '../../platform/i18n/texts.js';

const HEADINGS = {
  line: { nb: 'Linje', nn: 'Linje', en: 'Line' },
  record: { nb: 'Post', nn: 'Post', en: 'Record' },
} satisfies Messages;

/** What stands above the numbers of a file's rows. */
export const placeHeading = (format: string | null, language: Language): string =>
  speak(HEADINGS, language)(countedBy(format));

/** The number of a row under a heading that says what it counts; where that is something else, with its word. Null of a whole file. */
export function placeCell(
  complaint: RowComplaint,
  format: string | null,
  language: Language,
): number | string | null {
  const { line } = complaint;
  if (line === 0) return null;
  const by = complaintCountedBy(complaint, format);
  return by === countedBy(format) ? line : sayPlace(by, line, language);
}
