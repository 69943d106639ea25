import type { RuleCode } from './rule.js';

/** What has a limit: the rules, and the ordinary working time that overtime is counted from. */
export type LimitKey = RuleCode | 'ORD_DAY' | 'ORD_WEEK';

/** A statutory limit from a day on, in seconds or a count. */
export interface LimitStep {
  readonly fromDay: number;
  readonly value: number;
  readonly clause: string;
}

/** A limit that an agreement puts in the statute's place on `[fromDay, untilDay)`. */
export interface Dispensation {
  readonly fromDay: number;
  readonly untilDay: number;
  readonly value: number;
  readonly agreement: string;
}

/** The history of one limit for one employee: steps by ascending day, at least one. */
export interface LimitHistory {
  readonly steps: readonly LimitStep[];
  readonly dispensations: readonly Dispensation[];
}

export type Limits = Readonly<Record<LimitKey, LimitHistory>>;

/**
 * The statutory step in force on a day: a law that changes inside a window is decided by
 * the anchor date (spec 3.3). The first step stands for the days before it as well, for
 * an employee's records may reach back further than the rulebook.
 *
 * @throws RangeError when a history has no step; reading a rulebook refuses that.
 */
export function statutoryStep(history: LimitHistory, day: number): LimitStep {
  let found = history.steps[0];
  if (!found) throw new RangeError('A limit without a single value.');
  for (const step of history.steps) if (step.fromDay <= day) found = step;
  return found;
}

/** The agreement that sets the limit on a day; of several the one that began last. */
export function dispensationOn(history: LimitHistory, day: number): Dispensation | null {
  let found: Dispensation | null = null;
  for (const candidate of history.dispensations) {
    const covers = candidate.fromDay <= day && day < candidate.untilDay;
    if (covers && (found === null || candidate.fromDay > found.fromDay)) found = candidate;
  }
  return found;
}

/** The limit in force on a day. */
export const limitInForce = (history: LimitHistory, day: number): number =>
  history.dispensations.length === 0
    ? statutoryStep(history, day).value
    : (dispensationOn(history, day) ?? statutoryStep(history, day)).value;
