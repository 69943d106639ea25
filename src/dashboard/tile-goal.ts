import type { Goal } from '../indicators/goal.js';
import { goalStanding, type GoalStanding, type Judged } from '../indicators/goal-standing.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatNumber } from '../wording/format.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';

/** How a figure stands to its goal, in words; of a figure that no goal is set for there are none. */
export interface TileGoal {
  readonly text: string;
  readonly verdict: Verdict;
  readonly words: string;
}
export type Verdict = 'met' | 'so-far' | 'missed' | 'open' | 'none';

const VERDICTS: Readonly<Record<GoalStanding, Verdict>> = {
  met: 'met',
  missed: 'missed',
  metSoFar: 'so-far',
  missedSoFar: 'so-far',
  metOfChecked: 'so-far',
  missedOfChecked: 'so-far',
  open: 'open',
};

/** Of what a figure is, and whether of some units alone: goals are the whole organisation's. */
export type TileJudged = Judged & { readonly isOfUnits: boolean };

/** As `goalStanding` has it. */
export function tileGoal(
  goal: Goal | null,
  words: 'goalBelow' | 'goalBelowPercent',
  judged: TileJudged,
  language: Language,
): TileGoal {
  const say = speak(OVERVIEW_TEXTS, language);
  if (goal === null)
    return { text: '', verdict: 'none', words: say(judged.isOfUnits ? 'noUnitGoal' : 'noGoal') };
  const standing = goalStanding(goal, judged);
  const { checked, employed } = judged;
  return {
    text: say(words, { below: formatNumber(language, goal.below) }),
    verdict: VERDICTS[standing],
    words: say(standing, { checked, employed }),
  };
}
