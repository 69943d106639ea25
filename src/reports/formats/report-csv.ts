import { stringify } from 'csv-stringify/sync';
import { csvForSpreadsheets } from '../../platform/csv.js';
import { STANDING_WORDS } from '../closing/standing-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { type ReportDocument, tablesOf } from './report-block.js';

const COLUMNS = ['table', 'title', 'row', 'column', 'value', 'text'];

/**
 * Every figure of the report on a line of its own: which table, row and column, the value
 * with the language's decimal mark, and the text that is printed. Where nothing is known the
 * value is empty and the text says why. The first line is none of a figure and says how final they are.
 */
export function reportCsv(document: ReportDocument, language: Language): string {
  const lines = tablesOf(document).flatMap(({ caption, columns, rows }) =>
    rows.flatMap(([heading, ...cells]) =>
      cells.map(({ text, value }, index) => [
        caption.label,
        caption.title,
        heading,
        columns[index + 1] ?? '',
        value,
        text,
      ]),
    ),
  );
  const { standing } = document;
  const heading = speak(STANDING_WORDS, language)('heading');
  const first = standing === null ? [] : [['', heading, '', '', null, standing]];
  return stringify([COLUMNS, ...first, ...lines], csvForSpreadsheets(language));
}
