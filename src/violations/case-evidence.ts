import type { Basis } from '../rules/counted.js';
import type { RuleContext } from '../rules/context.js';
import type { WorkEvent } from '../rules/event.js';
import { at } from '../rules/packed.js';
import { kindAt } from '../rules/timeline.js';
import { formatDay } from '../time/civil.js';
import type { Evidence } from './evidence.js';
import type { Found } from './verdicts.js';
import type { SuggestionReason } from './suggestion-reason.js';

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
  /** As `at(index).id`, where that is sooner found than the whole. */
  readonly idAt?: (index: number) => string | undefined;
}

/** Id of the version at a place of the input. */
export const idAt = (rows: TimelineRows, place: number): string | undefined =>
  rows.idAt ? rows.idAt(place) : rows.at(place)?.id;

const coveredUntil = ({ horizon, clock }: RuleContext): string | null =>
  horizon ? formatDay(clock.dayOf(horizon.end)) : null;

/** What a finding rests on, by the rows it was read from. */
export function evidenceOf(
  { finding, view: { timeline, context } }: Found,
  { counted, longestRest }: Basis,
  trigger: number | null,
  rows: TimelineRows,
  suggestion: SuggestionReason,
): Evidence {
  const idOf = (index: number): string | undefined => idAt(rows, at(timeline.order, index));
  return {
    // Absence is counted as days that are left out; whose and why is not a case's to tell.
    events: counted
      .filter(({ index }) => kindAt(timeline, index) !== 'absence')
      .map(({ index, seconds, planned }) => ({
        id: idOf(index) ?? '',
        kind: kindAt(timeline, index),
        start: at(timeline.start, index),
        end: at(timeline.end, index),
        counted: seconds,
        planned,
      })),
    trigger: trigger === null ? null : (idOf(trigger) ?? null),
    longestRest,
    coveredUntil: finding.final ? null : coveredUntil(context),
    suggestion,
  };
}
