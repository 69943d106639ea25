import type { EventKind } from '../rules/event.js';
import type { CaseFinding } from './assessment.js';
import type { Finds } from './evaluation-decision.js';
import type { CountedEvent, Evidence } from './evidence.js';
import { isOpenToFacts, refined, type SuggestionFacts } from './suggestion.js';
import type { AskedEvent } from './suggestion-facts.repository.js';

/** Kinds that one can work in place of somebody else. */
const CHANGES_HANDS: ReadonlySet<EventKind> = new Set<EventKind>(['shift', 'extra_shift', 'passive']);

/** The events that other people's time could tell more about, each once. */
export function askedOf({ employeeId, cases, filing }: Finds): AskedEvent[] {
  const asked = new Map<string, AskedEvent>();
  for (const { finding, evidence } of cases) {
    const unitId = filing.unitOn(finding.anchorDay);
    if (unitId === null) continue;
    for (const { id: eventId, kind, start, end } of openShifts(evidence)) {
      asked.set(eventId, { eventId, employeeId, unitId, kind, start, end });
    }
  }
  return [...asked.values()];
}

/**
 * The shifts behind a case that may have come from somebody else, where nothing better is known:
 * the one that set it off, and of a rest that was too short all that bound it.
 */
function openShifts({ trigger, suggestion, events, longestRest }: Evidence): CountedEvent[] {
  if (!suggestion || !isOpenToFacts(suggestion)) return [];
  return events.filter(({ id, kind }) => (longestRest !== null || id === trigger) && CHANGES_HANDS.has(kind));
}

/** What was found, with the suggestions that other people's time makes; mostly it makes none, and all is as it was. */
export function withFacts(finds: Finds, facts: SuggestionFacts): Finds {
  if (facts.colleagueAway.size === 0 && facts.swapped.size === 0) return finds;
  return { ...finds, cases: finds.cases.map((one) => ({ ...one, ...suggested(one, facts) })) };
}

function suggested(
  { evidence, suggestedCause }: CaseFinding,
  facts: SuggestionFacts,
): Pick<CaseFinding, 'evidence' | 'suggestedCause'> {
  if (!evidence.suggestion) return { evidence, suggestedCause };
  const { cause, reason } = refined(
    { cause: suggestedCause, reason: evidence.suggestion },
    evidence.trigger,
    openShifts(evidence).map(({ id }) => id),
    facts,
  );
  return { evidence: { ...evidence, suggestion: reason }, suggestedCause: cause };
}
