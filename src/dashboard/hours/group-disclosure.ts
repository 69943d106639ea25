import { SMALLEST_GROUP } from '../../indicators/disclosure.js';
import { spansOf } from './asked-groups.js';
import type { HeldPosition } from './group-people.query.js';

export interface Member {
  readonly id: string;
  readonly positions: readonly HeldPosition[];
}

/** Where a finding belongs: a unit with its name, or one of several that are too small to be named. */
export interface Place {
  readonly unit: string | null;
}

/** Which findings of a group may be shown without names, and where. */
export interface Disclosure {
  /** Null for findings that are not the group's, or of too few; `day` is a local day number. */
  readonly placeOf: (employeeId: string, day: number) => Place | null;
  /** Persons whose findings are left out. */
  readonly leftOut: number;
}

/**
 * A finding without a name still speaks of somebody where few could be meant. Units with five
 * persons of the group in the period are named; the others are put together without a name,
 * and left out where they have not five persons even so. Decided over everybody who is
 * represented and by the period alone: with another choice beside it, what one list shows
 * more than another would be of the few.
 */
export function disclosureOf(members: readonly Member[]): Disclosure {
  const byUnit = new Map<string, Set<string>>();
  for (const { id, positions } of members)
    for (const { unitId } of positions) byUnit.set(unitId, (byUnit.get(unitId) ?? new Set()).add(id));
  const isNamed = (unitId: string): boolean => (byUnit.get(unitId)?.size ?? 0) >= SMALLEST_GROUP;
  const others = new Set([...byUnit].filter(([unitId]) => !isNamed(unitId)).flatMap(([, ids]) => [...ids]));
  const areOthersShown = others.size >= SMALLEST_GROUP;
  const byId = new Map(members.map(({ id, positions }) => [id, positions]));
  return {
    placeOf: (employeeId, day) => {
      const held = heldOn(byId.get(employeeId) ?? [], day);
      if (!held) return null;
      if (isNamed(held.unitId)) return { unit: held.unit };
      return areOthersShown ? { unit: null } : null;
    },
    leftOut: areOthersShown ? 0 : others.size,
  };
}

const heldOn = (positions: readonly HeldPosition[], day: number): HeldPosition | undefined =>
  positions.find((position) =>
    spansOf([position]).some(({ fromDay, untilDay }) => fromDay <= day && day < untilDay),
  );
