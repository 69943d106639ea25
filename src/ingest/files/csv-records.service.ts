import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import { fileComplaint } from '../complaint.js';
import type { Delimiter } from '../delimiter.js';
import { type Encoding, type RecordBatch, type SourceRecord, UnreadableFile } from '../layout.js';

/** More than any row of ours holds; a lone quotation mark would otherwise swallow the whole file. */
const LONGEST_RECORD = 100_000;
const BATCH = 1000;

interface CsvForm {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/**
 * All records of a CSV file in batches, the header's the first, whatever its line ends;
 * empty lines are left out. The file is never held in memory as a whole.
 * @throws UnreadableFile for quotation marks that do not match, and for a row that does not end
 */
export async function* csvRecords(
  path: string,
  { encoding, delimiter }: CsvForm,
): AsyncGenerator<RecordBatch> {
  const parser = parse({
    delimiter,
    // Named, because a parser left to guess takes the first line's and keeps the others in the last cell.
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    // As spreadsheets take it: a quotation mark inside a cell that did not begin with one is a letter like others.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  const file = createReadStream(path);
  pipeline(file, decoded(encoding), parser, () => undefined);
  let records: SourceRecord[] = [];
  try {
    for await (const record of parsedRecords(parser)) {
      records.push(record);
      if (records.length < BATCH) continue;
      yield { records, bytes: file.bytesRead };
      records = [];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (records.length > 0) yield { records, bytes: file.bytesRead };
    const line = Number(error['lines'] ?? 0);
    const isTooLong = error.code === 'CSV_MAX_RECORD_SIZE';
    const complaint = isTooLong
      ? fileComplaint('cell-too-long', null, String(LONGEST_RECORD))
      : fileComplaint('broken-quotes', null, null);
    throw new UnreadableFile({ ...complaint, line });
  } finally {
    file.destroy();
  }
  yield { records, bytes: file.bytesRead };
}

async function* parsedRecords(parser: Parser): AsyncGenerator<SourceRecord> {
  type Parsed = AsyncIterable<{ record: string[]; info: { lines: number } }>;
  for await (const { record, info } of parser as Parsed) {
    yield { cells: record, line: info.lines - lineBreaksIn(record) };
  }
}

/** The decoder drops a byte order mark by itself. */
const decoded = (encoding: Encoding) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };

/** The parser says where a record ends; a person looks for where it begins. */
function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return count;
}
