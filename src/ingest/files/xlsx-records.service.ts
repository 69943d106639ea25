import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { streamXlsxRows } from 'hucre/xlsx';
import { textOf } from '../../platform/errors.js';
import { fileComplaint } from '../complaint.js';
import { sheetNames } from './sheet-names.service.js';
import { MOST_UNPACKED, partTooLarge } from './zip-size.service.js';
import { type RecordBatch, type SourceRecord, UnreadableFile } from '../layout.js';

const BATCH = 1000;
const MEGABYTE = 1_000_000;
const MOST_UNPACKED_TEXT = `≤ ${MOST_UNPACKED.other / MEGABYTE} MB`;

/**
 * Names of the sheets of a workbook that hold anything, in their order. Of one with a single sheet, or that is none,
 * nobody needs to know.
 */
export async function sheetsWithRows(path: string): Promise<readonly string[]> {
  const names = await sheetNames(path).catch(() => []);
  const held: string[] = [];
  for (const name of names.length > 1 ? names : []) {
    if (await hasRows(path, name)) held.push(name);
  }
  return held;
}

async function hasRows(path: string, sheet: string): Promise<boolean> {
  const file = createReadStream(path);
  try {
    const input = Readable.toWeb(file) as ReadableStream<Uint8Array>;
    for await (const { values } of streamXlsxRows(input, { sheet })) {
      if (values.some((value) => cellText(value) !== '')) return true;
    }
    return false;
  } catch {
    // A diagram is a sheet without rows; what is damaged is told by whoever reads it.
    return false;
  } finally {
    file.destroy();
  }
}

/**
 * All rows of a sheet of a workbook, the first unless told, in batches, the header's the first; empty
 * rows are left out. Dates are read as the clock showed them to whoever typed them in.
 * @throws UnreadableFile for a file that is no workbook, or one that would unpack to more than memory is spent on
 */
export async function* xlsxRecords(path: string, sheet?: string): AsyncGenerator<RecordBatch> {
  await assertSmall(path);
  const file = createReadStream(path);
  const input = Readable.toWeb(file) as ReadableStream<Uint8Array>;
  let records: SourceRecord[] = [];
  let width = 0;
  try {
    for await (const { index, values } of streamXlsxRows(input, sheet === undefined ? {} : { sheet })) {
      const cells = values.map(cellText);
      if (cells.every((cell) => cell === '')) continue;
      if (width === 0) width = cells.length;
      // A sheet leaves out the empty cells at the end of a row.
      while (cells.length < width) cells.push('');
      records.push({ cells, line: index + 1 });
      if (records.length < BATCH) continue;
      yield { records, bytes: file.bytesRead };
      records = [];
    }
  } catch (error) {
    throw new UnreadableFile(fileComplaint('broken-file', textOf(error), null));
  } finally {
    file.destroy();
  }
  yield { records, bytes: file.bytesRead };
}

async function assertSmall(path: string): Promise<void> {
  const tooLarge = await partTooLarge(path).catch((error: unknown) => {
    throw new UnreadableFile(fileComplaint('broken-file', textOf(error), null));
  });
  if (tooLarge !== null)
    throw new UnreadableFile(fileComplaint('unpacks-too-large', tooLarge, MOST_UNPACKED_TEXT));
}

const SECOND_MS = 1000;
/** A cell that shows a time of day alone lies on the day before the sheet's calendar begins. */
const FIRST_YEAR_OF_DATES = 1901;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // A formula that failed, or rich text, of which there is no date or number to read.
  return '';
}

/** `2025-12-01`, `2025-12-01T07:30` or `07:30`, to the second: a sheet holds days, in which seconds are odd fractions. */
function dateText(date: Date): string {
  const whole = new Date(Math.round(date.getTime() / SECOND_MS) * SECOND_MS);
  const [day = '', time = ''] = whole.toISOString().split('T');
  const clock = time.slice(0, time.startsWith(':00', 5) ? 5 : 8);
  if (whole.getUTCFullYear() < FIRST_YEAR_OF_DATES) return clock;
  return clock === '00:00' ? day : `${day}T${clock}`;
}
