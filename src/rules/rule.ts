import type { Interval } from '../time/interval.js';

/** The rules there are (spec 2), those of the printed table first, in its order (spec 3.1). */
export const RULE_CODES = [
  'DAILY_REST',
  'WEEKLY_REST',
  'DAILY_TOTAL',
  'OT_7D',
  'OT_4W',
  'SUNDAY_NEXT',
  'OT_WEEK',
  'OT_52W',
  'TOTAL_AVG',
  'WEEK_CAP',
  'ORD_DAY',
  'ORD_WEEK',
  'AVG_ORDINARY',
  'SUNDAY_4W',
  'SUNDAY_AVG26',
  'NIGHT_AVG_4W',
  'NIGHT_RISK_8H',
  'OWN_INITIATIVE_NIGHT',
  'BREAK',
  'BREAK_OT',
  'YOUTH_DAY',
  'YOUTH_WEEK',
  'YOUTH_NIGHT',
  'YOUTH_BREAK',
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

export type Verdict = 'ok' | 'breach';

/** What `measured` and the limits are counted in. */
export type MeasureUnit = 'seconds' | 'count' | 'share';

/** `min`: breached when less than the limit; `max`: when more. At the limit is compliant (spec 1.1.5). */
export type Comparator = 'min' | 'max';

/**
 * One anchor at which a limit was not kept: either the statutory base, or the limit in
 * force, or both. Only `effectiveVerdict` counts as a breach; `baseVerdict` answers what
 * it would have been without the agreement (spec 3.3).
 */
export interface Finding {
  readonly rule: RuleCode;
  /** Local day number of the anchor; names the finding together with rule and employee. */
  readonly anchorDay: number;
  /** Place among the anchors the rule measured: findings with consecutive ones are one episode (spec 3.2). */
  readonly ordinal: number;
  readonly window: Interval;
  /** The longest free stretch, for rest rules: as long as `measured`, and it may reach beyond the window. */
  readonly rest: Interval | null;
  readonly unit: MeasureUnit;
  /** Seconds, count or share, not rounded. */
  readonly measured: number;
  readonly baseLimit: number;
  readonly effectiveLimit: number;
  readonly baseVerdict: Verdict;
  readonly effectiveVerdict: Verdict;
  /** The paragraph that sets the statutory limit. */
  readonly clause: string;
  /** The agreement that sets the limit in force or makes the rule apply, as its register names it; null when the statute does both. */
  readonly agreement: string | null;
  /** False while time that is not in yet could change the finding (spec 2.2, last line). */
  readonly final: boolean;
}

/** What one rule saw on one timeline. */
export interface RuleResult {
  readonly rule: RuleCode;
  readonly unit: MeasureUnit;
  /** How many anchors were measured, so that "no findings" has a denominator. */
  readonly evaluated: number;
  /** The worst value over all anchors, in `unit`; null when nothing was evaluated. */
  readonly worst: number | null;
  readonly findings: readonly Finding[];
}
