import { formatDay } from '../time/civil.js';
import type { RuleCode } from '../rules/rule.js';
import type { CaseFinding } from './assessment.js';
import type { ViolationState } from './violation-lifecycle.js';

/** What is on record of a violation, as far as deciding needs it. */
export interface OnRecord {
  readonly id: string;
  readonly rule: RuleCode;
  readonly anchorDate: string;
  readonly state: ViolationState;
  /** What the row says now, to tell whether a repeat says anything new. */
  readonly fingerprint: string;
}

/** What is to become of each case. */
export interface Reconciliation {
  readonly raise: readonly CaseFinding[];
  /** Found again after a correction had made it go away. */
  readonly reopen: readonly { readonly id: string; readonly row: OnRecord; readonly found: CaseFinding }[];
  /** Still there, with other figures. */
  readonly restate: readonly { readonly id: string; readonly found: CaseFinding }[];
  /** No longer found: the data were corrected. */
  readonly supersede: readonly OnRecord[];
}

/**
 * Compares what the rules find now with what is on record for the same employee. A
 * person's assessment is kept as long as the finding is there; a finding that is gone is
 * superseded, never deleted, and stays visible (spec 3.4).
 */
export function reconcile(onRecord: readonly OnRecord[], found: readonly CaseFinding[]): Reconciliation {
  const record = new Map(onRecord.map((row) => [`${row.rule}@${row.anchorDate}`, row]));
  const raise: CaseFinding[] = [];
  const reopen: { id: string; row: OnRecord; found: CaseFinding }[] = [];
  const restate: { id: string; found: CaseFinding }[] = [];
  for (const one of found) {
    const key = `${one.finding.rule}@${formatDay(one.finding.anchorDay)}`;
    const known = record.get(key);
    record.delete(key);
    if (!known) raise.push(one);
    else if (known.state === 'superseded') reopen.push({ id: known.id, row: known, found: one });
    else if (known.fingerprint !== fingerprintOf(one)) restate.push({ id: known.id, found: one });
  }
  const supersede = [...record.values()].filter(({ state }) => state !== 'superseded');
  return { raise, reopen, restate, supersede };
}

/** Everything a restatement would change, as one text. */
export const fingerprintOf = ({ finding, origin, evidence, suggestedCause }: CaseFinding): string =>
  JSON.stringify([
    finding.window.start,
    finding.window.end,
    finding.measured,
    finding.baseLimit,
    finding.effectiveLimit,
    finding.agreement,
    finding.final,
    origin,
    suggestedCause,
    evidence.events.map(({ id, counted }) => [id, counted]),
  ]);
