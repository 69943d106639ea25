import type { RuleCode } from '../rules/rule.js';
import type { RaisedViolation } from '../violations/violation-observer.service.js';
import type { Reason, Whom } from './recipients/whom.js';

/** That somebody is to hear of a violation. */
export interface AlertDue {
  readonly kind: 'possible-breach' | 'foreseen';
  readonly violationId: string;
  /** Id of an employee, or `HR`. */
  readonly recipient: string;
  readonly reason: Reason;
}

/**
 * How far back a new finding is news. An import of old years would otherwise bury the
 * manager in mails about what nobody can act on; it is in the list all the same.
 */
export const NEWS_FOR_DAYS = 35;

/**
 * Who hears of what: the nearest manager above the employee, else HR, once, of what counts
 * as a possible breach, is of a rule that is told of, and is recent or still to come. What
 * lies on a day to come nobody has worked: it is foreseen and can still be changed.
 *
 * @param today local day number
 * @param dayOf day number of an anchor date
 * @param isTold whether findings of a rule are news to anybody
 * @param whomFor whom to tell about an employee of a unit
 */
export function alertsDue(
  raised: readonly RaisedViolation[],
  today: number,
  dayOf: (date: string) => number,
  isTold: (rule: RuleCode) => boolean,
  whomFor: (unitId: string, employeeId: string) => Whom,
): AlertDue[] {
  return raised.flatMap(({ id, rule, counts, anchorDate, foreseenUntil, unitId, employeeId }) => {
    const day = dayOf(anchorDate);
    if (!counts || !isTold(rule) || day < today - NEWS_FOR_DAYS) return [];
    const kind = foreseenUntil !== null && dayOf(foreseenUntil) > today ? 'foreseen' : 'possible-breach';
    return [{ kind, violationId: id, ...whomFor(unitId, employeeId) }];
  });
}
