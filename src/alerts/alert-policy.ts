import type { RuleCode } from '../rules/rule.js';
import type { RaisedViolation } from '../violations/violation-observer.service.js';

/** That a person is to hear of a violation. */
export interface AlertDue {
  readonly violationId: string;
  readonly recipientId: string;
}

/**
 * How far back a new finding is news. An import of old years would otherwise bury the
 * manager in mails about what nobody can act on; it is in the list all the same.
 */
export const NEWS_FOR_DAYS = 35;

/**
 * Who hears of what: the nearest manager above the employee, once, of what counts as a
 * possible breach, is of a rule that is told of, and is recent or still to come.
 *
 * @param today local day number
 * @param dayOf day number of an anchor date
 * @param isTold whether findings of a rule are news to anybody
 * @param managerFor the manager to tell for an employee of a unit, null when there is none
 */
export function alertsDue(
  raised: readonly RaisedViolation[],
  today: number,
  dayOf: (date: string) => number,
  isTold: (rule: RuleCode) => boolean,
  managerFor: (unitId: string, employeeId: string) => string | null,
): AlertDue[] {
  return raised.flatMap(({ id, rule, counts, anchorDate, unitId, employeeId }) => {
    if (!counts || !isTold(rule) || dayOf(anchorDate) < today - NEWS_FOR_DAYS) return [];
    const recipientId = managerFor(unitId, employeeId);
    return recipientId === null ? [] : [{ violationId: id, recipientId }];
  });
}
