import type { Measure } from '../case-step.js';
import type { Outcome } from '../violation-lifecycle.js';

/** What of a measure can be said anew; what is left out stays. */
export type MeasureChange = Partial<Omit<Measure, 'id' | 'droppedOn' | 'droppedBecause'>>;

/** What a person does to a case; texts are trimmed, and empty where nothing was said. */
export type CaseCommand =
  | {
      readonly kind: 'assess';
      readonly outcome: Outcome;
      readonly reason: string;
      /** Of which case it is a duplicate; null with every other outcome. */
      readonly duplicateOf: string | null;
    }
  | { readonly kind: 'take-back'; readonly reason: string }
  /** Null goes back to what is suggested. */
  | { readonly kind: 'decide-cause'; readonly cause: string | null }
  | { readonly kind: 'comment'; readonly text: string }
  /** The id is made by whoever asks, so that asking twice adds one; what is done already has its date. */
  | {
      readonly kind: 'add-measure';
      readonly measure: Omit<Measure, 'effect' | 'droppedOn' | 'droppedBecause'>;
    }
  /** What was dropped is taken up again. */
  | { readonly kind: 'change-measure'; readonly id: string; readonly change: MeasureChange }
  /** It is not to be done after all. */
  | { readonly kind: 'drop-measure'; readonly id: string; readonly reason: string }
  | { readonly kind: 'link-deviation'; readonly number: string | null };

export type CommandOf<K extends CaseCommand['kind']> = Extract<CaseCommand, { readonly kind: K }>;
