import { basisOf, triggerOf } from '../rules/counted.js';
import { evaluateView } from '../rules/engine.js';
import type { WorkEvent } from '../rules/event.js';
import { at } from '../rules/packed.js';
import type { Finding, RuleCode, RuleResult } from '../rules/rule.js';
import { packTimeline, type Timeline } from '../rules/timeline.js';
import type { RuleContext } from '../rules/context.js';
import { View } from '../rules/view.js';
import { isToBeWeighed, weighedLimits } from '../rules/weighed-limits.js';
import type { DaySpan } from '../workforce/person.js';
import type { Reading, Readings } from '../workforce/reading.js';
import { cameFrom, keyOf, type PlannedKeys, type PlansFound, traced } from './came-from.js';
import { evidenceOf, idAt, type TimelineRow, type TimelineRows } from './case-evidence.js';
import type { Evidence } from './evidence.js';
import { PublishedPlan } from './published-plan.js';
import { suggestionOf } from './suggestion.js';
import { type Found, type ReadBy, withBothVerdicts } from './verdicts.js';
import type { Origin } from './violation.entity.js';
import { Views } from './views.js';

/** A finding with what makes it a case: what it rests on, where it comes from, why. */
export interface CaseFinding {
  readonly finding: Finding;
  readonly origin: Origin;
  readonly evidence: Evidence;
  readonly suggestedCause: string | null;
}

/** A case with the view it was found in, which its figure can be explained from. */
export type AssessedCase = CaseFinding & Found;

/** What evaluation found on one employee's timeline. */
export interface Assessment {
  /** As the general reading has it. */
  readonly view: View;
  readonly cases: readonly AssessedCase[];
  /** How often each rule was measured; a trial tells it, and of everybody's time nobody asks. */
  readonly measured: () => ReadonlyMap<RuleCode, number>;
}

/** Everything but the events that an evaluation depends on, apart from what each reading has of its own. */
export interface Circumstances extends Omit<RuleContext, 'settings' | 'periods'> {
  /** The averaging period of a day, null where nothing is averaged; left out, nothing is. */
  readonly averagedOn?: (day: number) => DaySpan | null;
}

/**
 * Evaluates one employee's time.
 *
 * @param readings what the law in use asks of the employee (`readingsOf`), the general one first
 */
export function assess(
  rows: readonly TimelineRow[],
  circumstances: Circumstances,
  readings: Readings,
): Assessment {
  const events = rows.map(({ event }) => event);
  return assessPacked(
    { timeline: packTimeline(events), rows, events: () => events, placed: () => events },
    circumstances,
    readings,
  );
}

/** An employee's time as it was read: packed, and row by row for the few that are asked about by themselves. */
export interface PackedTime {
  readonly timeline: Timeline;
  readonly rows: TimelineRows;
  /** In the order of the rows; made only where they are asked for one by one. */
  readonly events: () => readonly WorkEvent[];
  /** At least those that are in the plan, in that order; of most sources few or none, and a year is many to make. */
  readonly placed: () => readonly WorkEvent[];
  /** What of it was on record before; left out, the rows tell the plan. */
  readonly published?: PublishedPlan;
}

/** As `assess`, of time that is packed already. */
export function assessPacked(
  { timeline, rows, events, placed, published }: PackedTime,
  given: Circumstances,
  readings: Readings,
  views = new Views(),
): Assessment {
  const [general, ...others] = readings;
  const circumstances = withWeighed(timeline, events, given, general);
  const first = look(timeline, circumstances, general, views);
  const looked = [first, ...others.map((reading) => look(timeline, circumstances, reading, views))];
  const found = withBothVerdicts(looked);
  const plan = published ?? new PublishedPlan([], given.clock, general.settings.planNoticeDays);
  const ask = (events: readonly WorkEvent[]): PlannedKeys =>
    plannedFindings(events, circumstances, askedOnly(readings, found), views);
  const plans = found.length === 0 ? null : plansFound(plan, placed(), ask);
  return {
    view: first.view,
    cases: plans === null ? [] : found.map((one) => caseOf(one, rows, plans)),
    measured: () => looked.reduce(added, new Map<RuleCode, number>()),
  };
}

/** Limits that depend on when the planned hours lie (aml. § 10-4 (6)) are weighed before anything is measured by them. */
function withWeighed(
  timeline: Timeline,
  events: () => readonly WorkEvent[],
  circumstances: Circumstances,
  { settings }: Reading,
): Circumstances {
  if (!isToBeWeighed(circumstances.limits)) return circumstances;
  const view = new View(timeline, { ...circumstances, settings });
  return {
    ...circumstances,
    limits: weighedLimits(view, events(), circumstances.averagedOn ?? (() => null)),
  };
}

