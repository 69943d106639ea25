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

/** Names of the sheets of a workbook that hold anything, in their order; a single one is not looked into. */
export async function sheetsWithRows(path: string): Promise<readonly string[]> {
  const names = await sheetNames(path).catch(() => []);
  if (names.length <= 1) return names;
  const held: string[] = [];
  for (const name of names) {
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
const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;
/** Where the calendars of sheets begin; the second is that of workbooks from old Macs. */
const BEGINNINGS = [Date.UTC(1899, 11, 31), Date.UTC(1904, 0, 1)] as const;
/** A sheet counts a 29 February 1900 that there was none of. */
const FEBRUARY_29 = Date.UTC(1900, 2, 1);
/** Within so long after one of them lies no date that anybody means, but a time of day or a length. */
const YEAR_MS = 366 * DAY_SECONDS * SECOND_MS;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // A formula that failed, or rich text, of which there is no date or number to read.
  return '';
}

/**
 * `2025-12-01`, `2025-12-01T07:30`, `07:30` or `37:30`, to the second: a sheet holds days, in which seconds are
 * odd fractions.
 */
function dateText(date: Date): string {
  const ms = Math.round(date.getTime() / SECOND_MS) * SECOND_MS;
  const beginning = BEGINNINGS.find((one) => ms >= one - YEAR_MS && ms < one + YEAR_MS);
  if (beginning !== undefined) return clockText(lengthFrom(beginning, ms));
  const [day = '', time = ''] = new Date(ms).toISOString().split('T');
  const clock = time.slice(0, time.startsWith(':00', 5) ? 5 : 8);
  return clock === '00:00' ? day : `${day}T${clock}`;
}

/** Seconds since the calendar began; before it a time of day is all there is. */
function lengthFrom(beginning: number, ms: number): number {
  const seconds = (ms - beginning) / SECOND_MS;
  const counted = beginning === BEGINNINGS[0] && ms >= FEBRUARY_29 ? seconds + DAY_SECONDS : seconds;
  return counted >= 0 ? counted : ((counted % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS;
}

const two = (value: number): string => String(value).padStart(2, '0');

function clockText(length: number): string {
  const minute = Math.floor((length % HOUR_SECONDS) / 60);
  const second = length % 60;
  return `${two(Math.floor(length / HOUR_SECONDS))}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
}
