import type { LimitKey } from '../rules/limits.js';
import { DEFAULT_SETTINGS } from '../rules/settings.js';
import type { Mistake } from './yaml-source.js';

/** A rulebook as far as its pairs of limits are concerned; lengths in seconds. */
interface Limited {
  readonly limits: Readonly<Partial<Record<LimitKey, unknown>>>;
  readonly settings: {
    readonly shortBreakOver?: number | undefined;
    readonly longBreakFrom?: number | undefined;
  };
}

interface Pair {
  readonly here: LimitKey;
  readonly beside: LimitKey;
  /** Why one of them alone is half a protection. */
  readonly why: string;
  readonly isNeeded: (rulebook: Limited) => boolean;
}

const always = (): boolean => true;

/** Work between the two lengths would be asked for no break at all. */
const hasTwoSteps = ({ settings }: Limited): boolean => {
  const { shortBreakOver = DEFAULT_SETTINGS.shortBreakOver, longBreakFrom = DEFAULT_SETTINGS.longBreakFrom } =
    settings;
  return shortBreakOver < longBreakFrom;
};

const SCHOOL = 'for school days and others alike a';
const STEPS = 'where shortBreakOver is below longBreakFrom a';

const PAIRS: readonly Pair[] = [
  { here: 'YOUTH_DAY', beside: 'YOUTH_SCHOOL_DAY', why: SCHOOL, isNeeded: always },
  { here: 'YOUTH_SCHOOL_DAY', beside: 'YOUTH_DAY', why: SCHOOL, isNeeded: always },
  { here: 'YOUTH_WEEK', beside: 'YOUTH_SCHOOL_WEEK', why: SCHOOL, isNeeded: always },
  { here: 'YOUTH_SCHOOL_WEEK', beside: 'YOUTH_WEEK', why: SCHOOL, isNeeded: always },
  { here: 'BREAK', beside: 'BREAK_SHORT', why: STEPS, isNeeded: hasTwoSteps },
];

/** Limits that stand alone where the rule needs two: on the days of the missing one nobody would be protected. */
export const pairMistakes = (rulebook: Limited): Mistake[] =>
  PAIRS.filter(
    ({ here, beside, isNeeded }) =>
      rulebook.limits[here] !== undefined && rulebook.limits[beside] === undefined && isNeeded(rulebook),
  ).map(({ here, beside, why }) => ({
    path: ['limits', here],
    message: `expected ${why} limit ${beside} beside it`,
  }));
