import type { Finding, MeasureUnit, RuleCode } from '../rules/rule.js';
import { RULE_CODES } from '../rules/rule.js';
import { formatDay } from '../time/civil.js';
import { type CaseFinding, onePerAnchorDate } from './assessment.js';
import type { StoredCase } from './case-changes.js';
import { type Decidable, openToDecision } from './decidable.js';
import { isSameMeasure } from './reconcile.js';

/** What a case says: in seconds, a count or a share. */
interface Said {
  readonly measured: number;
  readonly limit: number;
}

/** One possible breach that is on record and would not be, or would be and is not, or would say something else. */
export interface Difference {
  readonly employeeId: string;
  /** The case on record; null where there is none. */
  readonly violationId: string | null;
  readonly rule: RuleCode;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly change: 'appears' | 'disappears' | 'differs';
  readonly unit: MeasureUnit;
  /** As it is on record; null where it is not there, or is no breach. */
  readonly onRecord: Said | null;
  /** As it would be; null where it would not be there, or no breach. */
  readonly whatIf: Said | null;
}

/** The part of a comparison that is one employee's. */
export interface Compared {
  /** Possible breaches on record, and under the other terms, each by its rule. */
  readonly onRecord: readonly RuleCode[];
  readonly whatIf: readonly RuleCode[];
  readonly differences: readonly Difference[];
}

/**
 * Compares what is on record of an employee with what other terms would find, breaches of
 * the limit in force alone. A case that was superseded is not on record any more; what a
 * person has assessed is. Of time that is no longer kept everything stays as it is on record.
 */
export function compare(
  employeeId: string,
  rows: readonly StoredCase[],
  cases: readonly CaseFinding[],
  kept: Decidable,
): Compared {
  const { onRecord, found, settled } = openToDecision(rows, cases, kept);
  const stays = settled.filter(isOnRecord).map(({ rule }) => rule);
  const before = new Map(onRecord.filter(isOnRecord).map((row) => [`${row.rule} ${row.anchorDate}`, row]));
  const now = new Map(
    onePerAnchorDate(found)
      .map(({ finding }) => finding)
      .filter(({ effectiveVerdict }) => effectiveVerdict === 'breach')
      .map((finding) => [`${finding.rule} ${formatDay(finding.anchorDay)}`, finding]),
  );
  const keys = [...new Set([...before.keys(), ...now.keys()])];
  const differences = keys.flatMap((key) => difference(employeeId, before.get(key), now.get(key)));
  return {
    onRecord: [...[...before.values()].map(({ rule }) => rule), ...stays],
    whatIf: [...[...now.values()].map(({ rule }) => rule), ...stays],
    differences: differences.sort(inOrder),
  };
}

const isOnRecord = ({ counts, state }: StoredCase): boolean => counts && state !== 'superseded';

/** Of one rule on one anchor date: none where both say the same. */
function difference(employeeId: string, row?: StoredCase, finding?: Finding): Difference[] {
  const onRecord = row ? { measured: row.measured, limit: row.effectiveLimit } : null;
  const whatIf = finding ? { measured: finding.measured, limit: finding.effectiveLimit } : null;
  const change = changeOf(onRecord, whatIf);
  const about = finding ? { ...finding, anchorDate: formatDay(finding.anchorDay) } : row;
  if (change === null || about === undefined) return [];
  const { rule, anchorDate: date, unit } = about;
  return [{ employeeId, violationId: row?.id ?? null, rule, date, change, unit, onRecord, whatIf }];
}

function changeOf(said: Said | null, would: Said | null): Difference['change'] | null {
  if (said === null) return 'appears';
  if (would === null) return 'disappears';
  return isSameMeasure(said.measured, would.measured) && said.limit === would.limit ? null : 'differs';
}

/** By date, and of one date in the order of the law. */
export const inOrder = (a: Difference, b: Difference): number =>
  (a.date < b.date ? -1 : Number(a.date > b.date)) || RULE_CODES.indexOf(a.rule) - RULE_CODES.indexOf(b.rule);
