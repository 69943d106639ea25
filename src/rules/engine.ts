import { CATALOGUE } from './catalogue.js';
import { RULE_CODES, type RuleCode, type RuleResult } from './rule.js';
import type { Timeline } from './timeline.js';
import { View, type RuleContext } from './view.js';

/**
 * What the rules find on one employee's timeline, in the order of `rules`. A pure
 * function: the same events, settings, limits and horizon give the same answer.
 */
export function evaluate(
  timeline: Timeline,
  context: RuleContext,
  rules: readonly RuleCode[] = RULE_CODES,
): RuleResult[] {
  const view = new View(timeline, context);
  return rules.map((rule) => CATALOGUE[rule](view));
}
