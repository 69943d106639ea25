import type { Measure, PersonDetail } from '../case-step.js';
import type { Counted } from '../counted-case.js';

/** A case as it stands before a person does something. */
export interface CaseNow extends Omit<Counted, 'cause'> {
  readonly id: string;
  readonly employeeId: string;
  readonly version: number;
  /** When its window begins, and when it was found. */
  readonly windowStart: Date;
  readonly detectedAt: Date;
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
  /** Whether the figures have changed since it was assessed. */
  readonly isOutdated: boolean;
}

/** Another case, as far as a duplicate asks about it. */
export type OtherCase = Pick<CaseNow, 'id' | 'employeeId' | 'state' | 'isBreach'>;

/** What is looked up for an action besides the case itself. */
export interface Looked {
  /** Who acts. */
  readonly actor: string;
  /** The case that a duplicate is said to be one of; null where there is none in sight. */
  readonly other: OtherCase | null;
  /** Today's local date, `YYYY-MM-DD`. */
  readonly today: string;
  /** The first local date on which something can have been done about the case: it had begun, or was foreseen. */
  readonly since: string;
  /** Whether its window has not begun: nothing has happened yet. */
  readonly isAhead: boolean;
}
