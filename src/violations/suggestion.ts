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

/**
 * What can be told from one employee's own time. The source's own word goes before anything
 * that is concluded.
 *
 * @param trigger place in the timeline of the event that set the case off; null where none did
 * @param given the source's cause code of that event
 */
export function suggestionOf(
  trigger: number | null,
  origin: Origin,
  timeline: Timeline,
  given: string | null,
): Suggestion {
  const byDay: Suggestion = { cause: null, reason: { kind: origin === 'planned' ? 'plan' : 'day' } };
  if (trigger === null) return byDay;
  if (given !== null) return { cause: causeCode(given), reason: { kind: 'source' } };
  if (origin === 'planned') return { cause: 'planned', reason: { kind: 'plan' } };
  return byKind(trigger, timeline) ?? byDay;
}

/** What the event itself tells: a call-out, or a shift that lasted longer than planned. */
function byKind(trigger: number, timeline: Timeline): Suggestion | null {
  const kind = kindAt(timeline, trigger);
  if (kind === 'callout') return { cause: 'call-out', reason: { kind: 'call-out' } };
  const planned = at(timeline.planned, trigger);
  const seconds = Math.round(at(timeline.ownNet, trigger) - planned);
  if (!IS_PLANNED.has(kind) || planned === 0 || seconds <= 0) return null;
  return { cause: 'shift-extended', reason: { kind: 'extended', seconds } };
}

/** Kinds that are in a plan, so that they can last beyond it. */
const IS_PLANNED: ReadonlySet<EventKind> = new Set<EventKind>(['shift', 'passive']);

/** What other people's time tells about the events that set cases off, by the events' ids. */
export interface SuggestionFacts {
  readonly colleagueAway: ReadonlySet<string>;
  readonly swapped: ReadonlySet<string>;
}

/** Whether other people's time could tell more: nothing was said, and the plan is not to blame. */
export const isOpenToFacts = ({ kind }: SuggestionReason): boolean => kind === 'day' || kind === 'extended';

/** A suggestion with what other people's time tells about the event behind it. */
export function refined(suggestion: Suggestion, trigger: string | null, facts: SuggestionFacts): Suggestion {
  if (trigger === null || !isOpenToFacts(suggestion.reason)) return suggestion;
  if (facts.colleagueAway.has(trigger)) return { cause: 'sickness', reason: { kind: 'colleague-away' } };
  return facts.swapped.has(trigger) ? { cause: 'shift-swap', reason: { kind: 'swap' } } : suggestion;
}
