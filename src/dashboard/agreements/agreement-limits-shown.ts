import type { LimitKey } from '../../rules/limits.js';
import { parseDay } from '../../time/civil.js';
import type { AgreementContent } from '../../workforce/agreement-file.js';
import { mayDispense } from '../../workforce/limit-mistakes.js';
import { LIMIT_KEYS, type Rulebook } from '../../workforce/rulebook-file.js';

/** One limit of an agreement beside the statute's; in the units of the rulebook. */
export interface LimitShown {
  readonly key: LimitKey;
  readonly kind: 'min' | 'max';
  readonly unit: 'hours' | 'minutes' | 'count' | 'share';
  readonly agreed: number;
  /** What the statute says on the first day. */
  readonly statute: number;
  readonly clause: string;
}

/** The limits of an agreement that the law has, each beside the statute's. */
export const limitsShown = (
  { limits, from }: Pick<AgreementContent, 'limits' | 'from'>,
  rulebook: Rulebook,
): LimitShown[] =>
  LIMIT_KEYS.flatMap((key) => {
    const limit = rulebook.limits[key];
    const agreed = limits[key];
    if (!limit || agreed === undefined) return [];
    const first = parseDay(from) ?? 0;
    const base = limit.values.findLast((value) => (parseDay(value.from) ?? 0) <= first) ?? limit.values[0];
    if (!base) return [];
    return [{ key, kind: limit.kind, unit: limit.unit, agreed, statute: base.value, clause: limit.clause }];
  });

/** Limits that an agreement may say anything about. */
export const limitsOffered = ({ limits }: Rulebook): Omit<LimitShown, 'agreed'>[] =>
  LIMIT_KEYS.flatMap((key) => {
    const limit = limits[key];
    const statute = limit?.values.at(-1)?.value;
    return limit && statute !== undefined && mayDispense(limit.audience)
      ? [{ key, kind: limit.kind, unit: limit.unit, statute, clause: limit.clause }]
      : [];
  });
