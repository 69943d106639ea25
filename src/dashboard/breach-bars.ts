import type { BreachFigures } from '../indicators/breach-figures.js';
import type { RULE_NAMES } from '../wording/rule-words.js';

/** A type of breach as two bars: the month, and the one before it. */
export interface BreachBar {
  readonly code: keyof typeof RULE_NAMES;
  readonly count: number;
  readonly previous: number | null;
  /** Lengths as parts of the longest of all bars, 0 to 1. */
  readonly length: number;
  readonly previousLength: number;
}

/** Types with their counts, and the total they make. */
export interface CountedTypes {
  readonly types: readonly (Pick<BreachFigures['types'][number], 'definition' | 'count' | 'previous'> &
    Pick<BreachBar, 'code'>)[];
  readonly total: number | null;
}

/**
 * The confirmed types, in the order of the table. Empty where nothing was counted in either
 * month, or nothing is known: a picture of nothing would look like one of zeros.
 */
export function breachBars({ types, total }: CountedTypes): readonly BreachBar[] {
  const shown = types.filter(({ definition }) => definition === 'confirmed');
  const most = Math.max(0, ...shown.flatMap(({ count, previous }) => [count ?? 0, previous ?? 0]));
  if (total === null || most === 0) return [];
  return shown.map(({ code, count, previous }) => ({
    code,
    count: count ?? 0,
    previous,
    length: (count ?? 0) / most,
    previousLength: (previous ?? 0) / most,
  }));
}
