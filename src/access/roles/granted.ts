import type { Role } from '../access.js';
import type { RepresentedGroup } from '../represented-group.js';
import type { Grant, GroupInFile } from './role-file.js';

/** What is known of somebody when roles are looked up. */
export interface KnownPerson {
  /** The id at the issuer. */
  readonly subject: string | null;
  /** In small letters. */
  readonly email: string | null;
  /** Number of the employee this is on record. */
  readonly employeeCode: string | null;
  readonly groups: readonly string[];
}

/** A unit of the register with those below it. */
export interface UnitTree {
  readonly code: string;
  readonly name: string;
  readonly ids: readonly string[];
}

/** What the file adds to what somebody has already. */
export interface Granted {
  readonly roles: readonly Role[];
  readonly unitIds: readonly string[];
  readonly represents: readonly RepresentedGroup[];
}

export const NOTHING_GRANTED: Granted = { roles: [], unitIds: [], represents: [] };

const IS_HELD: Readonly<Record<Grant['holder']['kind'], (person: KnownPerson, value: string) => boolean>> = {
  email: ({ email }, value) => email === value,
  employee: ({ employeeCode }, value) => employeeCode === value,
  subject: ({ subject }, value) => subject === value,
  group: ({ groups }, value) => groups.includes(value),
};

/** What somebody holds on a local day. */
export const grantsOf = (grants: readonly Grant[], person: KnownPerson, day: number): readonly Grant[] =>
  grants.filter(
    ({ holder, fromDay, untilDay }) =>
      fromDay <= day && day < untilDay && IS_HELD[holder.kind](person, holder.value),
  );

/** Codes of the units that grants speak of. */
export const unitsNamed = (grants: readonly Grant[]): readonly string[] => [
  ...new Set(
    grants.flatMap(({ units, represents }) => [...units, ...represents.flatMap(({ unit }) => unit ?? [])]),
  ),
];

/**
 * Roles, units and groups of grants. A unit that is not on record gives nothing: taken for
 * "no limit", a slip of the pen would open everybody's hours.
 */
export function granted(grants: readonly Grant[], units: readonly UnitTree[]): Granted {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const unitIds = grants.flatMap(({ units: codes }) => codes.flatMap((code) => byCode.get(code)?.ids ?? []));
  const represents = new Map(
    grants
      .flatMap((grant) => grant.represents.flatMap((group) => represented(group, byCode)))
      .map((group) => [group.key, group]),
  );
  const roles = grants
    .map(({ role }) => role)
    .filter((role) => role !== 'manager' || unitIds.length > 0)
    .filter((role) => role !== 'representative' || represents.size > 0);
  return {
    roles: [...new Set(roles)],
    unitIds: [...new Set(unitIds)],
    represents: [...represents.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function represented(
  { unit: code, title }: GroupInFile,
  byCode: ReadonlyMap<string, UnitTree>,
): readonly RepresentedGroup[] {
  const key = groupKey({ unit: code, title });
  if (code === null) return [{ key, unit: null, unitIds: null, title }];
  const unit = byCode.get(code);
  return unit ? [{ key, unit: unit.name, unitIds: unit.ids, title }] : [];
}

/** `DRIFT/Operatør`, each `*` for all. */
export const groupKey = ({ unit, title }: GroupInFile): string => `${unit ?? '*'}/${title ?? '*'}`;
