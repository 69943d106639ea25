import type { LocalClock } from '../../time/local-clock.js';
import type { Values } from '../i18n/texts.js';
import { dueBetween, nextDue, type Timetable } from './timetable.js';

/** What is late by so much has nobody to do it. */
const LATE_SECONDS = 600;

/** The last run that was done. */
export interface LastRun {
  readonly dueAt: Date;
  readonly askedBy: string | null;
  readonly endedAt: Date;
  readonly outcome: string;
  readonly detail: Values;
  readonly needsAttention: boolean;
  readonly passedOver: number;
}

/** The oldest run that has not ended. */
export interface PendingRun {
  readonly dueAt: Date;
  readonly state: 'due' | 'running' | 'failed';
  readonly attempts: number;
  readonly againAt: Date | null;
  readonly failure: string | null;
  /** Whether a process that lives has it in hand. */
  readonly isHeld: boolean;
}

/** What is on record of a schedule. */
export interface ScheduleRecord {
  /** UTC seconds until which everything due is written down; null of one that is new or off. */
  readonly plannedUntil: number | null;
  readonly last: LastRun | null;
  readonly pending: PendingRun | null;
}

/**
 * `failing`: the last try failed or was cut off, and it is tried again. `late`: something was
 * due minutes ago and no process has begun with it. `new`: no process has looked at it yet.
 */
export type Standing = 'off' | 'new' | 'waiting' | 'running' | 'failing' | 'late' | 'attention' | 'well';

export interface ScheduleState extends ScheduleRecord {
  readonly standing: Standing;
  /** UTC seconds; null of one that is off. */
  readonly nextAt: number | null;
}

/** How a schedule stands. @param now UTC seconds */
export function stateOf(
  when: Timetable | null,
  record: ScheduleRecord,
  now: number,
  clock: LocalClock,
): ScheduleState {
  return {
    ...record,
    standing: standingOf(when, record, now, clock),
    nextAt: when === null ? null : nextDue(when, now, clock),
  };
}

function standingOf(
  when: Timetable | null,
  { plannedUntil, last, pending }: ScheduleRecord,
  now: number,
  clock: LocalClock,
): Standing {
  if (when === null) return 'off';
  const latest = now - LATE_SECONDS;
  if (pending !== null) return standingOfPending(pending, latest);
  if (plannedUntil === null) return 'new';
  if (dueBetween(when, plannedUntil, latest, clock).length > 0) return 'late';
  return last?.needsAttention === true ? 'attention' : 'well';
}

function standingOfPending({ isHeld, attempts, dueAt }: PendingRun, latest: number): Standing {
  if (isHeld) return attempts > 0 ? 'running' : 'waiting';
  if (attempts > 0) return 'failing';
  return dueAt.getTime() / 1000 <= latest ? 'late' : 'waiting';
}
