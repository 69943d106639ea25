import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatStamp } from '../time/stamp.js';
import type { Measure } from '../violations/case-step.js';
import type { PlanChange } from '../violations/published-plan.js';
import type { SuggestionReason } from '../violations/suggestion-reason.js';
import { causeCode } from '../violations/causes.js';
import type { Corrections } from './cases/corrections.js';
import type { CaseLinks } from './cases/case-links.query.js';
import { type OwedRest, owedRestOf } from './compensation/claim-answer.js';
import type { ClaimRow } from './compensation/claims.query.js';
import { type HistoryAnswer, historyAnswerOf } from './cases/case-answer.js';
import type { Explanation } from '../rules/explanation.js';
import type { DrawnEvent, TimeLineInput } from './time-line.js';
import { limitOnLine } from './time-line-limit.js';
import type {
  HistoryRow,
  NearbyEventRow,
  Outdated,
  ViolationDetailRow,
  ViolationRow,
} from './violations.query.js';

/** A violation with what stands around it. */
export interface ViolationCase {
  readonly row: ViolationDetailRow;
  readonly history: readonly HistoryRow[];
  readonly incident: readonly ViolationRow[];
  readonly nearby: readonly NearbyEventRow[];
  readonly links: CaseLinks;
  readonly measures: readonly Measure[];
  /** Of its hours, the earliest first. */
  readonly corrections: Corrections;
  /** Rest that is, or was, owed for it. */
  readonly claims: readonly ClaimRow[];
  /** Why the cause is suggested, as far as whoever looks may know; null where it was stored without. */
  readonly suggestion: SuggestionReason | null;
}

/** One page of the list; `next` is where the following one begins, null at the end. */
export interface ViolationPage {
  readonly rows: readonly ViolationRow[];
  readonly next: string | null;
}

/** Cuts a page out of rows of which one more than a page was read. */
export function pageOf(rows: readonly ViolationRow[], size: number): ViolationPage {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? `${last.anchorDate}_${last.id}` : null };
}

const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

export const windowOf = (row: Pick<ViolationDetailRow, 'windowStartsAt' | 'windowEndsAt'>): Interval => ({
  start: secondsOf(row.windowStartsAt),
  end: secondsOf(row.windowEndsAt),
});

/** What is drawn: the events the finding rests on, and what lay around them. */
export function drawingOf(
  { row, nearby }: Pick<ViolationCase, 'row' | 'nearby'>,
  explanation: Explanation | null,
): TimeLineInput {
  const rests = new Set(row.evidence.events.map(({ id }) => id));
  const events: DrawnEvent[] = [
    ...nearby
      .filter(({ id }) => !rests.has(id))
      .map((event) => ({
        kind: event.kind,
        start: secondsOf(event.startsAt),
        end: secondsOf(event.endsAt),
        isCounted: false,
      })),
    ...row.evidence.events.map(({ kind, start, end }) => ({ kind, start, end, isCounted: true })),
  ];
  return {
    window: windowOf(row),
    longestRest: row.evidence.longestRest,
    events,
    limit: limitOnLine(row, explanation),
    showsSundays: row.rule.startsWith('SUNDAY_'),
  };
}

/** A violation as the API gives it: its own shape, local stamps with offset. */
export interface ViolationAnswer {
  readonly id: string;
  readonly anchorDate: string;
  readonly employee: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly rule: string;
  readonly measured: number;
  readonly limit: number;
  /** What `measured` and the limits count: `seconds` or `count`. */
  readonly measuredIn: string;
  readonly verdict: string;
  readonly origin: string;
  readonly suggestedCause: string | null;
  /** What a person decided; null while nobody has. */
  readonly decidedCause: string | null;
  readonly state: string;
  readonly outdated: Outdated | null;
}

export interface ViolationDetailAnswer extends ViolationAnswer {
  readonly window: { readonly start: string; readonly end: string };
  readonly statutoryLimit: number;
  readonly statutoryVerdict: string;
  readonly clause: string;
  readonly rulebook: string;
  readonly agreement: { readonly code: string; readonly legalBasis: string | null } | null;
  readonly isFinal: boolean;
  readonly countedEvents: readonly {
    readonly kind: string;
    readonly start: string;
    readonly end: string;
    readonly countedSeconds: number;
    readonly plannedSeconds: number;
  }[];
  readonly longestRest: { readonly start: string; readonly end: string } | null;
  /** Ids of the violations the same event set off. */
  readonly sameIncident: readonly string[];
  readonly suggestedBecause: { readonly kind: string; readonly seconds?: number | undefined } | null;
  readonly planChange: PlanChange | null;
  readonly version: number;
  readonly deviationNumber: string | null;
  readonly duplicateOf: string | null;
  readonly replacedBy: string | null;
  readonly replaces: readonly string[];
  readonly measures: readonly Measure[];
  readonly compensatingRest: readonly OwedRest[];
  readonly history: readonly HistoryAnswer[];
}

export const answerOf = (row: ViolationRow): ViolationAnswer => ({
  id: row.id,
  anchorDate: row.anchorDate,
  employee: row.employee,
  unit: { id: row.unitId, name: row.unitName },
  rule: row.rule,
  measured: row.measured,
  limit: row.limit,
  measuredIn: row.unit,
  verdict: row.verdict,
  origin: row.origin,
  suggestedCause: row.cause === null ? null : causeCode(row.cause),
  decidedCause: row.decidedCause,
  state: row.state,
  outdated: row.outdated && { ...row.outdated, since: new Date(row.outdated.since).toISOString() },
});

export function detailAnswerOf(found: ViolationCase, clock: LocalClock): ViolationDetailAnswer {
  const { row } = found;
  const stretch = ({ start, end }: Interval): { start: string; end: string } => ({
    start: formatStamp(start, clock),
    end: formatStamp(end, clock),
  });
  return {
    ...answerOf(row),
    window: stretch(windowOf(row)),
    statutoryLimit: row.baseLimit,
    statutoryVerdict: row.baseVerdict,
    clause: row.clause,
    rulebook: row.rulebook,
    agreement:
      row.agreementCode === null ? null : { code: row.agreementCode, legalBasis: row.agreementBasis },
    isFinal: row.isFinal,
    countedEvents: row.evidence.events.map((event) => ({
      kind: event.kind,
      ...stretch(event),
      countedSeconds: event.counted,
      plannedSeconds: event.planned,
    })),
    longestRest: row.evidence.longestRest && stretch(row.evidence.longestRest),
    sameIncident: found.incident.map(({ id }) => id),
    ...reasonsOf(found),
    version: row.version,
    deviationNumber: row.deviationNumber,
    duplicateOf: found.links.duplicateOf?.id ?? null,
    replacedBy: found.links.replacedBy?.id ?? null,
    replaces: found.links.replaces.map(({ id }) => id),
    measures: found.measures,
    compensatingRest: found.claims.map(owedRestOf),
    history: found.history.map((step) => historyAnswerOf(step, clock)),
  };
}

/** The dates of a changed plan stand beside the reason, whatever that is. */
const reasonsOf = ({
  row,
  suggestion,
}: ViolationCase): Pick<ViolationDetailAnswer, 'suggestedBecause' | 'planChange'> => ({
  suggestedBecause: suggestion,
  planChange: row.evidence.replanned ?? null,
});
