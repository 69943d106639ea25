import type { EventKind } from '../rules/event.js';
import type { PlanChange } from './published-plan.js';
import type { SuggestionReason } from './suggestion-reason.js';

/** One event version a finding counted. Instants are UTC seconds. */
export interface CountedEvent {
  /** Id of the stored version. */
  readonly id: string;
  readonly kind: EventKind;
  readonly start: number;
  readonly end: number;
  /** Seconds of it that entered the sum; 0 where the event only bounds a rest. */
  readonly counted: number;
  /** Planned net seconds of it; overtime is what a day has beyond them. */
  readonly planned: number;
}

/** What a violation rests on, so that its figure can be recomputed by hand. */
export interface Evidence {
  readonly events: readonly CountedEvent[];
  /** The event that set the finding off, by id; violations with the same one are one incident. */
  readonly trigger: string | null;
  /** For rest rules: the longest free stretch that was found. */
  readonly longestRest: { readonly start: number; readonly end: number } | null;
  /** The local date files reached up to, excluded, while one that reaches further could change the finding; else null. */
  readonly coveredUntil: string | null;
  /** Where the plan breaks the rule only as it was changed after publication. */
  readonly replanned?: PlanChange;
  /**
   * Where not the plan breaks the rule, but work that was on record before it began: the local date on
   * which that work begins, `YYYY-MM-DD`. Until then nobody has worked it, and it can still be changed.
   */
  readonly decidedOn?: string;
  /** Why the cause is suggested; left out in what was stored before reasons were. */
  readonly suggestion?: SuggestionReason;
}
