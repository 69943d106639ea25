import type { AmbiguousTime } from './ambiguous-times.js';
import type { RowComplaint } from './complaint.js';
import type { FileFormat } from './formats.js';
import { NO_OVERLAPS, type StoredOverlap, type StoredOverlaps } from './staging/stored-overlap.js';
import {
  NONE_OF_NOTHING,
  type WithdrawalOfNothing,
  type WithdrawalsOfNothing,
} from './staging/withdrawn-nothing.js';

/**
 * How far an import is. `tried` is a dry run that would have been stored; `interrupted`
 * one whose process ended before it did; `stopped` one that somebody ended.
 */
export const IMPORT_STATES = [
  'running',
  'stored',
  'refused',
  'tried',
  'failed',
  'interrupted',
  'stopped',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How many rows what became of. */
export interface ImportCounts {
  readonly rowsRead: number;
  /** Rows that were new. */
  readonly stored: number;
  /** Rows that took the place of an earlier version. */
  readonly corrected: number;
  readonly unchanged: number;
  /** Rows known before that hold no longer, because the file says so or leaves them out where it tells everything. */
  readonly withdrawn: number;
  readonly rejected: number;
  /** Rows that are not ours by the mapping. */
  readonly passedOver: number;
  readonly ambiguousTimes: number;
  /** Rows that lie across time of the same person from another import, and both count; or absences on days away by another row, which count once. All are stored. */
  readonly overlapping: number;
  /** Rows that withdraw what was never on record: they change nothing. */
  readonly neverThere: number;
}

/** What became of one file. */
export interface ImportAnswer extends ImportCounts {
  readonly id: string;
  readonly file: string;
  readonly format: FileFormat | null;
  readonly state: ImportState;
  /** False when nothing of the file was stored because something of it was wrong, or because it was a dry run. */
  readonly isImported: boolean;
  /** Numbers of employees that nobody had named before. */
  readonly newEmployees: readonly string[];
  readonly ignoredColumns: readonly string[];
  /** The first of the local times that happened twice. */
  readonly ambiguous: readonly AmbiguousTime[];
  /** The first of the rows that overlap. */
  readonly overlaps: readonly StoredOverlap[];
  /** The first of the rows that withdraw what was never on record. */
  readonly withdrawals: readonly WithdrawalOfNothing[];
  /** The first of them; all are kept with the import. */
  readonly complaints: readonly RowComplaint[];
}

/** Complaints in one answer: more would fill a screen, and are kept. */
export const COMPLAINTS_IN_ANSWER = 1000;

/** What storing a file came to. */
export interface Stored {
  readonly stored: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  /** Of those, rows that the file leaves out where it tells everything. */
  readonly leftOut: number;
  readonly newEmployees: readonly string[];
  /** Ids of the employees of whom something changed. */
  readonly changed: readonly string[];
  readonly overlaps: StoredOverlaps;
  readonly neverThere: WithdrawalsOfNothing;
}

export const NOTHING_STORED: Stored = {
  stored: 0,
  corrected: 0,
  unchanged: 0,
  withdrawn: 0,
  leftOut: 0,
  newEmployees: [],
  changed: [],
  overlaps: NO_OVERLAPS,
  neverThere: NONE_OF_NOTHING,
};

/** What is known against a file. */
interface Faults {
  readonly isBroken: boolean;
  readonly complaints: readonly unknown[];
}

/** All or nothing: a file with a bad row is stored only where the caller asked for the rest of it. */
export const mayStore = ({ isBroken, complaints }: Faults, isPartial: boolean): boolean =>
  !isBroken && (complaints.length === 0 || isPartial);
