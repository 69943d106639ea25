import type { Basis } from '../rules/counted.js';
import { at } from '../rules/packed.js';
import type { Finding, Verdict } from '../rules/rule.js';
import { formatDay } from '../time/civil.js';
import { decidingOf } from './deciding.js';
import type { Evidence } from './evidence.js';
import type { PlanAsOf, PlanChange, PublishedPlan } from './published-plan.js';
import type { Found } from './verdicts.js';
import type { Origin } from './violation.entity.js';

/** Keys of what a plan breaks by itself: `breach` of the limit in force, `ok` of the statute at least. */
export type PlannedKeys = Readonly<Record<Verdict, ReadonlySet<string>>>;

/** What each plan breaks. */
export interface PlansFound extends Readonly<Record<PlanAsOf, PlannedKeys>> {
  readonly plan: PublishedPlan;
}

/** Where a finding comes from: the plan or the day, and of the plan how it was changed. */
export interface CameFrom {
  readonly origin: Origin;
  readonly replanned: PlanChange | null;
}

/** Names a finding of one employee. */
export const keyOf = ({ rule, anchorDay }: Finding): string => `${rule}@${anchorDay}`;

/** Plan or day; what the plan breaks only as it stood in the end is the day's, with how it was changed. */
export function cameFrom(found: Found, basis: Basis, plans: PlansFound): CameFrom {
  const isIn = (asOf: PlanAsOf): boolean =>
    plans[asOf][found.finding.effectiveVerdict].has(keyOf(found.finding));
  if (isIn('published')) return { origin: 'planned', replanned: null };
  return { origin: 'worked', replanned: isIn('begun') ? changeBehind(found, basis, plans.plan) : null };
}

/** The change of plan behind a finding: of the days that it counts, the last one that was planned otherwise. */
function changeBehind({ view }: Found, { counted }: Basis, plan: PublishedPlan): PlanChange | null {
  for (const { index } of [...counted].reverse()) {
    const change = plan.changeOn(view.context.clock.dayOf(at(view.timeline.start, index)));
    if (change !== null) return change;
  }
  return null;
}

/** Evidence with where a finding comes from, as far as that is told: the change of the plan, or the day of work that was told ahead. */
export function traced(
  found: Found,
  evidence: Evidence,
  { origin, replanned }: CameFrom,
  plan: PublishedPlan,
): Evidence {
  if (replanned !== null) return { ...evidence, replanned };
  if (origin === 'planned') return evidence;
  const { finding, view } = found;
  const deciding = decidingOf(finding, evidence.events);
  if (deciding === null || !plan.wasToldAhead(deciding.id)) return evidence;
  return { ...evidence, decidedOn: formatDay(view.context.clock.dayOf(deciding.start)) };
}
