import type { Granter } from './rulebook-limit.js';

/**
 * Whom an agreement can cover: everybody, a unit with all below it, an on-call scheme, or
 * the positions of one title.
 */
export const AGREEMENT_GROUPS = ['all', 'unit', 'scheme', 'position'] as const;

/**
 * On which level representatives sign: of a workplace, of the whole undertaking, of a trade
 * union, of a confederation. It is theirs; whom they represent is nobody's to store (spec 8).
 */
export const UNION_LEVELS = ['workplace', 'undertaking', 'union', 'confederation'] as const;
export type UnionLevel = (typeof UNION_LEVELS)[number];

/** The levels on which each granter can sign; none for those who are no organisation. */
export const LEVELS_OF: Readonly<Record<Granter, readonly UnionLevel[]>> = {
  individual: [],
  'elected-representatives': ['workplace', 'undertaking'],
  'employee-representatives': ['workplace', 'undertaking'],
  arbeidstilsynet: [],
  'central-union': ['union', 'confederation'],
};

/** What would be right where a granter does not sign on a level; null where it may. */
export function rightLevels(granter: Granter, level: UnionLevel | null): string | null {
  if (level === null || LEVELS_OF[granter].includes(level)) return null;
  return LEVELS_OF[granter].length === 0 ? '–' : LEVELS_OF[granter].join(', ');
}
