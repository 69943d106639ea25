import type { RowComplaint } from '../complaint.js';
import { type Layout, type RecordBatch, type SourceRecord, UnreadableFile } from '../layout.js';
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
  if (layout.container === 'xlsx') return xlsxRecords(path, layout.sheet);
  if (layout.container !== 'csv') return jsonRecords(path, layout);
  return fromHeader(layout.hasQuotes ? csvRecords(path, layout) : plainRecords(path, layout));
}

/** Without the line above the header that spreadsheets write to tell each other the delimiter. */
async function* fromHeader(batches: AsyncGenerator<RecordBatch>): AsyncGenerator<RecordBatch> {
  let isFirst = true;
  for await (const { records, bytes } of batches) {
    const isTold = isFirst && tellsDelimiter(records[0]?.cells ?? []);
    if (records.length > 0) isFirst = false;
    yield { records: isTold ? records.slice(1) : records, bytes };
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
