import { sayComplaint } from '../ingest/complaint-words.js';
import type { RowComplaint } from '../ingest/complaint.js';
import type { Language } from '../platform/i18n/texts.js';

/** What is wrong with the rows of one file. */
export interface BadFile {
  readonly path: string;
  readonly complaints: readonly RowComplaint[];
}

/** `events.csv: line 12, column start: …`, one line for each complaint. */
export const badRowLines = (files: readonly BadFile[], language: Language): string[] =>
  files.flatMap(({ path, complaints }) =>
    complaints.map((complaint) => `${path}: ${sayComplaint(complaint, language)}`),
  );

/** The same for a program, each with the sentence as well. */
export const badRowsAsJson = (files: readonly BadFile[], language: Language): string =>
  JSON.stringify(
    {
      error: 'bad-input',
      complaints: files.flatMap(({ path, complaints }) =>
        complaints.map((complaint) => ({
          file: path,
          ...complaint,
          message: sayComplaint(complaint, language),
        })),
      ),
    },
    null,
    2,
  );
