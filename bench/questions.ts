import type { RuleCode } from '#built/rules/rule.js';

/**
 * The four questions that every contestant answers on the same shifts, by counting hits.
 * All limits are the statute's, everybody is full-time, dates are local (Europe/Oslo), a
 * shift counts on the date it starts, and its overtime is what it lasted net beyond its
 * plan, never less than 0.
 *
 * - DAILY_REST: how many shifts begin less than 11 h after the one before ended?
 * - OT_7D: on how many dates with overtime do that date and the six before it hold more
 *   than 10 h of it?
 * - OT_4W: in how many ISO weeks with overtime do that week and the three before it hold
 *   more than 25 h of it?
 * - SUNDAY_NEXT: how many Sundays were worked although the Sunday before was? A Sunday is
 *   worked when a shift has time in its off-duty period of §10-10: from 18:00 on Saturday
 *   (15:00 before Easter and Whit Sunday; 22:00 where that Saturday is a holiday) to 22:00.
 */
export const QUESTIONS = ['DAILY_REST', 'OT_7D', 'OT_4W', 'SUNDAY_NEXT'] as const satisfies RuleCode[];
export type Question = (typeof QUESTIONS)[number];

export type Counts = Readonly<Record<Question, number>>;

/** One way to put one question, or all four at once. */
export interface Formulation {
  readonly name: string;
  /** `more` is the four and other rules beside them. */
  readonly asks: Question | 'all four' | 'more';
  /** Needs the rows to lie in the table in order, which SQL does not promise; timed, but no answer by itself. */
  readonly trustsStoredOrder?: boolean;
  readonly ask: () => Promise<Partial<Counts>>;
}

/** Whoever answers; made with its data loaded, so that only answering is timed. */
export interface Contestant {
  readonly name: string;
  /** What it is and runs on, for the reader of the table. */
  readonly description: string;
  /** Whether it runs in threads of this process, so that its processor time is known. */
  readonly isInProcess: boolean;
  /** How many employees it is asked about, from the first; fewer than all for a slow one. */
  readonly employees: number;
  readonly formulations: readonly Formulation[];
  readonly close: () => Promise<void>;
}
