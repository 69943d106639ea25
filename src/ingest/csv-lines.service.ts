import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Delimiter } from './csv-table.js';

export type Encoding = 'utf-8' | 'windows-1252';

/** One record of a file and the line it begins on, from 1. */
export interface CsvRecord {
  readonly cells: string[];
  readonly line: number;
}

/** Quotation marks that do not match, from a line on. */
export class BrokenQuotes extends Error {
  constructor(readonly line: number) {
    super(`Broken quotes from line ${line} on.`);
  }
}

/** More than any row of ours holds; a lone quotation mark would otherwise swallow the whole file. */
const LONGEST_RECORD = 100_000;

/**
 * The records of a CSV file, one at a time, whatever its line ends; empty lines are left
 * out. The file is never held in memory as a whole.
 * @throws BrokenQuotes
 */
export async function* csvRecords(
  path: string,
  encoding: Encoding,
  delimiter: Delimiter,
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    // Named, because a parser left to guess takes the first line's and keeps the others in the last cell.
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  const stop = pipeline(createReadStream(path), decoded(encoding), parser, () => undefined);
  try {
    for await (const { record, info } of stop as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { cells: record, line: info.lines - lineBreaksIn(record) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenQuotes(Number(error['lines'] ?? 0));
    throw error;
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
const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
