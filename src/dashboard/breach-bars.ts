import type { BreachFigures } from '../indicators/breach-figures.js';

/** A type of breach as two bars: the month, and the one before it. */
export interface BreachBar {
  readonly code: BreachFigures['types'][number]['code'];
  readonly count: number;
  readonly previous: number | null;
  /** Lengths as parts of the longest of all bars, 0 to 1. */
  readonly length: number;
  readonly previousLength: number;
}

/**
 * The confirmed types, in the order of the table. Empty where nothing was counted in either
 * month, or nothing is known: a picture of nothing would look like one of zeros.
 */
export function breachBars({ types, total }: Pick<BreachFigures, 'types' | 'total'>): readonly BreachBar[] {
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
