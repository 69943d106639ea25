import type { LimitSchedule, Limits } from '../../rules/limits.js';
import type { Finding } from '../../rules/rule.js';
import type { View } from '../../rules/view.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { Rulebook } from '../../workforce/rulebook-file.js';
import { type RestClaim, settle, type Shortened } from './ledger.js';
import { type AssessedRests, isOwed, OWED_STATES, restName } from './owing.js';
import { restsOf } from './rests.js';

const REST_RULES: readonly string[] = ['DAILY_REST', 'WEEKLY_REST'] satisfies Shortened['rule'][];

export const isRestRule = (rule: string): rule is Shortened['rule'] => REST_RULES.includes(rule);

/** Days within which a lost rest is made up for, where the rulebook does not say (spec 3.4, `comp_rest_days`). */
const USUAL_DAYS = 14;

/**
 * What is owed to an employee for rests that were cut short under an agreement, or under what
 * a person assessed as one. Below what the agreement allows it is owed as well, and a possible
 * breach besides.
 *
 * @param findings all of them: two of one rule and anchor date are one case, and two rests
 */
export function restClaims(
  view: View,
  findings: readonly Finding[],
  { limits }: Pick<Rulebook, 'limits'>,
  assessed: AssessedRests,
): RestClaim[] {
  const days = (rule: Shortened['rule']): number => limits[rule]?.consequence?.withinDays ?? USUAL_DAYS;
  const { clock } = view.context;
  const shortened = findings.flatMap((finding) => shortenedBy(finding, { clock, days, assessed }));
  return shortened.length === 0 ? [] : settle(shortened, restsOf(view));
}

interface Circumstances {
  readonly clock: LocalClock;
  readonly days: (rule: Shortened['rule']) => number;
  readonly assessed: AssessedRests;
}

function shortenedBy(
  { rule, anchorDay, agreement, baseLimit, effectiveLimit, measured, baseVerdict, window }: Finding,
  { clock, days, assessed }: Circumstances,
): Shortened[] {
  if (!isRestRule(rule) || baseVerdict === 'ok') return [];
  const under = effectiveLimit < baseLimit ? agreement : null;
  if (!isOwed(assessed.get(restName(rule, anchorDay)) ?? 'detected', under !== null)) return [];
  const dueDay = clock.dayOf(window.end - 1) + days(rule);
  return [
    {
      rule,
      anchorDay,
      agreement: under,
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
export const mayBeOwedRest = (limits: Limits, assessed: AssessedRests): boolean =>
  [...assessed.values()].some((state) => OWED_STATES.includes(state)) ||
  [limits.DAILY_REST, limits.WEEKLY_REST].some((schedule: LimitSchedule) =>
    schedule.some(({ agreement, base, effective }) => agreement !== null && effective < base),
  );
