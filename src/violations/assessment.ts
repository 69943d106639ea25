import { basisOf, triggerOf, type Basis } from '../rules/counted.js';
import { evaluateView } from '../rules/engine.js';
import type { EventKind, WorkEvent } from '../rules/event.js';
import type { Finding, RuleCode, Verdict } from '../rules/rule.js';
import { kindAt, packTimeline, type Timeline } from '../rules/timeline.js';
import type { RuleContext } from '../rules/context.js';
import type { View } from '../rules/view.js';
import { at } from '../rules/packed.js';
import { formatDay } from '../time/civil.js';
import type { Reading, Readings } from '../workforce/reading.js';
import { causeCode } from './causes.js';
import type { Evidence } from './evidence.js';
import type { Origin } from './violation.entity.js';
import { Views } from './views.js';

/** A stored event version as evaluation needs it. */
export interface TimelineRow {
  readonly id: string;
  readonly event: WorkEvent;
  /** The source's cause code, if it gave one. */
  readonly cause: string | null;
}

/** Stored event versions, by their place in the input; an array is one. */
export interface TimelineRows {
  readonly length: number;
  at(index: number): TimelineRow | undefined;
}

/** A finding with what makes it a case: what it rests on, where it comes from, why. */
export interface CaseFinding {
  readonly finding: Finding;
  readonly origin: Origin;
  readonly evidence: Evidence;
  readonly suggestedCause: string | null;
}

/** A case with the view it was found in, which its figure can be explained from. */
export interface AssessedCase extends CaseFinding {
  readonly view: View;
}

/** What evaluation found on one employee's timeline. */
export interface Assessment {
  /** As the general reading has it. */
  readonly view: View;
  readonly cases: readonly AssessedCase[];
  /** How often each rule was measured. */
  readonly measured: ReadonlyMap<RuleCode, number>;
}

/** Everything but the events that an evaluation depends on, apart from what each reading has of its own. */
export type Circumstances = Omit<RuleContext, 'settings' | 'periods'>;

/**
 * Evaluates one employee's time.
 *
 * @param readings what the law in use asks of the employee (`readingsOf`), the general one first
 */
export const assess = (
  rows: readonly TimelineRow[],
  circumstances: Circumstances,
  readings: Readings,
): Assessment =>
  assessPacked(
    {
      timeline: packTimeline(rows.map(({ event }) => event)),
      rows,
      plan: () => packTimeline(rows.flatMap(({ event }) => plannedPart(event))),
    },
    circumstances,
    readings,
  );

/** An employee's time as it was read: packed, and row by row for the few that a case tells of. */
export interface PackedTime {
  readonly timeline: Timeline;
  readonly rows: TimelineRows;
  /** The published plan alone, at its own times; asked for only where something was found. */
  readonly plan: () => Timeline;
}

/** As `assess`, of time that is packed already. */
export function assessPacked(
  { timeline, rows, plan }: PackedTime,
  circumstances: Circumstances,
  readings: Readings,
  views = new Views(),
): Assessment {
  const [general, ...others] = readings;
  const first = look(timeline, circumstances, general, views);
  const looked = [first, ...others.map((reading) => look(timeline, circumstances, reading, views))];
  const found = looked.flatMap(({ view, findings }) => findings.map((finding) => ({ finding, view })));
  const planned = found.length === 0 ? NO_PLAN : plannedFindings(plan(), circumstances, readings, views);
  return {
    view: first.view,
    cases: found.map(({ finding, view }) => caseOf(finding, view, rows, planned)),
    measured: looked.reduce((sum, { measured }) => added(sum, measured), new Map<RuleCode, number>()),
  };
}

function caseOf(finding: Finding, view: View, rows: TimelineRows, planned: PlannedKeys): AssessedCase {
  const basis = basisOf(finding, view);
  const trigger = triggerOf(basis, view.timeline);
  const origin: Origin = planned[finding.effectiveVerdict].has(keyOf(finding)) ? 'planned' : 'worked';
  return {
    finding,
    view,
    origin,
    evidence: {
      ...evidenceOf(basis, trigger, view.timeline, rows),
      coveredUntil: finding.final ? null : coveredUntil(view.context),
    },
    suggestedCause: causeOf(trigger, origin, view.timeline, rows),
  };
}

