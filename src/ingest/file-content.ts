import type { OrganisationFile } from '../workforce/organisation-schema.js';
import type { AmbiguousTime } from './ambiguous-times.js';
import type { RowComplaint } from './complaint.js';
import type { FileFormat } from './formats.js';
import type { IncomingAbsence, IncomingEvent, WholeDays, Withdrawal } from './incoming.js';

/** Everything one file says, and everything that is wrong with it. */
export interface FileContent {
  readonly path: string;
  /** Null when the file could not be told to be any of ours. */
  readonly format: FileFormat | null;
  readonly source: string;
  readonly sha256: string;
  readonly events: readonly IncomingEvent[];
  readonly absences: readonly IncomingAbsence[];
  /** Rows taken back; of events, or of absences in a file of those. */
  readonly withdrawals: readonly Withdrawal[];
  readonly wholeDays: readonly WholeDays[];
  readonly organisation: OrganisationFile | null;
  readonly complaints: readonly RowComplaint[];
  /** The file as a whole cannot be used, not even in part. */
  readonly isBroken: boolean;
  readonly rowsRead: number;
  readonly rowsRejected: number;
  /** Rows that are not ours by the mapping. */
  readonly rowsPassedOver: number;
  /** Local times that happened twice and were taken as the first of the two (spec 1.1.1). */
  readonly ambiguousTimes: number;
  /** The first of them. */
  readonly ambiguous: readonly AmbiguousTime[];
  /** Columns of the file that mean nothing to us. */
  readonly ignoredColumns: readonly string[];
}

export const emptyContent = (path: string, source: string): FileContent => ({
  path,
  format: null,
  source,
  sha256: '',
  events: [],
  absences: [],
  withdrawals: [],
  wholeDays: [],
  organisation: null,
  complaints: [],
  isBroken: false,
  rowsRead: 0,
  rowsRejected: 0,
  rowsPassedOver: 0,
  ambiguousTimes: 0,
  ambiguous: [],
  ignoredColumns: [],
});

/** A file of which nothing can be used. */
export const brokenContent = (content: FileContent, complaints: readonly RowComplaint[]): FileContent => ({
  ...content,
  events: [],
  absences: [],
  withdrawals: [],
  wholeDays: [],
  complaints,
  isBroken: true,
});
