import type { Layout, RecordBatch } from '../layout.js';
import { csvRecords } from './csv-records.service.js';
import { plainRecords } from './plain-records.service.js';

/**
 * All records of a table in batches, the header's the first. The file is never held in
 * memory as a whole.
 * @throws UnreadableFile where the rest of the file cannot be read
 */
export const recordsOf = (path: string, layout: Layout): AsyncGenerator<RecordBatch> =>
  layout.hasQuotes ? csvRecords(path, layout) : plainRecords(path, layout);

const SAMPLE = 1000;

/** The first records of a file, the header's the first; fewer where the rest cannot be read. */
export async function firstRecords(batches: AsyncGenerator<RecordBatch>): Promise<RecordBatch['records']> {
  for await (const { records } of batches) return records.slice(0, SAMPLE);
  return [];
}
