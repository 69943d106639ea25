import type { Rulebook } from '../workforce/rulebook-file.js';
import { brokenContent, emptyContent, type FileContent } from './file-content.js';
import { emptyTally } from './incoming.js';
import { UnreadableFile } from './layout.js';
import { openFile } from './open-file.service.js';
import type { OpenFile, OpenOptions } from './open-file.js';
import { RowList } from './row-list.js';

export interface ReadOptions extends OpenOptions {
  /** What the agreements of an organisation file are judged by; left out, the law the installation uses. */
  readonly rulebook?: Rulebook;
}

/**
 * Reads a file of any of our formats into memory, told apart by content, for an
 * evaluation without a database. Never throws for what a file holds: everything that is
 * wrong is a complaint.
 */
export async function readFileContent(path: string, options: ReadOptions): Promise<FileContent> {
  const file = await openFile(path, options);
  const content = contentOf(file);
  if (file.broken.length > 0) return brokenContent(content, file.broken);
  const tally = emptyTally();
  const list = new RowList(tally, file.idColumn);
  try {
    const reading = file.read({ sink: list, tally });
    while ((await reading.next()).done !== true);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return brokenContent(
      content,
      error.isOfColumns ? [error.complaint] : [...list.complaints, error.complaint],
    );
  }
  const { events, absences, withdrawals, days: wholeDays } = list;
  const complaints = [...list.complaints].sort((a, b) => a.line - b.line);
  const { rowsRead, rowsRejected, rowsPassedOver, ambiguousTimes, ambiguous } = tally;
  const counts = { rowsRejected, rowsPassedOver, ambiguousTimes, ambiguous };
  const rows = { events, absences, withdrawals, wholeDays, complaints };
  return { ...content, ...rows, ...counts, rowsRead: rowsRead + content.rowsRead };
}

const contentOf = (file: OpenFile): FileContent => ({
  ...emptyContent(file.path, file.source),
  format: file.format,
  sha256: file.sha256,
  organisation: file.organisation,
  rowsRead: file.organisationRows,
  ignoredColumns: file.ignoredColumns,
});
