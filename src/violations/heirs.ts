import type { RuleCode } from '../rules/rule.js';
import { parseDay } from '../time/civil.js';

/** A case that is found no longer, and the one that the corrected data gave in its place. */
export interface Superseded {
  readonly id: string;
  /** Null where there is none. */
  readonly replacedBy: string | null;
}

/** A correction moves work by hours or days; what comes up further away has another cause. */
const NEAR_DAYS = 7;

/**
 * Pairs each case that a correction made go away with what came up at the same time, of the
 * same rule, on the nearest date within a week; nothing is the heir of two. Both stay
 * visible, and each leads to the other.
 */
export function heirs(
  gone: readonly { readonly id: string; readonly rule: RuleCode; readonly anchorDate: string }[],
  come: readonly { readonly id: string; readonly rule: RuleCode; readonly anchor_date: string }[],
): Superseded[] {
  const left = new Map(come.map((one) => [one.id, one]));
  return gone.map(({ id, rule, anchorDate }) => {
    const near = [...left.values()]
      .filter((one) => one.rule === rule)
      .map((one) => ({ id: one.id, days: Math.abs(dayOf(one.anchor_date) - dayOf(anchorDate)) }))
      .filter(({ days }) => days <= NEAR_DAYS)
      .sort((a, b) => a.days - b.days)[0];
    if (near) left.delete(near.id);
    return { id, replacedBy: near?.id ?? null };
  });
}

const dayOf = (date: string): number => parseDay(date) ?? 0;
