import { mondayOf } from '../time/civil.js';
import { FIRST, LAST } from './calendar.js';
import type { Draft, PersonDraft } from './draft.js';

/** A week of standby begins and ends on a Monday at 15:30, when the office closes. */
export const STANDBY_HANDOVER = 15.5 * 60;

/**
 * Gives each on-call scheme somebody for each week, the one whose last turn lies longest
 * back first, and never somebody who is away during it.
 */
export function placeStandby({ persons }: Draft): void {
  const schemes = new Map<string, PersonDraft[]>();
  for (const draft of persons) {
    const { scheme } = draft.person;
    if (scheme !== null) schemes.set(scheme, [...(schemes.get(scheme) ?? []), draft]);
  }
  for (const members of schemes.values()) {
    for (let monday = mondayOf(FIRST) + 7; monday + 7 <= LAST; monday += 7) onDuty(members, monday);
  }
}

function onDuty(members: readonly PersonDraft[], monday: number): void {
  const able = members.filter(
    (draft) => draft.employed(monday, monday + 7) && !draft.isAway(monday, monday + 7),
  );
  const [next] = able.sort((a, b) => (a.standby.at(-1) ?? 0) - (b.standby.at(-1) ?? 0));
  next?.standby.push(monday);
}
