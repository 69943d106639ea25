import { RULES, type Rule } from './catalogue.js';
import { RULE_CODES, type RuleCode, type RuleResult } from './rule.js';
import { packTimeline, type Timeline } from './timeline.js';
import type { RuleContext } from './context.js';
import type { Limits, LimitSchedule } from './limits.js';
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
export function evaluateView(view: View, rules: readonly RuleCode[]): RuleResult[] {
  const schedules = schedulesOf(view.context.limits);
  return rulesOf(rules).map((rule) => {
    const schedule = schedules[rule.place];
    return schedule ? measured(rule, schedule, view) : NOT_EVALUATED[rule.place]!;
  });
}

/** The schedule of each rule that applies, by its place; null for the others. Many employees have the same limits. */
const schedulesKnown = new WeakMap<Limits, readonly (LimitSchedule | null)[]>();

function schedulesOf(limits: Limits): readonly (LimitSchedule | null)[] {
  const known = schedulesKnown.get(limits);
  if (known) return known;
  const made = RULE_CODES.map((code) => (applies(RULES[code], limits[code], limits) ? limits[code] : null));
  schedulesKnown.set(limits, made);
  return made;
}

let codes: readonly RuleCode[] = [];
let found: readonly Rule[] = [];

/** One employee after another is asked the same list of rules: they are looked up once. */
function rulesOf(asked: readonly RuleCode[]): readonly Rule[] {
  if (asked === codes) return found;
  codes = asked;
  return (found = asked.map((code) => RULES[code]));
}

/** A rule without a limit for the employee on any day need not look at a single event. */
const applies = ({ otherLimits }: Rule, schedule: LimitSchedule, limits: Limits): boolean =>
  schedule.length > 0 || (otherLimits.length > 0 && otherLimits.some((key) => limits[key].length > 0));

function measured(rule: Rule, schedule: LimitSchedule, view: View): RuleResult {
  const tally = view.tally(rule, schedule);
  rule.measure(view, tally);
  return tally.result();
}

const NOT_EVALUATED: readonly RuleResult[] = RULE_CODES.map((rule) => ({
  rule,
  unit: RULES[rule].unit,
  evaluated: 0,
  worst: null,
  findings: [],
}));
