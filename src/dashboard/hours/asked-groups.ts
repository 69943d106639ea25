import { groupFilter, type Scope } from '../../access/access.js';
import { parseDay } from '../../time/civil.js';
import type { DaySpan } from '../../workforce/person.js';
import { type GroupFilter, WrongGroupFilter } from './group-filter.js';
import type { GroupChoice, HeldPosition, PeopleAsked } from './group-people.query.js';

/**
 * The groups of a scope that a filter asks for.
 * @throws WrongGroupFilter for a group that is none of the choices
 */
export function peopleAsked(
  scope: Scope,
  choices: readonly GroupChoice[],
  { group, from, to }: GroupFilter,
): PeopleAsked {
  if (group === null) return { groups: groupFilter(scope), from, to };
  const chosen = choices.find(({ key }) => key === group);
  if (!chosen) throw new WrongGroupFilter(['group']);
  return { groups: [{ unitIds: chosen.unitIds, title: chosen.title }], from, to };
}

/** The days on which positions were held. */
export const spansOf = (positions: readonly HeldPosition[]): DaySpan[] =>
  positions.map(({ from, until }) => ({
    fromDay: parseDay(from) ?? Number.NEGATIVE_INFINITY,
    untilDay: until === null ? Number.POSITIVE_INFINITY : (parseDay(until) ?? Number.NEGATIVE_INFINITY),
  }));
