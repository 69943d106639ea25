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
    else if (isNews(row, one, filing)) restate.push({ row, found: one });
  }
  const supersede = [...record.values()].filter(({ state }) => state !== 'superseded');
  return { raise, reopen, restate, supersede };
}

const isNews = (row: OnRecord, found: CaseFinding, filing: Filing): boolean =>
  !isSameMeasure(row.measured, found.finding.measured) || row.fingerprint !== fingerprintOf(found, filing);

/**
 * Restated cases that were within an agreement and are a breach now: nobody was told of
 * them when they came up, so they are news as a new case is.
 */
export const nowCounting = ({ restate }: Reconciliation): readonly FoundAgain[] =>
  restate.filter(
    ({ row, found }) =>
      row.state === 'detected' && !row.counts && found.finding.effectiveVerdict === 'breach',
  );

/**
 * Whether two measurements say the same. Sums that move along a year carry what floating
 * point left behind, and another way to the same sum leaves something else.
 */
export const isSameMeasure = (a: number, b: number): boolean => Math.abs(a - b) < NO_NEWS;

/** Seconds, or a share; what is counted is whole. */
const NO_NEWS = 1e-6;

/**
 * Everything a restatement would change but the measure, as one text. Not the rulebook's version: one that
 * says the same of a case leaves it alone, so that what is evaluated only where the law
 * changed ends as what is evaluated whole.
 */
export const fingerprintOf = (
  { finding, origin, evidence, suggestedCause }: CaseFinding,
  { unitOn }: Pick<Filing, 'unitOn'>,
): string =>
  JSON.stringify([
    finding.window.start,
    finding.window.end,
    finding.baseLimit,
    finding.effectiveLimit,
    finding.agreement,
    finding.final,
    evidence.coveredUntil,
    finding.clause,
    unitOn(finding.anchorDay),
    origin,
    suggestedCause,
    evidence.events.map(({ id, counted }) => [id, counted]),
  ]);
