import type { EventKind } from '../../rules/event.js';
import type { HistoryRow } from '../violations.query.js';

/** What a version of an event says of time. */
export interface EventTime {
  readonly kind: EventKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null where the source says nothing of a break. */
  readonly breakSeconds: number | null;
}

/** An event of a case, or within its window, that was corrected: the version before and the one after. */
export interface Correction {
  readonly id: string;
  readonly at: Date;
  readonly before: EventTime;
  /** Null where the event was withdrawn, or is another person's by now. */
  readonly after: EventTime | null;
  /** What brought it; null where that is not on record. */
  readonly importId: string | null;
  readonly file: string | null;
  /** The event the case rests on, by which its versions are opened; null where the case rests on others. */
  readonly eventId: string | null;
}

/** The latest corrections, and how many came before them. */
export interface Corrections {
  readonly told: readonly Correction[];
  readonly earlier: number;
}

/** Corrections that one file brought. */
export interface CorrectedTogether {
  readonly at: Date;
  readonly file: string | null;
  readonly corrections: readonly Correction[];
}

/** A line of a case's history: a step of it, or a correction of its hours. */
export type HistoryLine =
  | { readonly step: HistoryRow; readonly corrected: null }
  | { readonly step: null; readonly corrected: CorrectedTogether };

/** More than a page is read with; those before them are shown where that is asked for. */
export const MOST_CORRECTIONS = 30;

/** Steps and corrections as they came; a correction stands before the check that it led to. */
export function historyLines(
  steps: readonly HistoryRow[],
  corrections: readonly Correction[],
): readonly HistoryLine[] {
  const lines: HistoryLine[] = [
    ...together(corrections).map((corrected) => ({ step: null, corrected })),
    ...steps.map((step) => ({ step, corrected: null })),
  ];
  return lines.sort((a, b) => timeOf(a) - timeOf(b));
}

const timeOf = ({ step, corrected }: HistoryLine): number => (step ?? corrected).at.getTime();

function together(corrections: readonly Correction[]): readonly CorrectedTogether[] {
  const groups = new Map<string, Correction[]>();
  for (const one of corrections) {
    const key = `${one.importId ?? ''} ${one.at.getTime()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ at: first.at, file: first.file, corrections: group }] : [];
  });
}

/** Whether a correction left the times as they were, as one of the plan or of a reason does. */
export const isSameTime = ({ before, after }: Correction): boolean =>
  after !== null &&
  before.kind === after.kind &&
  before.startsAt.getTime() === after.startsAt.getTime() &&
  before.endsAt.getTime() === after.endsAt.getTime() &&
  before.breakSeconds === after.breakSeconds;
