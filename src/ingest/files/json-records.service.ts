import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { pick } from 'stream-json/filters/pick.js';
import { parser } from 'stream-json/parser.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { textOf } from '../../platform/errors.js';
import { fileComplaint } from '../complaint.js';
import { cellsOfRecord, type JsonRecord, pathsOf } from '../json-paths.js';
import { type Layout, type RecordBatch, type SourceRecord, UnreadableFile } from '../layout.js';

const BATCH = 1000;

/** A record and where it stands: a line of NDJSON, or its number in a list. */
interface Placed {
  readonly value: unknown;
  readonly line: number;
}

type Source = Pick<Layout, 'container' | 'listKey'>;

/**
 * All records of a list in JSON, or of one record a line, in batches; the header of the
 * layout comes first. The file is never held in memory as a whole.
 * @throws UnreadableFile where it is no JSON, or holds something else than records
 */
export async function* jsonRecords(path: string, layout: Layout): AsyncGenerator<RecordBatch> {
  const file = createReadStream(path);
  const pathsToCells = pathsOf(layout.header);
  let records: SourceRecord[] = [{ cells: layout.header, line: 0 }];
  for await (const { value, line } of placed(file, layout)) {
    records.push({ cells: cellsOfRecord(recordAt(value, line), pathsToCells), line });
    if (records.length < BATCH) continue;
    yield { records, bytes: file.bytesRead };
    records = [];
  }
  yield { records, bytes: file.bytesRead };
}

/** The first records, of which the header is made. */
export async function firstJsonRecords(path: string, source: Source): Promise<readonly JsonRecord[]> {
  const file = createReadStream(path);
  const first: JsonRecord[] = [];
  try {
    for await (const { value, line } of placed(file, source)) {
      first.push(recordAt(value, line));
      if (first.length === BATCH) break;
    }
  } finally {
    file.destroy();
  }
  return first;
}

const placed = (file: Readable, source: Source): AsyncGenerator<Placed> =>
  source.container === 'ndjson' ? linesOf(file) : elementsOf(file, source.listKey);

async function* linesOf(file: Readable): AsyncGenerator<Placed> {
  let line = 0;
  for await (const text of textLines(file)) {
    line += 1;
    // A byte order mark is no blank to JSON.
    const record = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (record.trim() !== '') yield { value: valueOf(record, line), line };
  }
}

/** Longer than any record; a file without a line end would otherwise be held as a whole, until no string can hold it. */
const LONGEST_LINE = 10_000_000;

async function* textLines(file: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let [rest, line] = ['', 0];
  for await (const chunk of file as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    line += lines.length;
    yield* lines;
    if (rest.length <= LONGEST_LINE) continue;
    const complaint = fileComplaint('too-many-characters', null, `1–${LONGEST_LINE}`);
    throw new UnreadableFile({ ...complaint, line: line + 1 });
  }
  yield rest + decoder.decode();
}

function valueOf(text: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UnreadableFile({ ...fileComplaint('not-json', textOf(error), null), line });
  }
}

async function* elementsOf(file: Readable, listKey: string | null): AsyncGenerator<Placed> {
  const chosen = listKey === null ? [] : [pick.asStream({ filter: listKey })];
  const elements = pipeline(
    [file, parser.asStream(), ...chosen, streamArray.asStream()],
    () => undefined,
  ) as unknown as AsyncIterable<{ key: number; value: unknown }>;
  let line = 0;
  try {
    for await (const { key, value } of elements) {
      line = key + 1;
      yield { value, line };
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile({ ...fileComplaint('not-json', textOf(error), null), line: line + 1 });
  }
}

function recordAt(value: unknown, line: number): JsonRecord {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonRecord;
  const shown = JSON.stringify(value).slice(0, 80);
  throw new UnreadableFile({ ...fileComplaint('not-a-record', shown, '{ … }'), line });
}
