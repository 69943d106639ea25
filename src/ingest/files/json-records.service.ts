import { createReadStream, type ReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { pick } from 'stream-json/filters/pick.js';
import { parser } from 'stream-json/parser.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { jsonFault, lineFault } from '../json-fault.js';
import { codeOf } from '../../platform/errors.js';
import { fileComplaint, type RowComplaint } from '../complaint.js';
import { isRecord, JsonFields, type JsonRecord } from '../json-paths.js';
import { isNoteOnNext } from '../reason-column.js';
import { LONGEST_LINE_KEPT } from '../rejected-row.js';
import { type Layout, type RecordBatch, type SourceRecord, UnreadableFile } from '../layout.js';
import { faultIn } from './whole-json.service.js';

const BATCH = 1000;
/** Lines among which the first records are looked for, so that one page does not wait for a file of none. */
const MOST_LOOKED = 10 * BATCH;
/** Of what is no record: enough to find it again. */
const LONGEST_SHOWN = 80;

/** A record, or why it is none, and where it stands: a line of NDJSON, or its number in a list. */
interface Placed {
  readonly value: JsonRecord | Unusable;
  readonly line: number;
}

/** What stands where a record should. */
class Unusable {
  constructor(
    readonly text: string,
    readonly isJson: boolean,
  ) {}

  complaint(line: number): RowComplaint {
    return this.isJson
      ? { ...fileComplaint('not-a-record', this.text.slice(0, LONGEST_SHOWN), '{ … }'), line }
      : lineFault(this.text, line);
  }
}

type Source = Pick<Layout, 'container' | 'listKey'>;

/**
 * All records of a list in JSON, or of one record a line, in batches; the header of the
 * layout comes first. The file is not held in memory as a whole; one that goes wrong is, unless it is large, to say where.
 * @throws UnreadableFile where it is no JSON, or breaks off
 */
export async function* jsonRecords(path: string, layout: Layout): AsyncGenerator<RecordBatch> {
  const file = createReadStream(path);
  const { header } = layout;
  const fields = new JsonFields(header);
  const recordOf = ({ value, line }: Placed): SourceRecord =>
    value instanceof Unusable
      ? { cells: behind(header, value.text), line, broken: value.complaint(line) }
      : { cells: fields.cellsOf(value), line };
  const batch = (): RecordBatch => ({
    records,
    bytes: file.bytesRead,
    fields: () => [...fields.names, ...fields.more],
  });
  let records: SourceRecord[] = [{ cells: header, line: 0 }];
  for await (const one of placed(file, layout)) {
    records.push(recordOf(one));
    if (records.length < BATCH) continue;
    yield batch();
    records = [];
  }
  yield batch();
}

const behind = (header: readonly string[], text: string): string[] => [
  ...header.map(() => ''),
  text.replace(/\r$/, '').slice(0, LONGEST_LINE_KEPT),
];

/** The first records of a file, of which the header is made. */
export interface FirstJson {
  readonly first: readonly JsonRecord[];
  /** Whether there are no others. */
  readonly isWhole: boolean;
}

/** @throws UnreadableFile where there are none but such as are no records */
export async function firstJsonRecords(path: string, source: Source): Promise<FirstJson> {
  const file = createReadStream(path);
  const first: JsonRecord[] = [];
  let [broken, isWhole, looked]: [RowComplaint | null, boolean, number] = [null, true, 0];
  try {
    for await (const { value, line } of placed(file, source)) {
      isWhole = first.length < BATCH && looked < MOST_LOOKED;
      if (!isWhole) break;
      looked += 1;
      if (value instanceof Unusable) broken ??= value.complaint(line);
      else first.push(value);
    }
  } finally {
    file.destroy();
  }
  if (first.length > 0 || broken === null) return { first, isWhole };
  throw new UnreadableFile(noneIn(source, broken));
}

/** Of a list without a record it is the file as a whole that is none of ours. */
const noneIn = ({ container }: Source, broken: RowComplaint): RowComplaint =>
  container === 'json' ? { ...broken, line: 0 } : broken;

/**
 * The fields of all records, those of a header first.
 * @throws UnreadableFile where the file breaks off
 */
export async function everyJsonField(
  path: string,
  source: Source,
  header: readonly string[],
): Promise<JsonFields> {
  const fields = new JsonFields(header);
  for await (const { value } of placed(createReadStream(path), source)) {
    if (!(value instanceof Unusable)) fields.cellsOf(value);
  }
  return fields;
}

const placed = (file: ReadStream, source: Source): AsyncGenerator<Placed> =>
  source.container === 'ndjson' ? linesOf(file) : elementsOf(file, source.listKey);

/** A line that cannot be read is a bad row; one without its end is a file that breaks off, and more may be missing. */
async function* linesOf(file: Readable): AsyncGenerator<Placed> {
  let line = 0;
  for await (const { text: raw, hasEnd } of textLines(file)) {
    line += 1;
    // A byte order mark is no blank to JSON.
    const text = line === 1 ? raw.replace(/^\uFEFF/, '') : raw;
    if (text.trim() === '') continue;
    const value = valueOfLine(text);
    if (isNoJson(value) && !hasEnd) throw new UnreadableFile({ ...jsonFault(text), line });
    if (value !== null) yield { value, line };
  }
}

const isNoJson = (value: Placed['value'] | null): value is Unusable =>
  value instanceof Unusable && !value.isJson;

/** Null where it only says what was wrong with the next one. */
function valueOfLine(text: string): Placed['value'] | null {
  try {
    const value: unknown = JSON.parse(text);
    return isNoteOnNext(value) ? null : asRecord(value, text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return new Unusable(text, false);
  }
}

/** Longer than any record; a file without a line end would otherwise be held as a whole, until no string can hold it. */
const LONGEST_LINE = 10_000_000;

interface TextLine {
  readonly text: string;
  /** False of the last one of a file that does not end with a line. */
  readonly hasEnd: boolean;
}

async function* textLines(file: Readable): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let [rest, line] = ['', 0];
  for await (const chunk of file as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true });
    // A long line is put together without being searched anew at each of its parts.
    const lines = text.includes('\n') ? (rest + text).split('\n') : [rest + text];
    rest = lines.pop() ?? '';
    line += lines.length;
    for (const one of lines) yield { text: one, hasEnd: true };
    if (rest.length <= LONGEST_LINE) continue;
    const complaint = fileComplaint('too-many-characters', null, `1–${LONGEST_LINE}`);
    throw new UnreadableFile({ ...complaint, line: line + 1 });
  }
  yield { text: rest + decoder.decode(), hasEnd: false };
}

async function* elementsOf(file: ReadStream, listKey: string | null): AsyncGenerator<Placed> {
  const chosen = listKey === null ? [] : [pick.asStream({ filter: listKey })];
  const elements = pipeline(
    [file, parser.asStream(), ...chosen, streamArray.asStream()],
    () => undefined,
  ) as unknown as AsyncIterable<{ key: number; value: unknown }>;
  try {
    for await (const { key, value } of elements) yield { value: asRecord(value), line: key + 1 };
  } catch (error) {
    // Of a disk or a share that fails, the file is not to blame.
    if (codeOf(error) !== null) throw error;
    throw new UnreadableFile(await faultIn(String(file.path)));
  }
}

/** @param text the value as it stands in the file, where that is known */
const asRecord = (value: unknown, text?: string): JsonRecord | Unusable =>
  isRecord(value) ? value : new Unusable(text ?? JSON.stringify(value), true);
