import type { UnitNode } from '../../workforce/unit-tree.js';

/** HR in the place of a manager; who that is, is looked up where it is written. */
export const HR = 'hr';
/** The one who is told where neither a manager nor HR has an address: nobody yet, and HR's page says so. */
export const NOBODY = 'nobody';

/**
 * Why this person hears of it: as the nearest manager; as the next above one without an
 * address; or as HR, since no manager is there, or none has an address.
 */
export const REASONS = ['manager', 'no-address', 'no-manager'] as const;
export type Reason = (typeof REASONS)[number];

export interface Whom {
  /** Id of an employee, or `HR`. */
  readonly recipient: string;
  readonly reason: Reason;
}

/** Somebody of HR with an address: the box of the settings (`hr`), or a person who signs in. */
export interface HrPerson {
  readonly person: string;
  readonly address: string;
}

/**
 * Whom to tell about an employee of a unit: the nearest manager upwards who is somebody
 * else and can be written to, for a manager's own breaches go to the manager above; else
 * HR. Nobody's breach is told to nobody.
 * @param upwards the unit, its parent, and so on to the top
 */
export function whomToTell(
  upwards: readonly Pick<UnitNode, 'managerId'>[],
  employeeId: string,
  hasAddress: (managerId: string) => boolean,
): Whom {
  const managers = upwards.flatMap(({ managerId }) =>
    managerId === null || managerId === employeeId ? [] : [managerId],
  );
  const reached = managers.find(hasAddress);
  if (reached === undefined)
    return { recipient: HR, reason: managers.length > 0 ? 'no-address' : 'no-manager' };
  return { recipient: reached, reason: reached === managers[0] ? 'manager' : 'no-address' };
}

/**
 * The level above whoever is told first: the next manager who can be written to, else HR;
 * null where HR was told in the first place.
 */
export function whomAbove(
  upwards: readonly Pick<UnitNode, 'managerId'>[],
  employeeId: string,
  hasAddress: (managerId: string) => boolean,
): Whom | null {
  const first = whomToTell(upwards, employeeId, hasAddress);
  if (first.recipient === HR) return null;
  const next = whomToTell(
    upwards.filter(({ managerId }) => managerId !== first.recipient),
    employeeId,
    hasAddress,
  );
  return { ...next, reason: next.recipient === HR ? 'no-manager' : 'manager' };
}

/** The keys under which a recipient is written to: everybody of HR where it is HR. */
export function keysOf(recipient: string, hr: readonly HrPerson[]): readonly string[] {
  if (recipient !== HR) return [recipient];
  return hr.length === 0 ? [NOBODY] : hr.map(({ person }) => person);
}

const EMPLOYEE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The employee a key names; null for HR and nobody. */
export const employeeIn = (key: string): string | null => (EMPLOYEE.test(key) ? key : null);
