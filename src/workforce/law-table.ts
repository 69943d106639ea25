import type { RuleCode } from '../rules/rule.js';
import type { Law } from './law.js';

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