/** What one reading saw. */
interface Looked {
  readonly view: View;
  readonly findings: readonly Finding[];
  readonly measured: ReadonlyMap<RuleCode, number>;
}

function look(timeline: Timeline, circumstances: Circumstances, reading: Reading, views: Views): Looked {
  const { rules, fromDay, untilDay, settings, periods } = reading;
  const view = views.load(timeline, { ...circumstances, settings, ...(periods && { periods }) });
  const results = evaluateView(view, rules);
  return {
    view,
    findings: results
      .flatMap(({ findings }) => findings)
      .filter(({ anchorDay }) => fromDay <= anchorDay && anchorDay < untilDay),
    measured: new Map(results.map(({ rule, evaluated }) => [rule, evaluated])),
  };
}

function added(sum: Map<RuleCode, number>, more: ReadonlyMap<RuleCode, number>): Map<RuleCode, number> {
  for (const [rule, count] of more) sum.set(rule, Math.max(sum.get(rule) ?? 0, count));
  return sum;
}

const keyOf = ({ rule, anchorDay }: Finding): string => `${rule}@${anchorDay}`;

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

/** Keys of what the published plan breaks by itself: `breach` of the limit in force, `ok` of the statute at least. */
type PlannedKeys = Readonly<Record<Verdict, ReadonlySet<string>>>;

const NO_PLAN: PlannedKeys = { breach: new Set(), ok: new Set() };

/** The planned shifts at their planned times, judged alone. */
function plannedFindings(
  plan: Timeline,
  circumstances: Circumstances,
  readings: Readings,
  views: Views,
): PlannedKeys {
  const found = readings.flatMap((reading) => look(plan, circumstances, reading, views).findings);
  const breaches = found.filter(({ effectiveVerdict }) => effectiveVerdict === 'breach');
  return { breach: new Set(breaches.map(keyOf)), ok: new Set(found.map(keyOf)) };
}

const IS_IN_PLAN: ReadonlySet<EventKind> = new Set<EventKind>(['shift', 'passive']);

/** The planned part of an event, at its planned time. */
export function plannedPart(event: WorkEvent): WorkEvent[] {
  const { kind, plannedStart: start, plannedEnd: end } = event;
  if (!IS_IN_PLAN.has(kind)) return kind === 'absence' ? [event] : [];
  if (start === undefined || end === undefined) return asPlanned(event);
  const pause = event.plannedUnpaidBreak ?? event.unpaidBreak;
  return end <= start ? [] : [{ kind, start, end, ...(pause !== undefined && { unpaidBreak: pause }) }];
}

/** Planned hours without times say that the plan was another; when it lay they do not say. */
const asPlanned = (event: WorkEvent): WorkEvent[] => (event.plannedNet === undefined ? [event] : []);

const coveredUntil = ({ horizon, clock }: RuleContext): string | null =>
  horizon ? formatDay(clock.dayOf(horizon.end)) : null;

function evidenceOf(
  { counted, longestRest }: Basis,
  trigger: number | null,
  timeline: Timeline,
  rows: TimelineRows,
): Omit<Evidence, 'coveredUntil'> {
  const rowAt = (index: number): TimelineRow | undefined => rows.at(at(timeline.order, index));
  return {
    // Absence is counted as days that are left out; whose and why is not a case's to tell.
    events: counted
      .filter(({ index }) => kindAt(timeline, index) !== 'absence')
      .map(({ index, seconds, planned }) => ({
        id: rowAt(index)?.id ?? '',
        kind: kindAt(timeline, index),
        start: at(timeline.start, index),
        end: at(timeline.end, index),
        counted: seconds,
        planned,
      })),
    trigger: trigger === null ? null : (rowAt(trigger)?.id ?? null),
    longestRest,
  };
}

/** The source's own cause for the event that set the case off; otherwise what kind of event it was. */
function causeOf(
  trigger: number | null,
  origin: Origin,
  timeline: Timeline,
  rows: TimelineRows,
): string | null {
  if (trigger === null) return null;
  const given = rows.at(at(timeline.order, trigger))?.cause ?? null;
  if (given !== null) return causeCode(given);
  if (origin === 'planned') return 'planned';
  if (kindAt(timeline, trigger) === 'callout') return 'call-out';
  return at(timeline.ownNet, trigger) > at(timeline.planned, trigger) ? 'shift-extended' : null;
}
