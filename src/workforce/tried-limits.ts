import type { LimitKey } from '../rules/limits.js';
import type { Law } from './law.js';
import { mostOf } from './limit-windows.js';
import type { Person } from './person.js';
import type { Rulebook } from './rulebook-file.js';
import { casesOf, type Limit, type LimitCase } from './rulebook-limit.js';

/** Limits to be tried, in the rulebook's own units: hours, minutes, a count or a share. */
export type TriedLimits = Readonly<Partial<Record<LimitKey, number>>>;

const keysOf = (tried: TriedLimits): readonly LimitKey[] => Object.keys(tried) as LimitKey[];

/**
 * A law with other limits for every adult it protects, on every day, and nobody to grant
 * yet others. Whom a limit is for stays as it is, and so do the limits of minors. A limit the
 * law does not have stays out.
 */
export function lawWithLimits(law: Law, tried: TriedLimits): Law {
  const { limits } = law.rulebook;
  const changed = keysOf(tried).flatMap((key) => {
    const limit = limits[key];
    const value = tried[key];
    return limit && value !== undefined ? [[key, withValue(limit, value)] as const] : [];
  });
  return {
    ...law,
    rulebook: { ...law.rulebook, limits: { ...limits, ...Object.fromEntries(changed) } },
  };
}

function withValue(limit: Limit, value: number): Limit {
  const changed = <C extends LimitCase>(one: C): C =>
    isOfMinors(one)
      ? one
      : { ...one, values: one.values.map((dated) => ({ ...dated, value })), weighed: undefined };
  return { ...changed(limit), variants: limit.variants.map(changed), dispensations: [] };
}

/** The case whose value is tried: of adults, or of everybody; null where a limit protects minors alone, who keep theirs. */
export const triedCaseOf = (limit: Limit): LimitCase | null =>
  casesOf(limit).find((one) => !isOfMinors(one)) ?? null;

/** Limits of a law of which others can be tried, in the order they are given. */
export const limitsToTry = (
  keys: readonly LimitKey[],
  { limits }: Pick<Rulebook, 'limits'>,
): ReadonlyMap<LimitKey, Limit> =>
  new Map(
    keys.flatMap((key) => {
      const limit = limits[key];
      return limit && triedCaseOf(limit) !== null ? [[key, limit] as const] : [];
    }),
  );

/** Why a limit cannot be tried in a law. */
export type TriedFault =
  | { readonly key: string; readonly is: 'unknown' | 'of-minors' }
  | { readonly key: LimitKey; readonly is: 'beyond'; readonly unit: Limit['unit']; readonly most: number }
  | { readonly key: LimitKey; readonly is: 'not-whole' };

/** What is wrong with a limit as it is to be tried; null where nothing is. None at all can be tried: zero. */
export function faultIn(
  key: LimitKey,
  value: number,
  { limits }: Pick<Rulebook, 'limits'>,
): TriedFault | null {
  const limit = Object.hasOwn(limits, key) ? limits[key] : undefined;
  if (limit === undefined) return { key, is: 'unknown' };
  if (triedCaseOf(limit) === null) return { key, is: 'of-minors' };
  const most = mostOf(key, limit);
  if (most !== null && isBeyond(value, most)) return { key, is: 'beyond', unit: limit.unit, most };
  return limit.unit === 'count' && !Number.isInteger(value) ? { key, is: 'not-whole' } : null;
}

const isBeyond = (value: number, most: number): boolean => value < 0 || value > most;

const isOfMinors = ({ audience }: LimitCase): boolean => audience === 'under15' || audience === 'y15_18';

/** A person whose agreements say nothing of the limits that are tried; what else they set still holds. */
export function withoutAgreed(person: Person, tried: TriedLimits): Person {
  const keys = new Set<string>(keysOf(tried));
  if (person.agreements === undefined || keys.size === 0) return person;
  return {
    ...person,
    agreements: person.agreements.map((one) => ({
      ...one,
      limits: Object.fromEntries(Object.entries(one.limits).filter(([key]) => !keys.has(key))),
    })),
  };
}
