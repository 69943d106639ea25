import type { RowComplaint } from '../complaint.js';
import { type Layout, type RecordBatch, type SourceRecord, UnreadableFile, widened } from '../layout.js';
import { tellsDelimiter } from '../delimiter.js';
import { csvRecords } from './csv-records.service.js';
import { jsonRecords } from './json-records.service.js';
import { plainRecords } from './plain-records.service.js';
import { xlsxRecords } from './xlsx-records.service.js';

/**
 * All records of a table in batches, the header's the first. The file is never held in
 * memory as a whole.
 * @throws UnreadableFile where the rest of the file cannot be read
 */
export function recordsOf(path: string, layout: Layout): AsyncGenerator<RecordBatch> {
  const { container, hasQuotes, sheet, headerLine = 0 } = layout;
  if (container === 'xlsx') return asWideAsHeader(fromHeader(xlsxRecords(path, sheet), headerLine));
  if (container !== 'csv') return jsonRecords(path, layout);
  return fromHeader(hasQuotes ? csvRecords(path, layout) : plainRecords(path, layout), headerLine);
}

/** Without titles above the header, and the line that spreadsheets write there to tell each other the delimiter. */
async function* fromHeader(
  batches: AsyncGenerator<RecordBatch>,
  headerLine: number,
): AsyncGenerator<RecordBatch> {
  let isAbove = true;
  for await (const { records, bytes } of batches) {
    if (!isAbove) {
      yield { records, bytes };
      continue;
    }
    const header = records.findIndex(({ cells, line }) => line >= headerLine && !tellsDelimiter(cells));
    isAbove = header < 0;
    yield { records: isAbove ? [] : records.slice(header), bytes };
  }
}

/** A sheet leaves out the empty cells at the end of a row. */
async function* asWideAsHeader(batches: AsyncGenerator<RecordBatch>): AsyncGenerator<RecordBatch> {
  let width: number | null = null;
  for await (const { records, bytes } of batches) {
    width ??= records[0]?.cells.length ?? null;
    yield { records: records.map((record) => widened(record, width ?? 0)), bytes };
  }
}

/** After the header. */
const SAMPLE = 1000;

/** The first records of a table, the header's the first. */
interface FirstRecords {
  readonly first: RecordBatch['records'];
  /** Why the rest cannot be read, where that shows among them. */
  readonly cutShort: RowComplaint | null;
}

/** @throws UnreadableFile where not even the header can be read */
export async function firstRecords(path: string, layout: Layout): Promise<FirstRecords> {
  const first: SourceRecord[] = [];
  try {
    for await (const { records } of recordsOf(path, layout)) {
      first.push(...records.slice(0, SAMPLE + 1 - first.length));
      if (first.length > SAMPLE) break;
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile) || first.length === 0) throw error;
    return { first, cutShort: error.complaint };
  }
  return { first, cutShort: null };
}
