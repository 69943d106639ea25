import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import type { TimelineRow } from './case-evidence.js';

interface Absence {
  readonly fromDay: number;
  readonly untilDay: number;
  /** Percent. */
  readonly grade: number;
}

/**
 * Absences as the rules take them: dates that leave an average, and nothing of why. Whoever
 * is ill in part works the rest of the day: months of half days, left out of the average,
 * would make a full week of any few hours.
 */
export const wholeDaysAway = (absences: readonly Absence[], clock: LocalClock): Interval[] =>
  absences
    .filter(({ grade }) => grade === WHOLE)
    .map(({ fromDay, untilDay }) => ({ start: clock.instantAt(fromDay), end: clock.instantAt(untilDay) }));

/** The same as rows of a timeline. */
export const daysAway = (absences: readonly Absence[], clock: LocalClock): TimelineRow[] =>
  wholeDaysAway(absences, clock).map((days) => ({
    id: '',
    event: { kind: 'absence', ...days },
    cause: null,
  }));

const WHOLE = 100;
