import type { Coverage, MonthFigures } from './figures.js';
import type { Goal } from './goal.js';

/** Of what a figure is that a goal is judged by. */
export interface Judged {
  /** Whether the month is not over: more can come, and what is found can still be assessed as none. */
  readonly isRunning: boolean;
  /** Persons whose time the figure is made of, and persons it should be made of. */
  readonly checked: number;
  readonly employed: number;
  /** Whether those who are still to be checked can only add to it. */
  readonly isCount: boolean;
}

/** How a figure stands to its goal. `SoFar`: the month runs; `OfChecked`: too few were checked to say more; `open`: there is no figure. */
export type GoalStanding =
  | 'met'
  | 'missed'
  | 'metSoFar'
  | 'missedSoFar'
  | 'metOfChecked'
  | 'missedOfChecked'
  | 'open';

/** Of the employed, in percent; below it nobody can say that a goal was reached. */
const ENOUGH_CHECKED = 95;

/**
 * The one place that says whether a goal was met, for overview, report and mails. Nothing is decided of a month that runs: more
 * can come, and what was found may be assessed as wrong data. Nor is it met where much is unchecked, for that may hold more; a share
 * that is too high can come down with those who are still to be checked, a count cannot.
 */
export function goalStanding({ met }: Pick<Goal, 'met'>, judged: Judged): GoalStanding {
  if (met === null) return 'open';
  const isEnough = judged.checked * 100 >= judged.employed * ENOUGH_CHECKED;
  return met ? metBy(judged.isRunning, isEnough) : missedBy(judged, isEnough);
}

function metBy(isRunning: boolean, isEnough: boolean): GoalStanding {
  if (isRunning) return 'metSoFar';
  return isEnough ? 'met' : 'metOfChecked';
}

function missedBy({ isRunning, isCount }: Judged, isEnough: boolean): GoalStanding {
  if (!isCount && !isEnough) return 'missedOfChecked';
  return isRunning ? 'missedSoFar' : 'missed';
}

/** Of what counts of a month are, and its share of sick leave. */
export function judgedBy(
  { employed, evaluated, sickLeave = evaluated }: Coverage,
  isRunning: boolean,
): { readonly counts: Judged; readonly sickLeave: Judged } {
  const counts = { isRunning, checked: evaluated, employed, isCount: true };
  return { counts, sickLeave: { ...counts, checked: sickLeave, isCount: false } };
}

/** Whether a goal is past in what was looked at: what mails tell of. */
export const isMissed = (standing: GoalStanding): boolean =>
  standing === 'missed' || standing === 'missedSoFar';

/** Figures that goals are set for. */
export type Goals = Pick<MonthFigures, 'month' | 'coverage' | 'sickLeave' | 'breaches' | 'overtime'>;
