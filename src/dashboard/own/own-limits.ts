import { impliedWeekCap } from '../../rules/implied-week-cap.js';
import { type LimitKey, type Limits, spanOn } from '../../rules/limits.js';
import type { MeasureUnit, RuleCode } from '../../rules/rule.js';
import type { Rulebook } from '../../workforce/rulebook-file.js';

/** A limit as it holds for somebody on a day, in the unit of the rule: seconds, a count or a share. */
export interface OwnLimit {
  readonly rule: RuleCode;
  readonly kind: 'min' | 'max';
  readonly unit: MeasureUnit;
  readonly statute: number;
  readonly inForce: number;
  /** The paragraph that sets the statute's. */
  readonly clause: string;
  /** The agreement that sets the one in force, by its id and when shown by its code; null where the statute does. */
  readonly agreement: string | null;
  /** Follows from two others and is counted by them alone: for whoever plans a week. */
  readonly isImplied?: true;
}

/** Those people plan by; overtime first, for its sums stand beside them. */
const SHOWN = [
  'OT_7D',
  'OT_4W',
  'OT_52W',
  'DAILY_TOTAL',
  'WEEK_CAP',
  'ORD_DAY',
  'ORD_WEEK',
  'DAILY_REST',
  'WEEKLY_REST',
] as const satisfies readonly (RuleCode & LimitKey)[];

/** One that does not hold for the person on that day is left out: who is exempt has none. */
export const ownLimits = (limits: Limits, { limits: known }: Rulebook, day: number): OwnLimit[] =>
  SHOWN.flatMap((rule) => {
    if (rule === 'WEEK_CAP') return weekCap(limits, known[rule], day);
    return ownLimit(rule, limits, known[rule], day);
  });

function ownLimit(
  rule: RuleCode & LimitKey,
  limits: Limits,
  limit: Rulebook['limits'][LimitKey],
  day: number,
): OwnLimit[] {
  const span = spanOn(limits[rule], day);
  if (!span || !limit) return [];
  const { base: statute, effective: inForce, clause, agreement } = span;
  const unit = limit.unit === 'count' || limit.unit === 'share' ? limit.unit : 'seconds';
  return [{ rule, kind: limit.kind, unit, statute, inForce, clause, agreement }];
}

/** The Act's cap of a single week where it sets one, else what the limits of the week come to. */
function weekCap(limits: Limits, limit: Rulebook['limits'][LimitKey], day: number): OwnLimit[] {
  const implied = impliedWeekCap(limits, day);
  if (implied === null) return ownLimit('WEEK_CAP', limits, limit, day);
  const figures = { statute: implied, inForce: implied, clause: '', agreement: null };
  return [{ rule: 'WEEK_CAP', kind: 'max', unit: 'seconds', ...figures, isImplied: true }];
}
