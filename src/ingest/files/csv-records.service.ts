import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, type InfoRecord, type Options, parse } from 'csv-parse';
import { fileComplaint, type RowComplaint } from '../complaint.js';
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
  const lines = new Lines();
  const options: Options<SourceRecord, string[]> = {
    delimiter,
    // Named, because a parser left to guess takes the first line's and keeps the others in the last cell.
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record: (cells: string[], at) => ({ cells, line: lines.begin(cells, at) }),
    relax_column_count: true,
    // As spreadsheets take it: a quotation mark inside a cell that did not begin with one is a letter like others.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  };
  // Its types let a record be made into something else only where columns are named.
  const parser = parse(options as unknown as Options);
  const file = createReadStream(path);
  pipeline(file, decoded(encoding), parser, () => undefined);
  let records: SourceRecord[] = [];
  try {
    for await (const record of parser as AsyncIterable<SourceRecord>) {
      records.push(record);
      if (records.length < BATCH) continue;
      yield { records, bytes: file.bytesRead };
      records = [];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (records.length > 0) yield { records, bytes: file.bytesRead };
    throw new UnreadableFile(complaintOf(error, lines));
  } finally {
    file.destroy();
  }
  yield { records, bytes: file.bytesRead };
}

const complaintOf = (error: CsvError, lines: Lines): RowComplaint => ({
  ...(error.code === 'CSV_MAX_RECORD_SIZE'
    ? fileComplaint('cell-too-long', null, String(LONGEST_RECORD))
    : fileComplaint('broken-quotes', null, null)),
  line: lines.next(Number(error['empty_lines'])),
});

/** How far the parser has come. */
type At = Pick<InfoRecord, 'lines' | 'empty_lines'>;

/**
 * Where records begin, which is where a person looks for them. The parser says where they end, takes a CR and the LF
 * after it for two lines within a cell, and is at the end of the file by the time it misses a quotation mark.
 */
class Lines {
  private last: At = { lines: 0, empty_lines: 0 };
  private doubled = 0;

  begin(cells: readonly string[], { lines, empty_lines }: At): number {
    const breaks = lineBreaksIn(cells);
    this.doubled += breaks.filter((one) => one.length > 1).length;
    this.last = { lines: lines - this.doubled, empty_lines };
    return this.last.lines - breaks.length;
  }

  /** Of the record after the last; empty lines are between them. */
  next(emptyLines: number): number {
    return this.last.lines + emptyLines - this.last.empty_lines + 1;
  }
}

/** The decoder drops a byte order mark by itself. */
const decoded = (encoding: Encoding) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  };

function lineBreaksIn(cells: readonly string[]): readonly string[] {
  const broken = cells.filter((cell) => cell.includes('\n') || cell.includes('\r'));
  return broken.flatMap((cell) => cell.match(/\r\n|\n|\r/g) ?? []);
}
