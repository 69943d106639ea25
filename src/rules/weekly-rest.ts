import { DAY_SECONDS, mondayOf } from '../time/civil.js';
import { overlapOf, type Interval } from '../time/interval.js';
import { longestFree, type Blocks } from './blocks.js';
import { limitInForce } from './limits.js';
import { at } from './packed.js';
import type { RuleResult } from './rule.js';
import { Tally } from './tally.js';
import type { View } from './view.js';

const SEVEN_DAYS = 7 * DAY_SECONDS;

/**
 * One continuous off-duty period of 35 h in seven days (§10-8(2), spec 2.2). By default
 * seven days are the ISO week, and a stretch counts whole when at least 24 h of it lie
 * inside the week, otherwise only the part inside. Measured: the best stretch in seconds.
 */
export function weeklyRest(view: View): RuleResult {
  const tally = new Tally('WEEKLY_REST', 'seconds', 'min', view.context.limits.WEEKLY_REST);
  const { horizon } = view;
  if (horizon === null) return tally.result();
  if (view.context.settings.weeklyRestMode === 'rolling_168h') rolling(view, tally, horizon);
  else isoWeeks(view, tally, horizon);
  return tally.result();
}

interface Candidate {
  readonly stretch: Interval;
  readonly value: number;
}

function isoWeeks(view: View, tally: Tally, horizon: Interval): void {
  const { clock } = view.context;
  const stretches = freeStretches(view.blocks, horizon);
  const used = new Set<Interval>();
  let first = 0;
  for (let monday = mondayOf(clock.dayOf(horizon.start - 1)) + 7; ; monday += 7) {
    const week = { start: clock.instantAt(monday), end: clock.instantAt(monday + 7) };
    if (week.end > horizon.end) return;
    while ((stretches[first]?.end ?? Number.POSITIVE_INFINITY) <= week.start) first += 1;
    const candidates = candidatesOf(stretches, first, week, view).filter(({ stretch }) => !used.has(stretch));
    if (view.context.settings.noDoubleUse) useUp(candidates, used, limitAt(view, monday + 6));
    tally.measure({
      anchorDay: monday + 6,
      ...week,
      ...bestOf(candidates, week),
      final: horizon.end >= week.end + SEVEN_DAYS,
    });
  }
}

/** The candidate of the highest value, the earliest of equals; of one that does not count whole the part inside. */
function bestOf(candidates: readonly Candidate[], week: Interval): { measured: number; rest: Interval } {
  let best: Candidate | undefined;
  for (const candidate of candidates) if (candidate.value > (best?.value ?? 0)) best = candidate;
  if (!best) return { measured: 0, rest: { start: week.start, end: week.start } };
  const { stretch, value } = best;
  const isWhole = value === stretch.end - stretch.start;
  const inside = { start: Math.max(stretch.start, week.start), end: Math.min(stretch.end, week.end) };
  return { measured: value, rest: isWhole ? stretch : inside };
}

const limitAt = (view: View, day: number): number => limitInForce(view.context.limits.WEEKLY_REST, day);

function candidatesOf(
  stretches: readonly Interval[],
  first: number,
  week: Interval,
  view: View,
): Candidate[] {
  const touches = view.context.settings.weeklyRestMode === 'iso_week_touch24';
  const candidates: Candidate[] = [];
  for (let i = first; i < stretches.length; i += 1) {
    const stretch = stretches[i];
    if (!stretch || stretch.start >= week.end) break;
    const inside = overlapOf(stretch, week);
    const countsWhole = touches && inside >= DAY_SECONDS;
    candidates.push({ stretch, value: countsWhole ? stretch.end - stretch.start : inside });
  }
  return candidates;
}

/**
 * The week takes the earliest stretch that meets the limit: a later one may still serve
 * the next week. A stretch of at least twice the limit serves any number of weeks.
 */
function useUp(candidates: readonly Candidate[], used: Set<Interval>, limit: number): void {
  const taken = candidates.find(({ value }) => value >= limit);
  if (taken && taken.stretch.end - taken.stretch.start < 2 * limit) used.add(taken.stretch);
}

function freeStretches(blocks: Blocks, horizon: Interval): Interval[] {
  const stretches: Interval[] = [];
  let free = horizon.start;
  for (let i = 0; i < blocks.count && free < horizon.end; i += 1) {
    const end = Math.min(at(blocks.start, i), horizon.end);
    if (end > free) stretches.push({ start: free, end });
    free = Math.max(free, at(blocks.end, i));
  }
  if (free < horizon.end) stretches.push({ start: free, end: horizon.end });
  return stretches;
}

/** Back from each end of work; the window may lie past the horizon's end but not before its start. */
function rolling(view: View, tally: Tally, horizon: Interval): void {
  const { blocks, context } = view;
  for (let i = 0; i < blocks.count; i += 1) {
    const end = at(blocks.end, i);
    const start = end - SEVEN_DAYS;
    if (start < horizon.start) continue;
    const rest = longestFree(blocks, start, end);
    tally.measure({ anchorDay: context.clock.dayOf(end), start, end, measured: rest.end - rest.start, rest });
  }
}
