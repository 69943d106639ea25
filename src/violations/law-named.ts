import type { LawNamed } from '../rules/explanation.js';
import { RULE_CODES } from '../rules/rule.js';
import { HOUR } from '../time/civil.js';
import type { Law } from '../workforce/law.js';

/** The law in use as an explanation names it: the rulebook, and the floors that may be waived on an occasion. */
export function lawNamed({ name, rulebook }: Law): LawNamed {
  const floors = RULE_CODES.flatMap((rule) => {
    const waivable = rulebook.limits[rule]?.dispensations.filter(
      ({ floorWaived }) => floorWaived !== undefined,
    );
    return (waivable ?? []).map(({ value }) => [rule, value === undefined ? 0 : value * HOUR] as const);
  });
  return { rulebook: name, waivableFloors: Object.fromEntries(floors) };
}
