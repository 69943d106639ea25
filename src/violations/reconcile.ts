import { formatDay } from '../time/civil.js';
import type { RuleCode } from '../rules/rule.js';
import type { CaseFinding } from './assessment.js';
import type { UnitOn } from './month-figures.js';
import type { ViolationState } from './violation-lifecycle.js';

/** What is on record of a violation, as far as deciding needs it. */
export interface OnRecord {
  readonly id: string;
  readonly rule: RuleCode;
  readonly anchorDate: string;
  readonly state: ViolationState;
  /** Whether the row is a breach of the limit in force. */
  readonly counts: boolean;
  readonly measured: number;
  readonly effectiveLimit: number;
  /** What the row says now, to tell whether a repeat says anything new. */
  readonly fingerprint: string;
}

/** What a case is filed under besides what was found. */
export interface Filing {
  /** Rulebook and its version. */
  readonly rulebook: string;
  readonly unitOn: UnitOn;
}

/** A case on record with what is found now. */
export interface FoundAgain {
  readonly row: OnRecord;
  readonly found: CaseFinding;
}

/** What is to become of each case. */
export interface Reconciliation {
  readonly raise: readonly CaseFinding[];
  /** Found again after a correction had made it go away. */
  readonly reopen: readonly FoundAgain[];
  /** Still there, with other figures. */
  readonly restate: readonly FoundAgain[];
  /** No longer found: the data were corrected. */
  readonly supersede: readonly OnRecord[];
}

/**
 * Compares what the rules find now with what is on record for the same employee. A
 * person's assessment is kept as long as the finding is there; a finding that is gone is
 * superseded, never deleted, and stays visible (spec 3.4).
 */
export function reconcile(
  onRecord: readonly OnRecord[],
  found: readonly CaseFinding[],
  filing: Filing,
): Reconciliation {
  const record = new Map(onRecord.map((row) => [`${row.rule}@${row.anchorDate}`, row]));
  const raise: CaseFinding[] = [];
  const reopen: FoundAgain[] = [];
  const restate: FoundAgain[] = [];
  for (const one of found) {
    const key = `${one.finding.rule}@${formatDay(one.finding.anchorDay)}`;
    const row = record.get(key);
    record.delete(key);
    if (!row) raise.push(one);
    else if (row.state === 'superseded') reopen.push({ row, found: one });
    else if (row.fingerprint !== fingerprintOf(one, filing)) restate.push({ row, found: one });
  }
  const supersede = [...record.values()].filter(({ state }) => state !== 'superseded');
  return { raise, reopen, restate, supersede };
}

/**
 * Restated cases that were within an agreement and are a breach now: nobody was told of
 * them when they came up, so they are news as a new case is.
 */
export const nowCounting = ({ restate }: Reconciliation): readonly FoundAgain[] =>
  restate.filter(
    ({ row, found }) =>
      row.state === 'detected' && !row.counts && found.finding.effectiveVerdict === 'breach',
  );

/** Everything a restatement would change, as one text. */
export const fingerprintOf = (
  { finding, origin, evidence, suggestedCause }: CaseFinding,
  { rulebook, unitOn }: Filing,
): string =>
  JSON.stringify([
    finding.window.start,
    finding.window.end,
    finding.measured,
    finding.baseLimit,
    finding.effectiveLimit,
    finding.baseVerdict,
    finding.effectiveVerdict,
    finding.agreement,
    finding.final,
    evidence.coveredUntil,
    finding.clause,
    rulebook,
    unitOn(finding.anchorDay),
    origin,
    suggestedCause,
    evidence.events.map(({ id, counted }) => [id, counted]),
  ]);
