import type { Goal } from '../../indicators/goal.js';
import { goalStanding, type Goals, isMissed, type Judged, judgedBy } from '../../indicators/goal-standing.js';
import type { GoalFacts } from '../alert-facts.js';

/**
 * Goals that a month that runs no longer meets, as far as it has come, as the overview has it: figures that are not known miss nothing,
 * nor does a share of a few. Of sick leave only that it is so.
 */
export function goalsMissed({ month, coverage, sickLeave, breaches, overtime }: Goals): GoalFacts[] {
  const judged = judgedBy(coverage, true);
  const missed = (
    indicator: GoalFacts['indicator'],
    goal: Goal | null,
    by: Judged,
    value: number | null,
  ): GoalFacts[] =>
    goal !== null && isMissed(goalStanding(goal, by)) ? [{ indicator, month, below: goal.below, value }] : [];
  return [
    ...missed('sick-leave', sickLeave.goal, judged.sickLeave, null),
    ...missed('breaches', breaches.goal, judged.counts, breaches.total),
    ...missed('overtime-hours', overtime.goal, judged.counts, overtime.hours),
  ];
}
