import type { Rulebook } from '../../workforce/rulebook-file.js';

/** What agreements do under a rulebook: all they say, what it lets agreements do, or nothing to its limits. */
export type UnderRulebook = 'all' | 'as-let' | 'nothing';

/**
 * Agreements are made under the law of their country. Another one knows its own exceptions, and
 * an agreement widens no limit beyond those (`limit-spans.ts`).
 */
export function agreementsUnder(tried: Rulebook, inUse: Pick<Rulebook, 'country'>): UnderRulebook {
  if (tried.country === inUse.country) return 'all';
  const isLet = Object.values(tried.limits).some((limit) =>
    limit?.dispensations.some(({ grantedBy }) => grantedBy !== 'statute'),
  );
  return isLet ? 'as-let' : 'nothing';
}
