import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { writeXlsxStream } from 'hucre/xlsx';
import { csvLike } from '../platform/csv.js';
import type { Language } from '../platform/i18n/texts.js';
import { sheetNameOf } from '../platform/sheet-name.js';
import { sayComplaint } from './complaint-words.js';
import type { ImportAnswers, ImportStatus } from './import-answers.query.js';
import type { Layout } from './layout.js';
import { REASON_COLUMN } from './reason-column.js';
import { cellsOf, headerOf, reasonWithRest, type RejectedRow } from './rejected-row.js';

/**
 * Writes the rejected rows of an import in the form of its own file, with a column that
 * says what is wrong: corrected there, the file can be imported. What is no table, like
 * clockings, is answered with the list of what is wrong, as JSON.
 *
 * @returns how many rows were kept to be written, or things that were wrong; of a file with very many it is the first of them
 */
export async function writeRejected(
  answers: ImportAnswers,
  status: ImportStatus,
  language: Language,
  to: Writable,
): Promise<number> {
  const { layout } = status;
  if (layout === null) {
    await pipeline(Readable.from(complaintsText(status, language)), to);
    return status.complaints.length;
  }
  const rows = new CountedRows(answers.rejectedRows(status.id));
  if (layout.container === 'xlsx') {
    const sheet = writeXlsxStream(tableRows(rows, layout, language), {
      // So that whatever names the sheet of the file takes this one as well.
      name: sheetNameOf(layout.sheet ?? REASON_COLUMN.reason[language]),
    });
    await pipeline(Readable.fromWeb(sheet as Parameters<typeof Readable.fromWeb>[0]), to);
  } else if (layout.container === 'csv') {
    const table = Readable.from(tableRows(rows, layout, language));
    await pipeline(table, stringify(csvLike(layout.delimiter)), to);
  } else {
    const records = jsonRecords(rows, layout, { language, keepsEmpty: readsEmpty(status) });
    await pipeline(Readable.from(jsonTexts(records, layout)), to);
  }
  return rows.count;
}

/** Rows on their way, counted as they pass. */
class CountedRows implements AsyncIterable<RejectedRow> {
  count = 0;

  constructor(private readonly rows: AsyncIterable<RejectedRow>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<RejectedRow> {
    for await (const row of this.rows) {
      this.count += 1;
      yield row;
    }
  }
}

function complaintsText(status: ImportStatus, language: Language): string[] {
  const said = status.complaints.map((one) => ({ ...one, message: sayComplaint(one, language) }));
  return [`${JSON.stringify(said, null, 2)}\n`];
}

export const writeRejectedFile = (
  answers: ImportAnswers,
  status: ImportStatus,
  language: Language,
  path: string,
): Promise<number> => writeRejected(answers, status, language, createWriteStream(path));

async function* tableRows(
  rows: AsyncIterable<RejectedRow>,
  layout: Layout,
  language: Language,
): AsyncGenerator<string[]> {
  yield headerOf(layout, language);
  for await (const row of rows) yield cellsOf(row, layout, language);
}

/** Whether a field that a record leaves out is missed where no other has it: by a mapping, and in a register. */
const readsEmpty = ({ mapping, format }: ImportStatus): boolean =>
  mapping !== null || !/^(?:events|absences)-/.test(format ?? '');

async function* jsonRecords(
  rows: AsyncIterable<RejectedRow>,
  layout: Layout,
  { language, keepsEmpty }: { readonly language: Language; readonly keepsEmpty: boolean },
): AsyncGenerator<object> {
  for await (const row of rows) {
    const said = { [REASON_COLUMN.reason[language]]: reasonWithRest(row, layout, language) };
    const fields = layout.header.map((name, index) => [name, filled(row.cells[index])] as const);
    const full = fields.filter(([, value]) => value !== null);
    // What is no record has no fields.
    yield { ...Object.fromEntries(keepsEmpty && full.length > 0 ? fields : full), ...said };
  }
}

const filled = (cell = ''): string | null => (cell === '' ? null : cell);

/** A list, or a record a line, as the file itself was. */
async function* jsonTexts(records: AsyncIterable<object>, layout: Layout): AsyncGenerator<string> {
  const isList = layout.container === 'json';
  if (isList) yield '[';
  let isFirst = true;
  for await (const record of records) {
    if (isList) yield `${isFirst ? '' : ','}\n${JSON.stringify(record)}`;
    else yield `${JSON.stringify(record)}\n`;
    isFirst = false;
  }
  if (isList) yield '\n]\n';
}
