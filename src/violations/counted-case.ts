import type { RuleCode } from '../rules/rule.js';
import type { ViolationState } from './violation-lifecycle.js';
import type { Origin } from './violation.entity.js';

/** What a case is counted under in the sums of its month. */
export interface Counted {
  /** `YYYY-MM-DD` */
  readonly anchorDate: string;
  readonly unitId: string;
  readonly rule: RuleCode;
  readonly isBreach: boolean;
  readonly origin: Origin;
  readonly state: ViolationState;
  /** The decided cause, or else the suggested one; null where there is neither. */
  readonly cause: string | null;
}

/** One case more or less in a count; the key names month, unit, rule, verdict, origin, state and cause. */
export interface CountChange {
  readonly key: string;
  readonly by: 1 | -1;
}

export const countKey = ({ anchorDate, unitId, rule, isBreach, origin, state, cause }: Counted): string =>
  JSON.stringify([
    `${anchorDate.slice(0, 7)}-01`,
    unitId,
    rule,
    isBreach ? 'breach' : 'within-agreement',
    origin,
    state,
    cause ?? 'unknown',
  ]);

/** A case leaves one count and enters another; nothing where both are the same. */
export function moved(from: Counted, to: Counted): CountChange[] {
  const [before, after] = [countKey(from), countKey(to)];
  return before === after
    ? []
    : [
        { key: before, by: -1 },
        { key: after, by: 1 },
      ];
}
