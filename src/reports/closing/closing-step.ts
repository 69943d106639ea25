import { monthDays } from '../../time/civil.js';
import { lastWorkingDay } from '../../time/holidays.js';

/** What is known of a month that is to be closed by itself. */
export interface ClosingFacts {
  /** `YYYY-MM` */
  readonly month: string;
  readonly isClosed: boolean;
  /** The first local day that no file reaches, as a day number; null where no time was ever taken in. */
  readonly coveredUntil: number | null;
  /** Whether its absences are told, or sick leave is not registered yet: nobody knows how much there was otherwise. */
  readonly isAbsenceTold: boolean;
  /** Whether anybody's time of the month has been evaluated. */
  readonly isEvaluated: boolean;
  /** Units in which time was evaluated the month before and none of this one, though people hold positions. */
  readonly silentUnits: number;
  /** Employees whose evaluation is under way, and those who are set aside. */
  readonly waiting: number;
  readonly setAside: number;
}

/**
 * `wait` for an evaluation that ends by itself; `leave` to a person what is not whole. A month
 * counts as reached when its last working day is: nobody may be at work on the Sunday after.
 */
export type ClosingStep = 'close' | 'closed-before' | 'wait' | 'leave';

/** Whether files end before the month does. */
export function isCutOff({ month, coveredUntil }: ClosingFacts): boolean {
  const days = monthDays(month);
  if (days === null || coveredUntil === null) return true;
  return coveredUntil <= lastWorkingDay(days);
}

/** What is lacking is said before anything is waited for: it would be lacking afterwards, too. */
export function closingStep(facts: ClosingFacts): ClosingStep {
  if (facts.isClosed) return 'closed-before';
  if (isCutOff(facts) || !facts.isAbsenceTold) return 'leave';
  if (facts.silentUnits > 0 || facts.setAside > 0) return 'leave';
  if (facts.waiting > 0) return 'wait';
  return facts.isEvaluated ? 'close' : 'leave';
}
