import type { AgreementInFile } from './agreement-file.js';

/** An agreement as far as others can stand against it. */
export type Standing = Pick<AgreementInFile, 'code' | 'group' | 'from' | 'to' | 'limits' | 'terms'>;

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

/**
 * The agreements that an agreement cannot hold beside. Of one group and on one limit there
 * is one agreement at a time. Of groups that meet, the one that began last holds
 * (`limit-spans.ts`): that is what everybody takes for granted where a special agreement
 * follows a general one, and a contradiction everywhere else.
 *
 * @param places where people work, each kind of place once
 */
export const conflictsWith = (
  one: Standing,
  others: readonly Standing[],
  places: readonly Place[],
): Conflict[] =>
  others.flatMap((other): Conflict[] => {
    if (other.code === one.code || !isAtOnce(one, other)) return [];
    const both = saidBy(one).filter(({ key }) => saidBy(other).some((said) => said.key === key));
    if (isSameGroup(one, other)) return found('overlap', other, both);
    if (!places.some((place) => isIn(place, one) && isIn(place, other))) return [];
    if (isSpecial(one, other, places) || isSpecial(other, one, places)) return [];
    const differing = both.filter(({ key, value }) =>
      saidBy(other).some((said) => said.key === key && said.value !== value),
    );
    return found('contradiction', other, differing);
  });

const found = (kind: Conflict['kind'], other: Standing, on: readonly Said[]): Conflict[] =>
  on.length === 0 ? [] : [{ kind, other, on: on.map(({ key }) => key) }];

const isAtOnce = (a: Standing, b: Standing): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

const isSameGroup = ({ group: a }: Standing, { group: b }: Standing): boolean =>
  a.kind === b.kind && (a.kind === 'all' || a.code === b.code);

interface Said {
  readonly key: string;
  readonly value: string;
}

const saidBy = ({ limits, terms }: Standing): Said[] => [
  ...Object.entries(limits).map(([key, value]) => ({
    key,
    value: String(value),
  })),
  ...Object.entries(terms).map(([key, value]) => ({
    key: `terms.${key}`,
    value: JSON.stringify(value),
  })),
];

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
 */
export function waysOut(one: Standing, { other }: Conflict): string {
  const ways = [
    ...(one.from < other.from ? [`to < ${other.from}`] : []),
    ...(other.to === null ? [] : [`from > ${other.to}`]),
    ...(other.from < one.from ? [`${other.code}.to < ${one.from}`] : []),
  ];
  return ways.length > 0 ? ways.join(' / ') : other.code;
}
