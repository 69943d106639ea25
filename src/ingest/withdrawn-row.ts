import type { EventKind } from '../rules/event.js';
import type { AbsenceType } from './absence.entity.js';
import { isOfTime } from './formats.js';
import type { ImportState } from './import-answer.js';

/** A row known before that an import withdrew, or would: the version of an event or an absence that held. */
export interface WithdrawnRow {
  /** Of the version. */
  readonly id: string;
  readonly employeeId: string;
  /** The employee's number. */
  readonly employee: string;
  readonly kind: EventKind | AbsenceType;
  /** UTC seconds of an event; null of an absence. */
  readonly start: number | null;
  readonly end: number | null;
  /** Days of an absence, the last one inside; null of an event. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly sourceId: string;
  readonly version: number;
  /** What had brought it in, and where it stood there. */
  readonly importId: string;
  readonly file: string;
  readonly line: number;
  /** Line that takes it back in the file that withdraws it; null where that leaves it out. */
  readonly withdrawnByLine: number | null;
  /** UTC seconds by which they are in order. */
  readonly at: number;
}

/** Where a list of them goes on: the last one seen. */
export type WithdrawnPlace = Pick<WithdrawnRow, 'at' | 'id'>;

/** A file of which rows were withdrawn. */
export interface WithdrawnFile {
  readonly importId: string;
  readonly file: string;
  readonly rows: number;
}

/** Whether rows of an import were withdrawn, or would be, that are versions of events or absences; what a register drops is none. */
export const hasWithdrawnRows = ({
  state,
  withdrawn,
  format,
}: {
  readonly state: ImportState;
  readonly withdrawn: number;
  readonly format: string | null;
}): boolean => (state === 'stored' || state === 'tried') && withdrawn > 0 && isOfTime(format);
