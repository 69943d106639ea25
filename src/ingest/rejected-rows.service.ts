import { badLines, type RowComplaint } from './complaint.js';
import { recordsOf } from './files/records.service.js';
import { type SourceRecord, UnreadableFile } from './layout.js';
import type { OpenFile } from './open-file.js';

/**
 * Goes through the records of a table once more and gives those that something is wrong
 * with to `keep`, some at a time: they were not held while the file was read, for nobody
 * knows beforehand how many there will be.
 */
export async function keepRejectedRows(
  { path, layout }: OpenFile,
  complaints: readonly RowComplaint[],
  keep: (rows: readonly SourceRecord[]) => Promise<void>,
): Promise<void> {
  const lines = badLines(complaints);
  if (layout === null || lines.size === 0) return;
  let isHeader = true;
  try {
    for await (const { records } of recordsOf(path, layout)) {
      const rows = isHeader ? records.slice(1) : records;
      isHeader = false;
      await keep(rows.filter(({ line }) => lines.has(line)));
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
  }
}