function caseOf(found: Found, rows: TimelineRows, plans: PlansFound): AssessedCase {
  const { finding, view, overtimeYears, term } = found;
  const basis = basisOf(finding, view);
  const { timeline } = view;
  const plannedOf = (index: number): number =>
    plans.plan.publishedNet(idAt(rows, at(timeline.order, index)) ?? '') ?? at(timeline.planned, index);
  const trigger = triggerOf(basis, timeline, plans.plan.isEmpty ? undefined : plannedOf);
  const from = cameFrom(found, basis, plans);
  const { origin } = from;
  const row = trigger === null ? undefined : rows.at(at(timeline.order, trigger));
  const { cause, reason } = suggestionOf(trigger, timeline, {
    origin,
    given: row?.cause ?? null,
    isReplanned: from.replanned !== null,
    planned: trigger === null ? 0 : plannedOf(trigger),
  });
  const evidence = traced(found, evidenceOf(found, basis, trigger, rows, reason), from, plans.plan);
  return { finding, view, overtimeYears, term, origin, evidence, suggestedCause: cause };
}

/** What one reading saw. */
interface Looked extends ReadBy {
  readonly view: View;
  readonly results: readonly RuleResult[];
}

function look(timeline: Timeline, circumstances: Circumstances, reading: Reading, views: Views): Looked {
  const { rules, fromDay, untilDay, settings, periods, judges, overtimeYears, term } = reading;
  const limits = reading.limits ? { ...circumstances.limits, ...reading.limits } : circumstances.limits;
  const view = views.load(timeline, { ...circumstances, limits, settings, ...(periods && { periods }) });
  const results = evaluateView(view, rules);
  const found: Found[] = [];
  for (const { findings } of results) {
    for (const finding of findings) {
      const { anchorDay, agreement } = finding;
      if (anchorDay < fromDay || anchorDay >= untilDay || isOfTheTermItself(reading, agreement)) continue;
      found.push({ finding, view, overtimeYears, term });
    }
  }
  return { view, judges, found, results };
}

/** What the statute would find by a rule that the very agreement brings along whose term it leaves out: without that there is no rule. */
const isOfTheTermItself = ({ judges, isBroughtAlong, term }: Reading, agreement: string | null): boolean =>
  judges === 'base' && isBroughtAlong === true && agreement !== null && agreement === term?.agreement;

/** What the statute alone would have measured protected nobody. */
function added(
  sum: Map<RuleCode, number>,
  { judges, results }: Pick<Looked, 'judges' | 'results'>,
): Map<RuleCode, number> {
  if (judges === 'base') return sum;
  for (const { rule, evaluated } of results) sum.set(rule, Math.max(sum.get(rule) ?? 0, evaluated));
  return sum;
}

/**
 * The cases to keep on record: two findings of a rule on one anchor date are one, the
 * worse of them, for employee, rule and anchor date name a case.
 */
export function onePerAnchorDate<C extends CaseFinding>(cases: readonly C[]): C[] {
  const worst = new Map<string, C>();
  for (const one of cases) {
    const known = worst.get(keyOf(one.finding));
    if (!known || beyond(one.finding) > beyond(known.finding)) worst.set(keyOf(one.finding), one);
  }
  return [...worst.values()];
}

/** How far past the limit in force; a breach of it is always worse than one of the base only. */
const beyond = ({ measured, effectiveLimit, effectiveVerdict }: Finding): number =>
  Math.abs(measured - effectiveLimit) * (effectiveVerdict === 'breach' ? 1 : -1);

/** Of the plan only the rules are asked that something was found of: nothing else is looked up in it. */
function askedOnly([general, ...others]: Readings, found: readonly Found[]): Readings {
  const asked = new Set(found.map(({ finding }) => finding.rule));
  const only = (reading: Reading): Reading => ({
    ...reading,
    rules: reading.rules.filter((rule) => asked.has(rule)),
  });
  return [only(general), ...others.map(only)];
}

/** Most plans were never on record before they were worked, and then there is but one to ask. */
function plansFound(
  plan: PublishedPlan,
  placed: readonly WorkEvent[],
  ask: (events: readonly WorkEvent[]) => PlannedKeys,
): PlansFound {
  const published = ask(plan.of(placed, 'published'));
  return { plan, published, begun: plan.isEmpty ? published : ask(plan.of(placed, 'begun')) };
}

/** A plan, judged alone. */
function plannedFindings(
  events: readonly WorkEvent[],
  circumstances: Circumstances,
  readings: Readings,
  views: Views,
): PlannedKeys {
  const plan = packTimeline(events);
  const looked = readings.map((reading) => look(plan, circumstances, reading, views));
  const found = withBothVerdicts(looked).map(({ finding }) => finding);
  const breaches = found.filter(({ effectiveVerdict }) => effectiveVerdict === 'breach');
  return { breach: new Set(breaches.map(keyOf)), ok: new Set(found.map(keyOf)) };
}
