import type { Goal } from '../indicators/goal.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatNumber } from '../wording/format.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';

/** How a figure stands to its goal, in words. */
export interface TileGoal {
  readonly text: string;
  readonly verdict: Verdict;
  readonly words: string;
}
export type Verdict = 'met' | 'so-far' | 'missed' | 'open' | 'none';

/** Of what the figure is. */
export interface Judged {
  /** Whether the month is not over: more can come. */
  readonly isRunning: boolean;
  /** Persons whose time the figure is made of, and persons it should be made of. */
  readonly checked: number;
  readonly employed: number;
  /** Whether it can only rise until the month is over: what is above its goal stays there. */
  readonly isCount: boolean;
}

/** Of the employed, in percent; below it nobody can say that a goal was reached. */
const ENOUGH_CHECKED = 95;

/** A goal is only said to be met of a month that is over and was checked: what nobody has looked at may hold more. */
export function tileGoal(
  goal: Goal | null,
  words: 'goalBelow' | 'goalBelowPercent',
  judged: Judged,
  language: Language,
): TileGoal {
  const say = speak(OVERVIEW_TEXTS, language);
  if (goal === null) return { text: '', verdict: 'none', words: say('noGoal') };
  const { verdict, said } = judge(goal.met, judged);
  const { checked, employed } = judged;
  return {
    text: say(words, { below: formatNumber(language, goal.below) }),
    verdict,
    words: say(said, { checked, employed }),
  };
}

interface Said {
  readonly verdict: Verdict;
  readonly said: keyof typeof OVERVIEW_TEXTS;
}

function judge(isMet: boolean | null, judged: Judged): Said {
  if (isMet === null) return { verdict: 'open', said: 'open' };
  const isEnough = judged.checked * 100 >= judged.employed * ENOUGH_CHECKED;
  return isMet ? metBy(judged.isRunning, isEnough) : missedBy(judged, isEnough);
}

function metBy(isRunning: boolean, isEnough: boolean): Said {
  if (isRunning) return { verdict: 'so-far', said: 'metSoFar' };
  return isEnough ? { verdict: 'met', said: 'met' } : { verdict: 'so-far', said: 'metOfChecked' };
}

/** A share that is too high can come down with those who are still to be checked; a count cannot. */
function missedBy({ isRunning, isCount }: Judged, isEnough: boolean): Said {
  if (!isCount && isRunning) return { verdict: 'so-far', said: 'missedSoFar' };
  if (!isCount && !isEnough) return { verdict: 'so-far', said: 'missedOfChecked' };
  return { verdict: 'missed', said: 'missed' };
}
