import type { LocalClock } from '../../time/local-clock.js';
import { DomainError, codeOf } from '../errors.js';
import type { ScheduleDefinition } from './schedule.js';
import { dueBetween, type Timetable } from './timetable.js';

/** A clock that is put right by less than this is a clock like others. */
const CLOCK_WAS_AHEAD_SECONDS = 3600;

/** A run to be made, and how many due times before it went by that it stands for. */
export interface PlannedRun {
  /** UTC seconds. */
  readonly at: number;
  readonly passedOver: number;
}

/** What to write down, and until when everything is written down then; null where nothing is to be. */
export interface Plan {
  readonly runs: readonly PlannedRun[];
  /** UTC seconds; null: let go of the plan and of what is open, the schedule is off. */
  readonly plannedUntil: number | null;
}

/**
 * Which runs have become due.
 *
 * A schedule that is new, or was off, begins now: nothing from before is made up for. One
 * whose plan lies ahead was planned by a clock that was wrong, or in a demonstration, and
 * begins now as well; what ran by that clock has its row and does not run again.
 *
 * @param timetable null of a schedule that is off
 * @param plannedUntil UTC seconds until which everything due is written down; null if never
 */
export function planRuns(
  timetable: Timetable | null,
  missed: ScheduleDefinition['missed'],
  plannedUntil: number | null,
  now: number,
  clock: LocalClock,
): Plan | null {
  if (timetable === null) return plannedUntil === null ? null : { runs: [], plannedUntil: null };
  if (plannedUntil === null || plannedUntil > now + CLOCK_WAS_AHEAD_SECONDS)
    return { runs: [], plannedUntil: now };
  const due = dueBetween(timetable, plannedUntil, now, clock);
  const last = due.at(-1);
  if (last === undefined) return null;
  const runs =
    missed === 'each' ? due.map((at) => ({ at, passedOver: 0 })) : [{ at: last, passedOver: due.length - 1 }];
  return { runs, plannedUntil: now };
}

/** A run that has not ended. */
export interface OpenRun {
  readonly id: string;
  readonly job: string;
  readonly dueAt: Date;
  readonly state: 'due' | 'running' | 'failed';
  /** Tries so far. */
  readonly attempts: number;
  /** Not before this; null at once. */
  readonly againAt: Date | null;
  /** Whether a process that lives has one of this schedule in hand. */
  readonly isHeld: boolean;
}

/**
 * The runs to begin with now: of each schedule the oldest, for the order of months must not
 * depend on luck; none of a schedule that is in hand, or unknown to this version.
 * @param runs in the order of their due times
 */
export function startable(
  runs: readonly OpenRun[],
  jobs: ReadonlySet<string>,
  now: Date,
): readonly OpenRun[] {
  const first = new Map<string, OpenRun>();
  for (const run of runs) if (!first.has(run.job)) first.set(run.job, run);
  return [...first.values()].filter(
    ({ job, isHeld, againAt }) => jobs.has(job) && !isHeld && (againAt === null || againAt <= now),
  );
}

const LONGEST_PAUSE_SECONDS = 6 * 3600;

/**
 * How long to wait after a try that failed: a minute, then twice as long each time, six hours
 * at most. Tries go on until one succeeds or, where only the latest counts, the next is due.
 * @param attempts tries so far; zero for no pause at all
 */
export const pauseSeconds = (attempts: number): number =>
  attempts <= 0 ? 0 : Math.min(60 * 2 ** (attempts - 1), LONGEST_PAUSE_SECONDS);

/**
 * Of what kind a failure was, fit to be stored and shown: our code for a refusal, else the
 * name of the error and what Node or PostgreSQL call it. Never its text, which may name people.
 */
export function failureClass(thrown: unknown): string {
  if (thrown instanceof DomainError) return thrown.code;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const code = codeOf(thrown);
  return code === null ? name : `${name} ${code}`;
}
