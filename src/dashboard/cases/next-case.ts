import type { ListConditions } from '../list-conditions.js';
import { ViolationFilter } from '../violation-filter.js';

/** Where a case stands in lists: the latest first, and of one day by id. */
export interface Place {
  readonly anchorDate: string;
  readonly id: string;
}

/**
 * The list in which the next case is looked for: the one that was come from, as what follows `/violations?`, else all
 * cases that wait; from the case at hand on, not from where its page of the list began.
 */
export function listOnward(list: string | null, { anchorDate, id }: Place): ViolationFilter {
  const chosen = list === null ? { state: 'waiting' } : Object.fromEntries(new URLSearchParams(list));
  return ViolationFilter.parse({ ...chosen, after: `${anchorDate}_${id}` });
}

/** Of a list that has cases which wait, those alone: what was assessed is no next case to assess, but where its figures have changed since. */
export function stillOpen(wanted: ListConditions): ListConditions {
  if (wanted.isOutdated) return wanted;
  const hasOpen = wanted.states === null || wanted.states.includes('detected');
  return hasOpen ? { ...wanted, states: ['detected'] } : wanted;
}
