import type { Draft, PersonDraft } from './draft.js';

/** One attempt to let something happen to somebody, so that its finding is dated `day`. */
export interface Attempt {
  readonly draft: Draft;
  readonly who: PersonDraft;
  /** The anchor date the finding is to have. */
  readonly day: number;
  readonly cause: string;
}

/** A kind of happening: how far it reaches around its day, and what it takes to come about. */
export interface Incident {
  /** Days before and after the anchor on which nothing else may have been placed. */
  readonly before: number;
  readonly after: number;
  /** ISO weekday of the anchor, where it has one. */
  readonly weekday?: number;
  /** Writes the events, or changes nothing and answers false when this person or day does not do. */
  readonly attempt: (attempt: Attempt) => boolean;
}
