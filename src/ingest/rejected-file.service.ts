import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Language } from '../platform/i18n/texts.js';
import { sayComplaint } from './complaint-words.js';
import type { ImportAnswers, ImportStatus } from './import-answers.query.js';
import type { Layout } from './layout.js';
import { cellsOf, csvLine, headerOf, REASON_COLUMN, reasonOf, type RejectedRow } from './rejected-row.js';

/** So that a spreadsheet takes the letters for what they are. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes the rejected rows of an import in the form of its own file, with a column that
 * says what is wrong: corrected there, the file can be imported. What is no table, like
 * clockings, is answered with the list of what is wrong, as JSON.
 */
export async function writeRejected(
  answers: ImportAnswers,
  status: ImportStatus,
  language: Language,
  to: Writable,
): Promise<void> {
  const { layout } = status;
  if (layout?.container === 'xlsx') {
    const sheet = writeXlsxStream(sheetRows(answers.rejectedRows(status.id), layout, language), {
      name: REASON_COLUMN.reason[language],
    });
    await pipeline(Readable.fromWeb(sheet as Parameters<typeof Readable.fromWeb>[0]), to);
    return;
  }
  await pipeline(Readable.from(textsOf(answers, status, language)), to);
}

export const writeRejectedFile = (
  answers: ImportAnswers,
  status: ImportStatus,
  language: Language,
  path: string,
): Promise<void> => writeRejected(answers, status, language, createWriteStream(path));

async function* sheetRows(
  rows: AsyncIterable<RejectedRow>,
  layout: Layout,
  language: Language,
): AsyncGenerator<string[]> {
  yield headerOf(layout, language);
  for await (const row of rows) yield cellsOf(row, layout, language);
}

async function* textsOf(
  answers: ImportAnswers,
  status: ImportStatus,
  language: Language,
): AsyncGenerator<string> {
  const { layout } = status;
  if (layout === null) {
    const said = status.complaints.map((one) => ({ ...one, message: sayComplaint(one, language) }));
    yield `${JSON.stringify(said, null, 2)}\n`;
    return;
  }
  const rows = answers.rejectedRows(status.id);
  if (layout.container === 'csv') {
    yield `${BYTE_ORDER_MARK}${csvLine(headerOf(layout, language), layout.delimiter)}\n`;
    for await (const row of rows) yield `${csvLine(cellsOf(row, layout, language), layout.delimiter)}\n`;
    return;
  }
  yield* jsonTexts(rows, layout, language);
}

/** A list, or a record a line, as the file itself was. */
async function* jsonTexts(
  rows: AsyncIterable<RejectedRow>,
  layout: Layout,
  language: Language,
): AsyncGenerator<string> {
  const isList = layout.container === 'json';
  if (isList) yield '[';
  let isFirst = true;
  for await (const row of rows) {
    const fields = layout.header.map((name, index) => [name, row.cells[index] ?? ''] as const);
    const said = { [REASON_COLUMN.reason[language]]: reasonOf(row, language) };
    const record = { ...Object.fromEntries(fields.filter(([, value]) => value !== '')), ...said };
    if (isList) yield `${isFirst ? '' : ','}\n${JSON.stringify(record)}`;
    else yield `${JSON.stringify(record)}\n`;
    isFirst = false;
  }
  if (isList) yield '\n]\n';
}
