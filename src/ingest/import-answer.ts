import type { RowComplaint } from './complaint.js';
import type { FileContent } from './file-content.js';
import type { FileFormat } from './formats.js';

/** What became of one file. */
export interface ImportAnswer {
  readonly file: string;
  readonly format: FileFormat | null;
  /** False when nothing of the file was stored because something of it was wrong. */
  readonly isImported: boolean;
  readonly rowsRead: number;
  /** Rows that were new. */
  readonly stored: number;
  /** Rows that took the place of an earlier version. */
  readonly corrected: number;
  readonly unchanged: number;
  /** Rows known before that hold no longer, because the file says so or leaves them out where it tells everything. */
  readonly withdrawn: number;
  readonly rejected: number;
  /** Numbers of employees that nobody had named before. */
  readonly newEmployees: readonly string[];
  readonly ambiguousTimes: number;
  readonly ignoredColumns: readonly string[];
  readonly complaints: readonly RowComplaint[];
}

/** What storing a file came to. */
export interface Stored {
  readonly stored: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly newEmployees: readonly string[];
  /** Local day by employee id since which an evaluation is due. */
  readonly changedSince: ReadonlyMap<string, number>;
}

export const NOTHING_STORED: Stored = {
  stored: 0,
  corrected: 0,
  unchanged: 0,
  withdrawn: 0,
  newEmployees: [],
  changedSince: new Map(),
};

/** What two parts of a file came to. */
export function together(a: Stored, b: Stored): Stored {
  const since = new Map(a.changedSince);
  for (const [id, day] of b.changedSince) since.set(id, Math.min(since.get(id) ?? day, day));
  return {
    stored: a.stored + b.stored,
    corrected: a.corrected + b.corrected,
    unchanged: a.unchanged + b.unchanged,
    withdrawn: a.withdrawn + b.withdrawn,
    newEmployees: [...a.newEmployees, ...b.newEmployees],
    changedSince: since,
  };
}

/** All or nothing: a file with a bad row is stored only where the caller asked for the rest of it. */
export const mayStore = (content: FileContent, isPartial: boolean): boolean =>
  !content.isBroken && (content.complaints.length === 0 || isPartial);

/** @param stored null when nothing was stored because the file may not be */
export function answerOf(content: FileContent, stored: Stored | null): ImportAnswer {
  const { newEmployees, corrected, unchanged, withdrawn, stored: added } = stored ?? NOTHING_STORED;
  return {
    file: content.path,
    format: content.format,
    isImported: stored !== null,
    rowsRead: content.rowsRead,
    stored: added,
    corrected,
    unchanged,
    withdrawn,
    rejected: content.rowsRejected,
    newEmployees,
    ambiguousTimes: content.ambiguousTimes,
    ignoredColumns: content.ignoredColumns,
    complaints: content.complaints,
  };
}
