import type { EventKind } from '../rules/event.js';
import { at } from '../rules/packed.js';
import { kindAt, type Timeline } from '../rules/timeline.js';
import { causeCode } from './causes.js';
import type { SuggestionReason } from './suggestion-reason.js';
import type { Origin } from './violation.entity.js';

/** A suggestion: the cause, null where there is none to name, and why. */
export interface Suggestion {
  readonly cause: string | null;
  readonly reason: SuggestionReason;
}

/** What is known of a case besides the event that set it off. */
export interface Known {
  readonly origin: Origin;
  /** The source's cause code of that event. */
  readonly given: string | null;
  /** Whether the plan breaks the rule as it was changed after publication. */
  readonly isReplanned: boolean;
  /** Net seconds that were planned of it: those of the published shift that it became, else those that its source says. */
  readonly planned: number;
}

/**
 * What can be told from one employee's own time. The source's own word goes before anything
 * that is concluded.
 *
 * @param trigger place in the timeline of the event that set the case off; null where none did
 */
export function suggestionOf(
  trigger: number | null,
  timeline: Timeline,
  { origin, given, isReplanned, planned }: Known,
): Suggestion {
  const byDay: Suggestion = { cause: null, reason: { kind: origin === 'planned' ? 'plan' : 'day' } };
  if (trigger === null) return byDay;
  if (given !== null) return { cause: causeCode(given), reason: { kind: 'source' } };
  if (origin === 'planned') return { cause: 'planned', reason: { kind: 'plan' } };
  if (isReplanned) return { cause: null, reason: { kind: 'plan-changed' } };
  return byKind(trigger, timeline, planned) ?? byDay;
}

/** What the event itself tells: a call-out, or a shift that lasted longer than planned. */
function byKind(trigger: number, timeline: Timeline, planned: number): Suggestion | null {
  const kind = kindAt(timeline, trigger);
  if (kind === 'callout') return { cause: 'call-out', reason: { kind: 'call-out' } };
  const net = at(timeline.ownNet, trigger);
  if (kind === 'overtime') return extendsShift(timeline, trigger) ? extended(net) : null;
  return IS_PLANNED.has(kind) && planned > 0 ? extended(net - planned) : null;
}

function extended(beyond: number): Suggestion | null {
  const seconds = Math.round(beyond);
  return seconds > 0 ? { cause: 'shift-extended', reason: { kind: 'extended', seconds } } : null;
}

/** Whether a row of overtime goes on where a planned shift ends, or up to where one begins: some sources tell an extension so. */
function extendsShift(timeline: Timeline, overtime: number): boolean {
  const { size, start, end } = timeline;
  for (let i = 0; i < size && at(start, i) <= at(end, overtime); i += 1) {
    if (IS_PLANNED.has(kindAt(timeline, i)) && at(end, i) >= at(start, overtime)) return true;
  }
  return false;
}

/** Kinds that are in a plan, so that they can last beyond it. */
const IS_PLANNED: ReadonlySet<EventKind> = new Set<EventKind>(['shift', 'passive']);

/** What other people's time tells about the events that set cases off, by the events' ids. */
export interface SuggestionFacts {
  readonly colleagueAway: ReadonlySet<string>;
  readonly swapped: ReadonlySet<string>;
}

/** Whether other people's time could tell more than what was found so far. */
export const isOpenToFacts = ({ kind }: SuggestionReason): boolean => OPEN.has(kind);

const OPEN: ReadonlySet<SuggestionReason['kind']> = new Set<SuggestionReason['kind']>([
  'day',
  'extended',
  'plan-changed',
  // A shift that changed hands before the plan was published is in it, and came by the swap all the same.
  'plan',
]);

/**
 * A suggestion with what other people's time tells about the events behind it.
 *
 * @param shifts the events that may have been another's, by id: the one that set the case off, and
 *   beside a rest that was too short the other one that bounds it
 */
export function refined(
  suggestion: Suggestion,
  trigger: string | null,
  shifts: readonly string[],
  facts: SuggestionFacts,
): Suggestion {
  if (trigger === null || !isOpenToFacts(suggestion.reason)) return suggestion;
  if (facts.colleagueAway.has(trigger)) return { cause: 'sickness', reason: { kind: 'colleague-away' } };
  const isSwapped = shifts.some((id) => facts.swapped.has(id));
  return isSwapped ? { cause: 'shift-swap', reason: { kind: 'swap' } } : suggestion;
}
