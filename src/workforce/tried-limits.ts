import type { LimitKey } from '../rules/limits.js';
import type { Law } from './law.js';
import type { Person } from './person.js';
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

/** Whether another value can be tried: what protects minors alone stays as it is. */
export const canBeTried = (limit: Limit): boolean => casesOf(limit).some((one) => !isOfMinors(one));

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
