import { overlapOf, type Interval } from '../time/interval.js';
import { accountOf, boundsOf, daysOf } from './explain.js';
import { eventsIn, netPieces } from './explain-work.js';
import type { Term } from './explanation.js';
import { netBetween } from './net-work.js';
import { at } from './packed.js';
import type { Finding, RuleCode } from './rule.js';
import { zonesOfRun } from './sunday-rest.js';
import { CALLOUT, IS_MAIN, IS_WORK, type Timeline } from './timeline.js';
import type { View } from './view.js';

/** An event a finding counts; `index` is its place in the packed timeline. */
export interface Counted {
  readonly index: number;
  /** Net seconds of it inside what was looked at; 0 where it only bounds a rest. */
  readonly seconds: number;
  /** Planned net seconds; overtime is what a day has beyond them. */
  readonly planned: number;
}

/** What a finding rests on: enough to recompute its figure by hand. */
export interface Basis {
  readonly counted: readonly Counted[];
  /** The longest free stretch of a rest rule's window. */
  readonly longestRest: Interval | null;
}

/** Rules whose windows are shown with all the work in them; the others with what their terms count. */
const WHOLE_WINDOW: ReadonlySet<RuleCode> = new Set<RuleCode>(['DAILY_TOTAL', 'OT_7D', 'OT_4W', 'OT_WEEK']);

/**
 * The events behind a finding. A rest is bounded by the work that touches or interrupts
 * its window, drawn out to the ends of a rest that reaches beyond it; a sum is made of
 * the work inside, or of the planned shifts, standby and breaks that its terms name; a
 * Sunday in a row of the work in its zone and in the zone before.
 */
export function basisOf(finding: Finding, view: View): Basis {
  const { timeline } = view;
  const { rest, rule, window } = finding;
  if (rest !== null) {
    const counted = boundsOf(finding, view).map((index) => countedOf(timeline, index, 0));
    return { counted, longestRest: rest };
  }
  if (WHOLE_WINDOW.has(rule)) return { counted: countIn(timeline, window), longestRest: null };
  if (isOfNetWorkAlone(rule, view)) return { counted: countNet(finding, view), longestRest: null };
  if (rule !== 'SUNDAY_NEXT') return { counted: countTerms(finding, view), longestRest: null };
  const zones = zonesOfRun(view, finding.anchorDay, 2);
  return { counted: zones.flatMap((zone) => countIn(timeline, zone)), longestRest: null };
}

const countedOf = (timeline: Timeline, index: number, seconds: number): Counted => ({
  index,
  seconds,
  planned: at(timeline.planned, index),
});

const countIn = (timeline: Timeline, window: Interval): Counted[] =>
  eventsIn(timeline, window).map((index) => countedOf(timeline, index, netInside(timeline, index, window)));

/** Rules whose account is the net work of a window, and converted standby where it counts. */
const OF_NET_WORK: ReadonlySet<RuleCode> = new Set<RuleCode>(['TOTAL_AVG', 'WEEK_CAP']);

const isOfNetWorkAlone = (rule: RuleCode, { context, hasStandby }: View): boolean =>
  OF_NET_WORK.has(rule) && !(hasStandby && context.settings.standbyInTotal);

/** As `countTerms`, without the terms: exact fractions of the work of months took longer than all rules together. */
function countNet(finding: Finding, view: View): Counted[] {
  const { timeline } = view;
  const seconds = new Map<number, number>();
  for (const piece of netPieces(view, daysOf(view, finding.window))) {
    if (netBetween(view.net, piece.start, piece.end) <= 0) continue;
    for (const index of eventsIn(timeline, piece)) {
      seconds.set(index, (seconds.get(index) ?? 0) + netInside(timeline, index, piece));
    }
  }
  return seconds.size === 0 ? countNone(finding, timeline) : rounded(seconds, timeline);
}

const countNone = ({ window }: Finding, timeline: Timeline): Counted[] =>
  eventsIn(timeline, window).map((index) => countedOf(timeline, index, 0));

const rounded = (seconds: ReadonlyMap<number, number>, timeline: Timeline): Counted[] =>
  [...seconds].sort(([a], [b]) => a - b).map(([index, sum]) => countedOf(timeline, index, Math.round(sum)));

/**
 * Each event of the terms once, with what it adds to them in whole seconds. Where nothing
 * was counted, as of a break nobody had, it is the work of the window that lacks it.
 */
function countTerms(finding: Finding, view: View): Counted[] {
  const { timeline } = view;
  const { terms } = accountOf(finding, view);
  if (terms.length === 0) return countNone(finding, timeline);
  const seconds = new Map<number, number>();
  for (const term of terms) {
    for (const index of term.events) {
      const own = ONE_EVENT.has(term.kind) ? term.amount.toNumber() : netInside(timeline, index, term);
      seconds.set(index, (seconds.get(index) ?? 0) + own);
    }
  }
  return rounded(seconds, timeline);
}

/** Terms that are of a single event, so that their amount is what it adds. */
const ONE_EVENT: ReadonlySet<Term['kind']> = new Set<Term['kind']>(['work', 'plan', 'standby', 'break']);

/** Own net seconds of one event inside a window, what other events cover not considered. */
function netInside(timeline: Timeline, index: number, window: Interval): number {
  const event = { start: at(timeline.start, index), end: at(timeline.end, index) };
  const inside = overlapOf(event, window);
  const gross = event.end - event.start;
  return inside === gross
    ? at(timeline.ownNet, index)
    : Math.round((inside * at(timeline.ownNet, index)) / gross);
}

/**
 * The event that most likely set a finding off: a call-out before an extra shift or
 * overtime, before the shift that ran furthest beyond its plan, before the last of the work
 * counted. How far matters: clocks run some minutes over every day, and the last of those
 * would be blamed for the rest that two hours more of another shift have cut.
 *
 * @param plannedOf planned net seconds of event `index`; left out, as its source says
 */
export function triggerOf(
  { counted }: Basis,
  timeline: Timeline,
  plannedOf = (index: number): number => at(timeline.planned, index),
): number | null {
  let best: number | null = null;
  let [bestRank, furthest] = [Number.NEGATIVE_INFINITY, 0];
  for (const { index } of counted) {
    const planned = plannedOf(index);
    const rank = rankOf(timeline, index, planned);
    const beyond = rank === RAN_OVER ? at(timeline.ownNet, index) - planned : 0;
    if (rank < bestRank || (rank === bestRank && beyond < furthest)) continue;
    best = index;
    bestRank = rank;
    furthest = beyond;
  }
  return best;
}

const RAN_OVER = 1;

function rankOf(timeline: Timeline, index: number, planned: number): number {
  const kind = at(timeline.kind, index);
  if (at(IS_WORK, kind) === 0) return -1;
  if (kind === CALLOUT) return 3;
  if (at(IS_MAIN, kind) === 0 || planned === 0) return 2;
  return at(timeline.ownNet, index) > planned ? RAN_OVER : 0;
}
