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
import { NOTE_ON_NEXT, REASON_COLUMN } from './reason-column.js';
import { cellsOf, headerOf, lineOf, reasonOf, reasonWithRest, type RejectedRow } from './rejected-row.js';

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
    const texts = jsonTexts(rows, layout, { language, keepsEmpty: readsEmpty(status) });
    await pipeline(Readable.from(layout.container === 'json' ? listOf(texts) : linesOf(texts)), to);
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

interface JsonForm {
  readonly language: Language;
  readonly keepsEmpty: boolean;
}

/** Rows as records; a line that is none as it stood, below what is wrong with it. */
async function* jsonTexts(
  rows: AsyncIterable<RejectedRow>,
  layout: Layout,
  form: JsonForm,
): AsyncGenerator<string> {
  for await (const row of rows) {
    const line = lineOf(row, layout);
    if (line !== null)
      yield JSON.stringify({ [NOTE_ON_NEXT.note[form.language]]: reasonOf(row, layout, form.language) });
    yield line ?? JSON.stringify(recordOf(row, layout, form));
  }
}

function recordOf(row: RejectedRow, layout: Layout, { language, keepsEmpty }: JsonForm): object {
  const said = { [REASON_COLUMN.reason[language]]: reasonWithRest(row, layout, language) };
  const fields = layout.header.map((name, index) => [name, filled(row.cells[index])] as const);
  const full = fields.filter(([, value]) => value !== null);
  // What is no record has no fields.
  return { ...Object.fromEntries(keepsEmpty && full.length > 0 ? fields : full), ...said };
}

const filled = (cell = ''): string | null => (cell === '' ? null : cell);

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) yield `${text}\n`;
}

async function* listOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  yield '[';
  let isFirst = true;
  for await (const text of texts) {
    yield `${isFirst ? '' : ','}\n${text}`;
    isFirst = false;
  }
  yield '\n]\n';
}
