import type { EventKind, WorkEvent } from '../rules/event.js';
import type { AbsenceType, Certificate } from './absence.entity.js';

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
 * Names rows within one file. A row that brings no id of its own is named by its content,
 * with an ordinal when the file repeats it, so that the same file names the same rows
 * again; a changed start or kind then is a new row, which only a source id can prevent.
 */
export class SourceIds {
  private readonly seen = new Set<string>();

  /** False when the file has used this id before: two rows claim to be the same event. */
  claim(id: string): boolean {
    if (this.seen.has(id)) return false;
    this.seen.add(id);
    return true;
  }

  fromContent(employee: string, what: EventKind | AbsenceType, start: number): string {
    const name = `${employee}|${what}|${start}`;
    if (this.claim(name)) return name;
    let ordinal = 2;
    while (!this.claim(`${name}|${ordinal}`)) ordinal += 1;
    return `${name}|${ordinal}`;
  }
}
