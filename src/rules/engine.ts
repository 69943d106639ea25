import { RULES, type Rule } from './catalogue.js';
import { RULE_CODES, type RuleCode, type RuleResult } from './rule.js';
import { packTimeline, type Timeline } from './timeline.js';
import type { RuleContext } from './context.js';
import { View } from './view.js';

let memory: View | null = null;

/**
 * What the rules find on one employee's timeline, in the order of `rules`. A pure
 * function: the same events, settings, limits and horizon give the same answer. What it
 * derives on the way is written over what it derived for the employee before.
 */
export function evaluate(
  timeline: Timeline,
  context: RuleContext,
  rules: readonly RuleCode[] = RULE_CODES,
): RuleResult[] {
  memory ??= new View(packTimeline([]), context);
  return evaluateView(memory.load(timeline, context), rules);
}

/** As `evaluate`, on a view that the caller goes on to ask. */
export const evaluateView = (view: View, rules: readonly RuleCode[]): RuleResult[] =>
  rules.map((code) => (applies(RULES[code], view) ? measured(RULES[code], view) : NOT_EVALUATED[code]));

/** A rule without a limit for the employee on any day need not look at a single event. */
const applies = ({ code, otherLimits }: Rule, { context }: View): boolean =>
  context.limits[code].length > 0 || otherLimits.some((key) => context.limits[key].length > 0);

function measured(rule: Rule, view: View): RuleResult {
  const tally = view.tally(rule);
  rule.measure(view, tally);
  return tally.result();
}

const NOT_EVALUATED = Object.fromEntries(
  RULE_CODES.map((rule) => [rule, { rule, unit: RULES[rule].unit, evaluated: 0, worst: null, findings: [] }]),
) as unknown as Readonly<Record<RuleCode, RuleResult>>;
