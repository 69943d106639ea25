import type { Measure, PersonDetail } from '../case-step.js';
import type { Counted } from '../counted-case.js';

/** A case as it stands before a person does something. */
export interface CaseNow extends Omit<Counted, 'cause'> {
  readonly id: string;
  readonly employeeId: string;
  readonly version: number;
  readonly suggestedCause: string | null;
  readonly decidedCause: string | null;
  readonly deviationNumber: string | null;
  readonly duplicateOf: string | null;
  readonly measures: readonly Measure[];
  /** The last thing a person did; null where nobody did anything. */
  readonly lastStep: {
    readonly reason: string;
    readonly actor: string;
    readonly detail: PersonDetail | null;
  } | null;
  /** Why it was assessed as it is; null where it is not, or nobody said. */
  readonly assessedBecause: string | null;
}

/** What is looked up for an action besides the case itself. */
export interface Looked {
  /** Who acts. */
  readonly actor: string;
  /** The case that a duplicate is said to be one of; null where there is none in sight. */
  readonly other: Pick<CaseNow, 'id' | 'employeeId' | 'state'> | null;
  /** Today's local date, `YYYY-MM-DD`. */
  readonly today: string;
}
