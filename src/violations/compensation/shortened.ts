import type { LimitSchedule, Limits } from '../../rules/limits.js';
import type { Finding } from '../../rules/rule.js';
import type { View } from '../../rules/view.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { Rulebook } from '../../workforce/rulebook-file.js';
import { type RestClaim, settle, type Shortened } from './ledger.js';
import { restsOf } from './rests.js';

const REST_RULES: readonly string[] = ['DAILY_REST', 'WEEKLY_REST'] satisfies Shortened['rule'][];

const isRestRule = (rule: string): rule is Shortened['rule'] => REST_RULES.includes(rule);

/** Days within which a lost rest is made up for, where the rulebook does not say (spec 3.4, `comp_rest_days`). */
const USUAL_DAYS = 14;

/**
 * What is owed to an employee for rests that were cut short under an agreement. Below what
 * the agreement allows it is owed as well, and a possible breach besides.
 *
 * @param findings all of them: two of one rule and anchor date are one case, and two rests
 */
export function restClaims(
  view: View,
  findings: readonly Finding[],
  { limits }: Pick<Rulebook, 'limits'>,
): RestClaim[] {
  const days = (rule: Shortened['rule']): number => limits[rule]?.consequence?.withinDays ?? USUAL_DAYS;
  const shortened = findings.flatMap((finding) => shortenedBy(finding, view.context.clock, days));
  return shortened.length === 0 ? [] : settle(shortened, restsOf(view));
}

function shortenedBy(
  { rule, anchorDay, agreement, baseLimit, effectiveLimit, measured, baseVerdict, window }: Finding,
  clock: LocalClock,
  days: (rule: Shortened['rule']) => number,
): Shortened[] {
  if (!isRestRule(rule) || agreement === null || effectiveLimit >= baseLimit || baseVerdict === 'ok')
    return [];
  const dueDay = clock.dayOf(window.end - 1) + days(rule);
  return [
    {
      rule,
      anchorDay,
      agreement,
      deficit: baseLimit - measured,
      from: window.end,
      until: clock.startOf(dueDay + 1),
      dueDay,
    },
  ];
}

/**
 * Whether anybody can owe an employee rest. What makes up for one is lost to the next, however
 * long ago it was, so their time is always looked at as a whole.
 */
export const mayBeOwedRest = (limits: Limits): boolean =>
  [limits.DAILY_REST, limits.WEEKLY_REST].some((schedule: LimitSchedule) =>
    schedule.some(({ agreement, base, effective }) => agreement !== null && effective < base),
  );
