import type { EventKind, WorkEvent } from '../rules/event.js';
import type { AbsenceType, Certificate } from './absence.entity.js';
import type { AmbiguousCount } from './ambiguous-times.js';
import type { RowComplaint } from './complaint.js';

/** One event as a file tells it, before anything is known about the employee. */
export interface IncomingEvent {
  /** The employee's number in the file. */
  readonly employee: string;
  readonly unit: string | null;
  /** Percent of a full-time position, where the source carries it. */
  readonly positionPercent: number | null;
  readonly event: WorkEvent;
  readonly source: string;
  /** Names the event within its source: the same one again is a correction. */
  readonly sourceId: string;
  /** The row brought no id: its content names it, and a repeated one needs an ordinal beside it. */
  readonly isNamedByContent: boolean;
  readonly cause: string | null;
  /** Line of the file, from 1, the header included. */
  readonly line: number;
}

/** One absence as a file tells it, in local day numbers, half-open. */
export interface IncomingAbsence {
  readonly employee: string;
  readonly unit: string | null;
  readonly type: AbsenceType;
  readonly fromDay: number;
  /** First day after the absence. */
  readonly untilDay: number;
  /** Percent of the position that is absent. */
  readonly grade: number;
  readonly certificate: Certificate | null;
  readonly source: string;
  readonly sourceId: string;
  readonly isNamedByContent: boolean;
  readonly line: number;
}

/** A row that the source has taken back: the version that holds of this id holds no longer. */
export interface Withdrawal {
  readonly employee: string;
  readonly sourceId: string;
  readonly line: number;
}

/** Local days of one employee about which a file says everything: what it leaves out did not happen. */
export interface WholeDays {
  readonly employee: string;
  readonly days: readonly number[];
}

/**
 * The name of a row that brings no id of its own: employee, what it was and when it began,
 * so that the same file names the same rows again. A changed start or kind then is a new
 * row, which only a source id can prevent.
 */
export const nameByContent = (employee: string, what: EventKind | AbsenceType, start: number): string =>
  `${employee}|${what}|${start}`;

/** Where what a file says is put, row by row. */
export interface RowSink {
  event(row: IncomingEvent): void;
  absence(row: IncomingAbsence): void;
  withdrawal(row: Withdrawal): void;
  wholeDays(days: WholeDays): void;
  /** A row that cannot be used, with all that is wrong with it. */
  rejected(complaints: readonly RowComplaint[]): void;
}

/** How much of a file was read. */
export interface Tally extends AmbiguousCount {
  rowsRead: number;
  rowsRejected: number;
  /** Rows that are not ours by the mapping, like drafts. */
  rowsPassedOver: number;
  /** Rows that say something themselves, and do not only take back another. */
  rowsTold: number;
}

export const emptyTally = (): Tally => ({
  rowsRead: 0,
  rowsRejected: 0,
  rowsPassedOver: 0,
  rowsTold: 0,
  ambiguousTimes: 0,
  ambiguous: [],
});
