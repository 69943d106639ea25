import type { EventKind } from '../rules/event.js';
import type { CaseFinding } from './assessment.js';
import type { Finds } from './evaluation-decision.js';
import type { CountedEvent } from './evidence.js';
import { isOpenToFacts, refined, type SuggestionFacts } from './suggestion.js';
import type { AskedEvent } from './suggestion-facts.repository.js';

/** Kinds that one can work in place of somebody else. */
const CHANGES_HANDS: ReadonlySet<EventKind> = new Set<EventKind>(['shift', 'extra_shift', 'passive']);

/** The events that other people's time could tell more about, each once. */
export function askedOf({ employeeId, cases, filing }: Finds): AskedEvent[] {
  const asked = new Map<string, AskedEvent>();
  for (const one of cases) {
    const event = openTrigger(one);
    const unitId = event && filing.unitOn(one.finding.anchorDay);
    if (!event || unitId === null) continue;
    const { id: eventId, kind, start, end } = event;
    asked.set(eventId, { eventId, employeeId, unitId, kind, start, end });
  }
  return [...asked.values()];
}

/** The event that set a case off, where it may have come from somebody else and nothing better is known. */
function openTrigger({ evidence: { trigger, suggestion, events } }: CaseFinding): CountedEvent | null {
  if (!suggestion || !isOpenToFacts(suggestion)) return null;
  const event = events.findLast(({ id }) => id === trigger);
  return event && CHANGES_HANDS.has(event.kind) ? event : null;
}

/** What was found, with the suggestions that other people's time makes; mostly it makes none, and all is as it was. */
export function withFacts(finds: Finds, facts: SuggestionFacts): Finds {
  const isTold = ({ evidence: { trigger } }: CaseFinding): boolean =>
    trigger !== null && (facts.colleagueAway.has(trigger) || facts.swapped.has(trigger));
  if (!finds.cases.some(isTold)) return finds;
  return {
    ...finds,
    cases: finds.cases.map((one) => (isTold(one) ? { ...one, ...suggested(one, facts) } : one)),
  };
}

function suggested(
  { evidence, suggestedCause }: CaseFinding,
  facts: SuggestionFacts,
): Pick<CaseFinding, 'evidence' | 'suggestedCause'> {
  if (!evidence.suggestion) return { evidence, suggestedCause };
  const { cause, reason } = refined(
    { cause: suggestedCause, reason: evidence.suggestion },
    evidence.trigger,
    facts,
  );
  return { evidence: { ...evidence, suggestion: reason }, suggestedCause: cause };
}
