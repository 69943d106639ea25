import type { AlertKind } from '../alert-kinds.js';
import type { Levels } from '../recipients/recipients.repository.js';
import { HR, type Whom } from '../recipients/whom.js';

/** An alert whose mail has failed for good, and whom it is about. */
export interface Undelivered {
  readonly id: string;
  readonly kind: AlertKind;
  readonly unitId: string;
  readonly employeeId: string;
  /** Everybody the same was addressed to; of what went up a level, those below as well. */
  readonly told: readonly string[];
}

/** Who hears of it in their place: the next one above who can be written to, at last HR. */
export function passedOn({ kind, unitId, employeeId, told }: Undelivered, { first, next }: Levels): Whom {
  const before = new Set(told);
  if (kind !== 'escalated') return first(unitId, employeeId, before);
  return next(unitId, employeeId, before) ?? { recipient: HR, reason: 'undelivered' };
}

/** Somebody who could not be reached. */
export interface Unreached {
  /** Id of an employee, or a person of HR. */
  readonly recipient: string;
  readonly address: string;
  /** Units that this person leads. */
  readonly units: readonly string[];
}

/** Those of HR to whom it is of use to hear of it. */
export const hrBeside = <T extends { readonly person: string; readonly address: string }>(
  { recipient, address }: Unreached,
  hr: readonly T[],
): readonly T[] =>
  hr.filter((one) => one.person !== recipient && one.address.toLowerCase() !== address.toLowerCase());
