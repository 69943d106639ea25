import type { WorkEvent } from '../rules/event.js';
import type { EventRow } from './event-row.js';

/** A version of a turn of work, of whatever kind, that was on record before it began; instants are UTC seconds. */
export interface ToldShift {
  /** What the versions of a shift have in common: source and id. */
  readonly name: string;
  /** Id of the version that holds now; null where it was withdrawn. */
  readonly heldBy: string | null;
  /** As it was planned: its own hours, unless the source told planned ones beside them. */
  readonly event: WorkEvent;
  readonly toldAt: number;
  /** When it was changed or withdrawn; infinite while it holds. */
  readonly untilAt: number;
}

/** The same as it is read; null is not said, or not yet. */
export interface ToldRow extends Pick<
  EventRow,
  'kind' | 'start' | 'end' | 'unpaidBreak' | 'breaks' | 'plannedStart' | 'plannedEnd' | 'plannedBreak'
> {
  readonly name: string;
  readonly heldBy: string | null;
  readonly toldAt: number;
  readonly untilAt: number | null;
}

export function toldShift(row: ToldRow): ToldShift {
  const { name, heldBy, toldAt, untilAt } = row;
  return { name, heldBy, event: plannedEvent(row), toldAt, untilAt: untilAt ?? Number.POSITIVE_INFINITY };
}

function plannedEvent(row: ToldRow): WorkEvent {
  const { kind, start, end, plannedStart, plannedEnd, unpaidBreak, breaks } = row;
  if (plannedStart !== null && plannedEnd !== null && plannedEnd > plannedStart) {
    const pause = row.plannedBreak ?? unpaidBreak;
    return { kind, start: plannedStart, end: plannedEnd, ...(pause !== null && { unpaidBreak: pause }) };
  }
  return { kind, start, end, ...(unpaidBreak !== null && { unpaidBreak }), ...(breaks && { breaks }) };
}
