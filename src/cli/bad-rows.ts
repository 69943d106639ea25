import { sayComplaint } from '../ingest/complaint-words.js';
import { complaintCountedBy } from '../ingest/counted-by.js';
import type { RowComplaint } from '../ingest/complaint.js';
import type { Language } from '../platform/i18n/texts.js';

/** What is wrong with the rows of one file. */
export interface BadFile {
  readonly path: string;
  readonly format: string | null;
  readonly complaints: readonly RowComplaint[];
}

/** `events.csv: line 12, column start: …`, one line for each complaint. */
export const badRowLines = (files: readonly BadFile[], language: Language): string[] =>
  files.flatMap(({ path, format, complaints }) =>
    complaints.map((complaint) => `${path}: ${sayComplaint(complaint, language, format)}`),
  );

/** The same for a program, each with the sentence as well. */
export const badRowsAsJson = (files: readonly BadFile[], language: Language): string =>
  JSON.stringify(
    {
      error: 'bad-input',
      complaints: files.flatMap(({ path, format, complaints }) =>
        complaints.map((complaint) => ({
          file: path,
          ...complaint,
          countedBy: complaintCountedBy(complaint, format),
          message: sayComplaint(complaint, language, format),
        })),
      ),
    },
    null,
    2,
  );
