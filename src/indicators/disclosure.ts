import type { IndicatorRow } from './figure-rows.js';

/** Below this many persons a figure would speak about somebody (design 7, spec 5). */
export const SMALLEST_GROUP = 5;

/** A group of whom a figure could be shown: all units, what one manager leads, a single unit. */
export interface Group {
  readonly key: string;
  readonly units: readonly string[];
}

/**
 * Of which groups a figure may be shown, so that nobody who adds and subtracts shown figures,
 * however many of them, gets one of fewer than five persons.
 *
 * Groups are taken from those of most units to those of fewest. One is shown only inside a
 * single group shown before, less what is already shown of that; and only where it, and what
 * then remains of the other, have at least five persons each, or none. Shown groups thus lie
 * within each other or apart, and every combination of them is one of those remainders.
 * A group that crosses another one is never shown.
 *
 * @param persons whose days are in the figure, by unit; a unit left out has none
 * @returns the keys of groups that may be shown
 */
export function shownGroups(
  groups: readonly Group[],
  persons: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const sized = groups.map((group) => ({ ...group, persons: sumOver(group.units, persons) })).sort(byReach);
  const shown = new Set<string>();
  /** The smallest shown group that each unit is in. */
  const innermost = new Map<string, Shown>();
  for (const group of sized) {
    if (!isLarge(group.persons) || crossesAnother(group, innermost)) continue;
    const outer = outerOf(group, innermost);
    if (outer !== null && !isLarge(outer.left - group.persons)) continue;
    if (outer !== null) outer.left -= group.persons;
    const inner = { left: group.persons };
    shown.add(group.key);
    for (const unit of group.units) innermost.set(unit, inner);
  }
  return shown;
}

/** A group that is shown, with how many of its persons are in no smaller one. */
interface Shown {
  left: number;
}

type Innermost = ReadonlyMap<string, Shown>;

const outerOf = ({ units: [first = ''] }: Group, innermost: Innermost): Shown | null =>
  innermost.get(first) ?? null;

/** Not all of its units are in the same one. */
function crossesAnother(group: Group, innermost: Innermost): boolean {
  const outer = outerOf(group, innermost);
  return group.units.some((unit) => (innermost.get(unit) ?? null) !== outer);
}

interface SizedGroup extends Group {
  readonly persons: number;
}

/** Wider groups first; of two alike, always the same one. */
const byReach = (a: SizedGroup, b: SizedGroup): number =>
  b.units.length - a.units.length || b.persons - a.persons || (a.key < b.key ? -1 : 1);

/** One to four persons, of whom no figure is told. */
export const isFew = (persons: number): boolean => !isLarge(persons);

/** Nobody is nobody's secret. */
const isLarge = (persons: number): boolean => persons === 0 || persons >= SMALLEST_GROUP;

const sumOver = (units: readonly string[], persons: ReadonlyMap<string, number>): number =>
  units.reduce((sum, unit) => sum + (persons.get(unit) ?? 0), 0);

/** Whose time of a month is in the figures of a unit. */
export interface CheckedUnit {
  readonly unitId: string;
  readonly checked: number;
  /** Of these, who are counted in another unit as well. */
  readonly again: number;
}

/** More than nobody, and fewer than any number that hides somebody, however many units it is added up over. */
const SOMEBODY = 1e-6;

/**
 * The units of whom figures of a month may be told to those who see no persons, beside the
 * sum of all: neither such a figure nor what the sum leaves of the others is of fewer than
 * five. Whoever only tells what adds up such figures, over whatever months, tells nothing of
 * one to four persons.
 */
export function toldUnits(units: readonly CheckedUnit[]): ReadonlySet<string> {
  const persons = new Map(units.map((unit) => [unit.unitId, addedBy(unit)]));
  const ids = [...persons.keys()];
  const shown = shownGroups([groupOf(ids), ...ids.map((id) => groupOf([id]))], persons);
  return new Set(ids.filter((id) => shown.has(id)));
}

/** How many persons a unit adds to a sum at least. Whoever worked in two units hides nobody twice. */
const addedBy = ({ checked, again }: CheckedUnit): number =>
  checked === 0 ? 0 : Math.max(checked - again, SOMEBODY);

/**
 * The months, `YYYY-MM`, in which the sick leave of the whole organisation is not shown. It is
 * the widest group there is, so that nothing is shown before it, and its size alone decides.
 */
export const withheldOfAll = (rows: readonly IndicatorRow[]): ReadonlySet<string> =>
  new Set(
    rows
      .filter(({ indicator, value }) => indicator === 'sick-persons' && !isLarge(Number(value)))
      .map(({ month }) => month),
  );

/** A unit with who leads it. */
export interface LedUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly managerId: string | null;
}

/** Two sets of the same units are one group, whoever asks for it. */
export const groupOf = (units: readonly string[]): Group => {
  const sorted = [...new Set(units)].sort();
  return { key: sorted.join(' '), units: sorted };
};

/** Every group anybody can be shown a figure of: the organisation, what each manager leads, each unit. */
export function groupsOf(units: readonly LedUnit[]): readonly Group[] {
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const managerOf = new Map(units.map(({ id, managerId }) => [id, managerId]));
  const led = new Map<string, string[]>();
  for (const { id } of units) {
    const managers = new Set(above(id, parentOf).map((each) => managerOf.get(each) ?? null));
    for (const manager of managers) {
      if (manager !== null) led.set(manager, [...(led.get(manager) ?? []), id]);
    }
  }
  const all = [units.map(({ id }) => id), ...led.values(), ...units.map(({ id }) => [id])];
  const groups = new Map(all.map(groupOf).map((group) => [group.key, group]));
  return [...groups.values()].filter((group) => group.units.length > 0);
}

/** A unit and those above it; a unit met twice ends the way, even in a tree that is none. */
function above(id: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (
    let each: string | null = id;
    each !== null && !way.includes(each);
    each = parentOf.get(each) ?? null
  ) {
    way.push(each);
  }
  return way;
}
