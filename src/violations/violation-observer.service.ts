import type { EntityManager } from 'typeorm';
import type { RuleCode } from '../rules/rule.js';

/** A case that has just come up: found for the first time or again, or no longer within an agreement. */
export interface RaisedViolation {
  readonly id: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly rule: RuleCode;
  /** `YYYY-MM-DD` */
  readonly anchorDate: string;
  /**
   * The local day until which nobody has worked what breaks the rule, `YYYY-MM-DD`: before it the finding is foreseen and can
   * be changed. Null where it is of work that was done.
   */
  readonly foreseenUntil: string | null;
  /** Whether it counts: a breach of the limit in force, not only of the statute's. */
  readonly counts: boolean;
}

/**
 * Who is to know, inside the transaction of the findings, that cases came up. The rooms
 * downstream implement it, so that what they write is there if and only if the case is.
 */
export abstract class ViolationObserver {
  abstract raised(violations: readonly RaisedViolation[], tx: EntityManager): Promise<void>;

  /** Cases that a correction of data has taken away. */
  abstract superseded(ids: readonly string[], tx: EntityManager): Promise<void>;

  /** Cases that a person has assessed. */
  abstract assessed(ids: readonly string[], tx: EntityManager): Promise<void>;
}
