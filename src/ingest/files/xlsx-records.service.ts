import { type RecordBatch, type SourceRecord, UnreadableFile } from '../layout.js';
import type { CellBook } from './cell-text.js';
import { SheetRows } from './sheet-rows.js';
import { openWorkbook, type Sheet, type Workbook } from './workbook.service.js';
import { whyNoWorkbook } from './zip-kind.service.js';
import { readXml } from './xml-stream.service.js';

const BATCH = 1000;

/**
 * Names of the sheets of a workbook that hold anything, in their order; a single one is not looked into.
 * @throws UnreadableFile for a file that is no workbook
 */
export async function sheetsWithRows(path: string): Promise<readonly string[]> {
  const book = await openWorkbook(path).catch((error: unknown) => unreadable(path, error));
  try {
    const { sheets } = book;
    if (sheets.length <= 1) return sheets.map(({ name }) => name);
    const cells = await book.cells();
    const held: string[] = [];
    for (const sheet of sheets) {
      if (await hasRows(book, sheet, cells)) held.push(sheet.name);
    }
    return held;
  } catch (error) {
    return await unreadable(path, error);
  } finally {
    book.close();
  }
}

async function unreadable(path: string, error: unknown): Promise<never> {
  throw error instanceof UnreadableFile ? error : new UnreadableFile(await whyNoWorkbook(path));
}

async function hasRows(book: Workbook, sheet: Sheet, cells: CellBook): Promise<boolean> {
  const rows = new SheetRows(cells);
  const { stream } = await book.rows(sheet);
  try {
    const pieces = readXml(stream, rows);
    while (rows.waiting === 0) {
      if ((await pieces.next()).done === true) return false;
    }
    return true;
  } finally {
    stream.destroy();
  }
}

/**
 * All rows of a sheet of a workbook, the first unless told, in batches, the header's the first; empty
 * rows are left out. Dates are read as the clock showed them to whoever typed them in.
 *
 * @throws UnreadableFile for a file that is no workbook, or one that would unpack to more than memory is spent on
 */
export async function* xlsxRecords(path: string, name?: string): AsyncGenerator<RecordBatch> {
  const book = await openWorkbook(path).catch((error: unknown) => unreadable(path, error));
  try {
    const sheet = name === undefined ? book.sheets[0] : book.sheets.find((one) => one.name === name);
    if (sheet) yield* rowsOf(book, sheet);
  } catch (error) {
    await unreadable(path, error);
  } finally {
    book.close();
  }
}

/** How many bytes of the file have been read is told by how far the sheet is unpacked. */
async function* rowsOf(book: Workbook, sheet: Sheet): AsyncGenerator<RecordBatch> {
  const rows = new SheetRows(await book.cells());
  const { stream, bytes: unpacked } = await book.rows(sheet);
  let bytes = 0;
  try {
    for await (const read of readXml(stream, rows)) {
      bytes = Math.floor((book.bytes * read) / Math.max(1, unpacked));
      if (rows.waiting >= BATCH) yield* inBatches(rows.take(), bytes);
    }
  } finally {
    stream.destroy();
  }
  yield* inBatches(rows.take(), bytes);
}

/** Rows with little in them come by the thousand in one piece of a file. */
function* inBatches(records: readonly SourceRecord[], bytes: number): Generator<RecordBatch> {
  for (let from = 0; from < records.length; from += BATCH)
    yield { records: records.slice(from, from + BATCH), bytes };
}
