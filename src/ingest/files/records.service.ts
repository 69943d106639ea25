import type { Layout, RecordBatch } from '../layout.js';
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
  if (layout.container === 'xlsx') return xlsxRecords(path);
  if (layout.container !== 'csv') return jsonRecords(path, layout);
  return layout.hasQuotes ? csvRecords(path, layout) : plainRecords(path, layout);
}

const SAMPLE = 1000;

/** The first records of a file, the header's the first. */
export async function firstRecords(path: string, layout: Layout): Promise<RecordBatch['records']> {
  for await (const { records } of recordsOf(path, layout)) {
    if (records.length > 0) return records.slice(0, SAMPLE);
  }
  return [];
}
