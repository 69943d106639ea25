import type { MonthFigures } from '../../indicators/figures.js';
import type { GoalFacts } from '../alert-facts.js';

/** What is missed here is told of; figures that are not known miss nothing. */
type Figures = Pick<MonthFigures, 'month' | 'sickLeave' | 'breaches' | 'overtime'>;

/**
 * Goals that a month no longer meets, as far as it has come. Of sick leave only that it is so.
 * @param overtimeBelow hours, null where there is no goal
 */
export function goalsMissed(figures: Figures, overtimeBelow: number | null): GoalFacts[] {
  const { month, sickLeave, breaches, overtime } = figures;
  const { hours } = overtime;
  return [
    ...(sickLeave.goal?.met === false
      ? [{ indicator: 'sick-leave' as const, month, below: sickLeave.goal.below, value: null }]
      : []),
    ...(breaches.goal?.met === false
      ? [{ indicator: 'breaches' as const, month, below: breaches.goal.below, value: breaches.total }]
      : []),
    ...(overtimeBelow !== null && hours !== null && hours >= overtimeBelow
      ? [{ indicator: 'overtime-hours' as const, month, below: overtimeBelow, value: hours }]
      : []),
  ];
}
