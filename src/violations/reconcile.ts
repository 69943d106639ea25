import { hash } from 'node:crypto';
import { formatDay } from '../time/civil.js';
import type { RuleCode } from '../rules/rule.js';
import type { CaseFinding } from './assessment.js';
import type { UnitOn } from './month-figures.js';
import { type EvaluationAction, stateAfter, type ViolationState } from './violation-lifecycle.js';

/** What is on record of a violation, as far as deciding needs it. */
export interface OnRecord {
  readonly id: string;
  readonly rule: RuleCode;
  readonly anchorDate: string;
  /** Where its window begins, in UTC seconds. */
  readonly windowStart: number;
  readonly state: ViolationState;
  /** Whether the row is a breach of the limit in force. */
  readonly counts: boolean;
  readonly measured: number;
  readonly effectiveLimit: number;
  /** Of what the row says now (`digestOf`), to tell whether a repeat says anything new. */
  readonly fingerprint: string;
}

/** What a case is filed under besides what was found. */
export interface Filing {
  /** Rulebook and its version. */
  readonly rulebook: string;
  readonly unitOn: UnitOn;
}

/** A case on record with what is found now. */
export interface FoundAgain<R extends OnRecord = OnRecord> {
  readonly row: R;
  readonly found: CaseFinding;
}

/** What is to become of each case. */
export interface Reconciliation<R extends OnRecord = OnRecord> {
  readonly raise: readonly CaseFinding[];
  /** Found again after a correction had made it go away, or assessed for what no longer holds. */
  readonly reopen: readonly FoundAgain<R>[];
  /** Still there, with other figures. */
  readonly restate: readonly FoundAgain<R>[];
  /** No longer found: the data were corrected. */
  readonly supersede: readonly R[];
}

/**
 * Compares what the rules find now with what is on record for the same employee. A
 * person's assessment is kept as long as the finding is there and what it rests on; a
 * finding that is gone is superseded, never deleted, and stays visible (spec 3.4).
 */
export function reconcile<R extends OnRecord>(
  onRecord: readonly R[],
  found: readonly CaseFinding[],
  filing: Filing,
): Reconciliation<R> {
  const record = new Map(onRecord.map((row) => [`${row.rule}@${row.anchorDate}`, row]));
  const raise: CaseFinding[] = [];
  const reopen: FoundAgain<R>[] = [];
  const restate: FoundAgain<R>[] = [];
  for (const one of found) {
    const key = `${one.finding.rule}@${formatDay(one.finding.anchorDay)}`;
    const row = record.get(key);
    record.delete(key);
    if (!row) raise.push(one);
    else if (isOpenAgain(row, one)) reopen.push({ row, found: one });
    else if (isNews(row, one, filing)) restate.push({ row, found: one });
  }
  const supersede = [...record.values()].filter(({ state }) => stateAfter(state, 'correct') !== null);
  return { raise, reopen, restate, supersede };
}

const isOpenAgain = (row: OnRecord, found: CaseFinding): boolean =>
  (['find-again', ...changesIn(row, found)] as const).some(
    (action) => stateAfter(row.state, action) !== null,
  );

/** What another figure of a breach can end. Within an agreement there is nothing to count anyway. */
function changesIn({ measured }: OnRecord, { finding }: CaseFinding): EvaluationAction[] {
  const { measured: now, baseLimit, effectiveVerdict } = finding;
  if (effectiveVerdict !== 'breach' || isSameMeasure(measured, now)) return [];
  const isWorse = now < baseLimit ? now < measured : now > measured;
  return isWorse ? ['measure-anew', 'worsen'] : ['measure-anew'];
}

/** Of a year of overtime the text is thousands of letters, and all it is for is to be compared. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64');

const isNews = (row: OnRecord, found: CaseFinding, filing: Filing): boolean =>
  !isSameMeasure(row.measured, found.finding.measured) || row.fingerprint !== fingerprint(found, filing);

const FINGERPRINTS = new WeakMap<CaseFinding, string>();

/** The digest of what a case says, which is asked for more than once; a finding is filed in one way. */
export function fingerprint(found: CaseFinding, filing: Filing): string {
  const known = FINGERPRINTS.get(found);
  if (known !== undefined) return known;
  const made = digestOf(fingerprintOf(found, filing));
  FINGERPRINTS.set(found, made);
  return made;
}

/**
 * Restated cases that were within an agreement and are a breach now: nobody was told of
 * them when they came up, so they are news as a new case is.
 */
export const nowCounting = <R extends OnRecord>({ restate }: Reconciliation<R>): readonly FoundAgain<R>[] =>
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
): string => {
  const head = JSON.stringify([
    finding.window.start,
    finding.window.end,
    finding.baseLimit,
    finding.effectiveLimit,
    finding.baseVerdict,
    finding.effectiveVerdict,
    finding.agreement,
    finding.final,
    evidence.coveredUntil,
    finding.clause,
    unitOn(finding.anchorDay),
    origin,
    suggestedCause,
    evidence.suggestion ?? null,
    ...(evidence.replanned ? [evidence.replanned] : []),
    ...(evidence.decidedOn === undefined ? [] : [evidence.decidedOn]),
  ]);
  // Ids and numbers need no care, and a year of overtime counts hundreds.
  let events = '';
  for (const { id, counted } of evidence.events) events += `${events === '' ? '' : ','}["${id}",${counted}]`;
  return `${head.slice(0, -1)},[${events}]]`;
};
