import { RULES } from '../rules/catalogue.js';
import type { RuleCode } from '../rules/rule.js';
import type { Law } from './law.js';
import { mayDispense } from './limit-mistakes.js';
import { casesOf, type Limit } from './rulebook-limit.js';

type Tabled = Pick<Law, 'rows' | 'rules' | 'rulebook'>;

/** Rules of the rows whose definition is confirmed: these, and no others, make totals and goals. */
export const rulesInTable = ({ rows }: Pick<Law, 'rows'>): ReadonlySet<RuleCode> =>
  new Set(rows.filter(({ definition }) => definition === 'confirmed').map(({ rule }) => rule));

/** Rules that are evaluated and have no row, not even one to be confirmed. */
export function rulesOutside({ rows, rules }: Pick<Law, 'rows' | 'rules'>): readonly RuleCode[] {
  const shown = new Set(rows.map(({ rule }) => rule));
  return rules.filter((rule) => !shown.has(rule));
}

/** `notice`: worth saying, and no breach by itself. */
export type Severity = 'breach' | 'notice';

export const severityOf = ({ rulebook }: Pick<Law, 'rulebook'>, rule: RuleCode): Severity =>
  rulebook.limits[rule]?.severity ?? 'breach';

/** Whether anybody is told of a finding: not of notices, and not of what is only a guess at what a row means. */
export const isTold = (law: Tabled, rule: RuleCode): boolean =>
  severityOf(law, rule) === 'breach' && (rulesInTable(law).has(rule) || rulesOutside(law).includes(rule));

/** The statute's limit of a rule as the rulebook has it last: one figure, and where the age decides, between which. */
export interface ShownLimit {
  readonly kind: Limit['kind'];
  readonly unit: Limit['unit'];
  readonly value: number;
  readonly byAge: { readonly least: number; readonly most: number } | null;
}

/** What a table says beside a rule for everybody; null where the law does not limit it. */
export function limitShown({ rulebook }: Pick<Law, 'rulebook'>, rule: RuleCode): ShownLimit | null {
  const limit = rulebook.limits[rule];
  const value = limit?.values.at(-1)?.value;
  if (!limit || value === undefined) return null;
  const { kind, unit, audience } = limit;
  const all = mayDispense(audience) ? [] : valuesByAge(rulebook, rule);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return { kind, unit, value, byAge: least < most ? { least, most } : null };
}

/** A rule for minors has a value for each age, and one more for school days. */
const valuesByAge = (rulebook: Law['rulebook'], rule: RuleCode): number[] =>
  [rule, ...RULES[rule].otherLimits]
    .flatMap((key) => rulebook.limits[key] ?? [])
    .flatMap((limit) => casesOf(limit).flatMap(({ values }) => values.at(-1)?.value ?? []));
