import { RULE_CODES, type RuleCode } from '../rules/rule.js';
import type { FieldComplaint } from './field-complaint.js';
import type { Granter, Rulebook } from './rulebook-file.js';

/** An agreement as far as its limits are concerned; hours, or a count for Sundays. */
export interface AgreementLimits {
  readonly grantedBy: Granter;
  readonly limits: Readonly<Partial<Record<RuleCode, number>>>;
}

/**
 * Limits that whoever granted the agreement may not grant. Taken as they stand they would
 * switch the law off for a group, and every breach there would read "within an agreement".
 * Unions with the right of recommendation may agree on anything (§10-12(4)).
 */
export const limitsBeyondTheLaw = (
  agreements: readonly AgreementLimits[],
  rulebook: Rulebook,
): FieldComplaint[] =>
  agreements.flatMap(({ grantedBy, limits }, index) =>
    RULE_CODES.flatMap((rule) => {
      const value = limits[rule];
      const allowed = value === undefined ? null : allowedBy(rulebook, rule, grantedBy);
      if (value === undefined || allowed === null || allowed.holds(value)) return [];
      const path = `agreements[${index}].limits.${rule}`;
      return [{ path, value: String(value), problem: 'field' as const, expected: allowed.shown }];
    }),
  );

interface Allowed {
  readonly holds: (value: number) => boolean;
  /** What would be right: `≥ 8`. */
  readonly shown: string;
}

/** The widest limit a party may grant; the statute's own where it may grant none. Null is any. */
function allowedBy(rulebook: Rulebook, rule: RuleCode, grantedBy: Granter): Allowed | null {
  if (grantedBy === 'central-union') return null;
  const { kind, values, dispensations } = rulebook.limits[rule];
  const granted = dispensations.filter((one) => one.grantedBy === grantedBy).map(({ value }) => value);
  const all = [values.at(-1)?.value ?? 0, ...granted];
  const limit = kind === 'min' ? Math.min(...all) : Math.max(...all);
  return kind === 'min'
    ? { holds: (value) => value >= limit, shown: `≥ ${limit}` }
    : { holds: (value) => value <= limit, shown: `≤ ${limit}` };
}
