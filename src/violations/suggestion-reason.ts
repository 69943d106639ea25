/**
 * Why a cause is suggested. Nothing in it says who else was concerned: that a colleague was
 * away is health data, and how many were would tell in a small unit who.
 */
export type SuggestionReason =
  /** The source gave the cause with the event. */
  | { readonly kind: 'source' }
  /** The published plan breaks the rule by itself. */
  | { readonly kind: 'plan' }
  /** The plan breaks the rule as it was changed after publication. */
  | { readonly kind: 'plan-changed' }
  | { readonly kind: 'call-out' }
  /** An extra shift on a day on which somebody of the same unit was on sick leave. */
  | { readonly kind: 'colleague-away' }
  /** The shift was a colleague's before, who has one that was this employee's. */
  | { readonly kind: 'swap' }
  /** Net seconds beyond what was planned. */
  | { readonly kind: 'extended'; readonly seconds: number }
  /** It was the day, not the plan; more cannot be seen. */
  | { readonly kind: 'day' };
