import type { UnitNode } from '../../workforce/unit-tree.js';

/** HR in the place of a manager; who that is, is looked up where it is written. */
export const HR = 'hr';
/** The one who is told where neither a manager nor HR has an address: nobody yet, and HR's page says so. */
export const NOBODY = 'nobody';

/**
 * Why this person hears of it: as the nearest manager; as the next above one without an
 * address, or whose mail could not be delivered; or as HR, since no manager is there, or none
 * can be reached.
 */
export const REASONS = ['manager', 'no-address', 'undelivered', 'no-manager'] as const;
export type Reason = (typeof REASONS)[number];

export interface Whom {
  /** Id of an employee, or `HR`. */
  readonly recipient: string;
  readonly reason: Reason;
}

/** People who are passed over. */
const NONE: ReadonlySet<string> = new Set();

/** Somebody of HR with an address: the box of the settings (`hr`), or a person who signs in. */
export interface HrPerson {
  readonly person: string;
  readonly address: string;
  /** The employee with the same address, where there is one. */
  readonly employeeId: string | null;
}

/**
 * Whom to tell about an employee of a unit: the nearest manager upwards who is somebody
 * else and can be written to, for a manager's own breaches go to the manager above; else
 * HR. Nobody's breach is told to nobody.
 * @param upwards the unit, its parent, and so on to the top
 * @param failed whom a mail about it did not reach
 */
export function whomToTell(
  upwards: readonly Pick<UnitNode, 'managerId'>[],
  employeeId: string,
  hasAddress: (managerId: string) => boolean,
  failed = NONE,
): Whom {
  const managers = upwards.flatMap(({ managerId }) =>
    managerId === null || managerId === employeeId ? [] : [managerId],
  );
  const [nearest] = managers;
  const reached = managers.find((id) => hasAddress(id) && !failed.has(id));
  if (nearest === undefined) return { recipient: HR, reason: 'no-manager' };
  const detour = failed.has(nearest) ? 'undelivered' : 'no-address';
  return { recipient: reached ?? HR, reason: reached === nearest ? 'manager' : detour };
}

/**
 * The level above whoever was told: the next manager who can be written to, else HR; null
 * where HR was told in the first place.
 * @param told who was asked already, beside whoever is told first
 */
export function whomAbove(
  upwards: readonly Pick<UnitNode, 'managerId'>[],
  employeeId: string,
  hasAddress: (managerId: string) => boolean,
  told = NONE,
): Whom | null {
  const first = whomToTell(upwards, employeeId, hasAddress);
  if (first.recipient === HR) return null;
  const next = whomToTell(
    upwards.filter(({ managerId }) => managerId !== first.recipient && !told.has(managerId ?? '')),
    employeeId,
    hasAddress,
  );
  return { ...next, reason: next.recipient === HR ? 'no-manager' : 'manager' };
}

/** Before the address of somebody who only reads reports, and is on record nowhere else. */
export const READER = 'reader:';

/** Address of a reader's key; null of anybody else's. */
export const readerAddress = (key: string): string | null =>
  key.startsWith(READER) ? key.slice(READER.length) : null;

/** The keys under which a recipient is written to: everybody of HR where it is HR. */
export function keysOf(recipient: string, hr: readonly HrPerson[]): readonly string[] {
  if (recipient !== HR) return [recipient];
  return hr.length === 0 ? [NOBODY] : hr.map(({ person }) => person);
}

const EMPLOYEE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The employee a key names; null for HR and nobody. */
export const employeeIn = (key: string): string | null => (EMPLOYEE.test(key) ? key : null);
