/**
 * News from evaluation: violations were raised, restated or superseded and the change is
 * committed. It names nobody: who listens finds in the database what there is to do.
 */
export const VIOLATIONS_CHANGED = 'violations-changed';

/** One waiting piece of this news is enough, however many evaluations publish it. */
export const ONE_IS_ENOUGH = { deduplication: { id: VIOLATIONS_CHANGED, keepLastIfActive: true } } as const;
