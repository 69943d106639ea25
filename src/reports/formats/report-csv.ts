import type { Language } from '../../platform/i18n/texts.js';
import { csvLine } from '../../platform/csv-line.js';
import { type ReportDocument, tablesOf } from './report-block.js';

/** So that a spreadsheet takes the letters for what they are. */
const BYTE_ORDER_MARK = '\uFEFF';
const DELIMITER = ';';
const COLUMNS = ['table', 'title', 'row', 'column', 'value', 'text'];

/**
 * Every figure of the report on a line of its own: which table, row and column, the value
 * with the language's decimal mark, and the text that is printed. Where nothing is known the
 * value is empty and the text says why.
 */
export function reportCsv(document: ReportDocument, language: Language): string {
  const decimal = language === 'en' ? '.' : ',';
  const lines = tablesOf(document).flatMap(({ caption, columns, rows }) =>
    rows.flatMap(([heading, ...cells]) =>
      cells.map(({ text, value }, index) => [
        caption.label,
        caption.title,
        heading,
        columns[index + 1] ?? '',
        value === null ? '' : String(value).replace('.', decimal),
        text,
      ]),
    ),
  );
  return BYTE_ORDER_MARK + [COLUMNS, ...lines].map((line) => `${csvLine(line, DELIMITER)}\r\n`).join('');
}
