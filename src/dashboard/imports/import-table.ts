import type { ListedComplaint } from '../../ingest/import-answers.query.js';
import type { PastImport } from '../../ingest/import-history.query.js';
import { placeCell, placeHeading } from './place-cell.js';
import { sayColumn, sayProblem } from '../../ingest/complaint-words.js';
import { momentCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { IMPORT_TEXTS, OUTCOME_TEXTS, STATE_TEXTS } from './import.texts.js';
import { starterName } from './starter-name.js';

/** What was imported, to be taken away. */
export function importTable(
  imports: AsyncIterable<PastImport>,
  clock: LocalClock,
  language: Language,
): DownloadedTable {
  const say = speak(IMPORT_TEXTS, language);
  const stateName = speak(STATE_TEXTS, language);
  return tableOf(
    { name: say('fileName'), language },
    [
      {
        heading: say('at'),
        width: 20,
        isMoment: true,
        cell: ({ startedAt }) => momentCell(startedAt, clock),
      },
      { heading: say('file'), width: 30, cell: ({ file }) => file },
      { heading: say('by'), width: 26, cell: ({ startedBy }) => starterName(startedBy, language) },
      { heading: say('outcome'), width: 16, cell: ({ state }) => stateName(state) },
      { heading: say('rows'), width: 10, cell: ({ rowsRead }) => rowsRead },
      { heading: say('stored'), width: 10, cell: ({ stored }) => stored },
      { heading: say('corrected'), width: 10, cell: ({ corrected }) => corrected },
      { heading: speak(OUTCOME_TEXTS, language)('withdrawn'), width: 10, cell: ({ withdrawn }) => withdrawn },
      { heading: say('rejected'), width: 10, cell: ({ rejected }) => rejected },
    ],
    imports,
  );
}

/** What is wrong with rows of a file, to be taken away; what is wrong with all of it has no line. */
export function complaintTable(
  complaints: AsyncIterable<ListedComplaint>,
  { name, format }: { readonly name: string; readonly format: string | null },
  language: Language,
): DownloadedTable {
  const say = speak(OUTCOME_TEXTS, language);
  return tableOf(
    { name, language },
    [
      { heading: placeHeading(format, language), width: 10, cell: (one) => placeCell(one, format, language) },
      {
        heading: say('column'),
        width: 20,
        cell: (one) => sayColumn(one, language) ?? say(one.line > 0 ? 'wholeRow' : 'wholeFile'),
      },
      { heading: say('value'), width: 30, cell: ({ value }) => value ?? null },
      { heading: say('complaints'), width: 60, cell: (one) => sayProblem(one, language, format) },
    ],
    complaints,
  );
}
