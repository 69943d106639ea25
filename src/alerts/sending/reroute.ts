import type { AlertKind } from '../alert-kinds.js';
import type { Levels } from '../recipients/recipients.repository.js';
import { HR, NOBODY, type Whom } from '../recipients/whom.js';

/** An alert that nobody has read yet, and whom it is about. */
export interface Unsent {
  readonly id: string;
  readonly kind: AlertKind;
  /** Id of the employee it is addressed to, or `NOBODY`. */
  readonly recipient: string;
  /** Whether that one can be written to. */
  readonly hasAddress: boolean;
  readonly mailId: string | null;
  readonly unitId: string;
  readonly employeeId: string;
  /** Whom it did not reach; of one that went up a level, who else was reminded or told. */
  readonly told: readonly string[];
}

/** That an alert belongs to somebody else by now. */
export interface Rerouted extends Whom {
  readonly id: string;
  readonly mailId: string | null;
}

/**
 * The alerts whose recipient has lost the unit or the address since they were written, with
 * who is to hear in their place: what waits for assessment too long goes a level above the
 * rest. HR, where nobody stands above any more; where HR cannot be written to either, whoever
 * lost the address keeps it until somebody has one, and nobody gets what is not theirs.
 */
export function reroutes(
  unsent: readonly Unsent[],
  { first, next }: Levels,
  isHrReachable: boolean,
): Rerouted[] {
  return unsent.flatMap(({ id, kind, recipient, hasAddress, mailId, unitId, employeeId, told }) => {
    const before = new Set(told);
    const whom =
      kind === 'escalated'
        ? (next(unitId, employeeId, before) ?? { recipient: HR, reason: 'no-manager' as const })
        : first(unitId, employeeId, before);
    const isStuck = whom.recipient === HR && (recipient === NOBODY || (!hasAddress && !isHrReachable));
    return whom.recipient === recipient || isStuck ? [] : [{ ...whom, id, mailId }];
  });
}
