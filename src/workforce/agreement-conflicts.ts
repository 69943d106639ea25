import type { AgreementInFile } from './agreement-file.js';
import { type Said, saidBy, type Saying } from './agreement-says.js';
import type { Rulebook } from './rulebook-file.js';

/** An agreement as far as others can stand against it. */
export type Standing = Saying & Pick<AgreementInFile, 'code' | 'group' | 'to'>;

/** Where somebody works: what tells which groups a position is in. */
export interface Place {
  /** Codes of the unit and of all above it, the own one first. */
  readonly units: readonly string[];
  readonly scheme: string | null;
  readonly title: string;
}

/** Two agreements that cannot both hold. */
export interface Conflict {
  readonly other: Standing;
  /** `overlap`: of the same group; `contradiction`: of groups that meet, with other values. */
  readonly kind: 'overlap' | 'contradiction';
  /** Limits and terms that both set, as they are called in the file: `DAILY_REST`, `terms.averaging`. */
  readonly on: readonly string[];
}

/** What decides whether agreements can hold beside each other. */
export interface Around {
  /** Where people work, each kind of place once. */
  readonly places: readonly Place[];
  readonly rulebook: Rulebook;
}

/**
 * The agreements that an agreement cannot hold beside. Of one group and on one limit there
 * is one agreement at a time, whether a limit is named or follows from a term. Of groups that meet, the one that began last holds
 * (`limit-spans.ts`): that is what everybody takes for granted where a special agreement
 * follows a general one, and a contradiction everywhere else. A rule that a term takes away
 * is gone whichever began last.
 */
export const conflictsWith = (one: Standing, others: readonly Standing[], around: Around): Conflict[] =>
  others.flatMap((other): Conflict[] => {
    if (other.code === one.code || !isAtOnce(one, other)) return [];
    const both = saidByBoth(one, other, around);
    if (both.length === 0) return [];
    if (isSameGroup(one, other)) return found('overlap', other, both);
    const { places } = around;
    if (!places.some((place) => isIn(place, one) && isIn(place, other))) return [];
    const differing = both.filter(([mine, theirs]) => mine.value !== theirs.value);
    if (isSpecial(one, other, places)) {
      return found(
        'contradiction',
        other,
        differing.filter(([, { value }]) => value === null),
      );
    }
    if (isSpecial(other, one, places)) {
      return found(
        'contradiction',
        other,
        differing.filter(([{ value }]) => value === null),
      );
    }
    return found('contradiction', other, differing);
  });

type Pair = readonly [mine: Said, theirs: Said];

function saidByBoth(one: Standing, other: Standing, { rulebook }: Around): Pair[] {
  const theirs = saidBy(other, rulebook);
  return saidBy(one, rulebook).flatMap((mine) =>
    theirs.filter(({ key }) => key === mine.key).map((said) => [mine, said] as const),
  );
}

const found = (kind: Conflict['kind'], other: Standing, on: readonly Pair[]): Conflict[] =>
  on.length === 0
    ? []
    : [{ kind, other, on: [...new Set(on.flatMap(([mine, theirs]) => [mine.name, theirs.name]))] }];

const isAtOnce = (a: Standing, b: Standing): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

const isSameGroup = ({ group: a }: Standing, { group: b }: Standing): boolean =>
  a.kind === b.kind && (a.kind === 'all' || a.code === b.code);

/** Whether an agreement of a group covers a place of work. */
export function isIn(place: Place, { group: { kind, code } }: Pick<Standing, 'group'>): boolean {
  if (kind === 'all') return true;
  if (kind === 'unit') return code !== null && place.units.includes(code);
  return code === (kind === 'scheme' ? place.scheme : place.title);
}

/** Whether one is for a part of the other's group and began after it, so that it is what holds there. */
const isSpecial = (one: Standing, other: Standing, places: readonly Place[]): boolean =>
  one.from > other.from &&
  (other.group.kind === 'all' ||
    (one.group.kind === 'unit' && other.group.kind === 'unit' && isWithin(one, other, places)));

/** Codes are ordered from the own unit upwards, so whichever comes first is the smaller part. */
const isWithin = (one: Standing, other: Standing, places: readonly Place[]): boolean =>
  places
    .filter((place) => isIn(place, one))
    .every(({ units }) => units.indexOf(one.group.code ?? '') < units.indexOf(other.group.code ?? ''));

/**
 * What would be right instead, as conditions on the days: `to < 2025-01-01`,
 * `from > 2025-12-31`, `OTHER.to < 2025-06-01`; the other's code alone where only changing
 * that one helps.
 *
 * @param own what stands before its own days, where it is not what the conditions are said of
 */
export function waysOut(one: Standing, { other }: Conflict, own = ''): string {
  const ways = [
    ...(one.from < other.from ? [`${own}to < ${other.from}`] : []),
    ...(other.to === null ? [] : [`${own}from > ${other.to}`]),
    ...(other.from < one.from ? [`${other.code}.to < ${one.from}`] : []),
  ];
  return ways.length > 0 ? ways.join(' / ') : other.code;
}
