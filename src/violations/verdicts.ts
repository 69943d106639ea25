import type { Differing } from '../rules/explain.js';
import type { OvertimeYears } from '../rules/explanation.js';
import type { Finding } from '../rules/rule.js';
import type { View } from '../rules/view.js';
import type { DecidingTerm } from '../workforce/agreed-settings.js';
import type { Judged } from '../workforce/reading.js';

/** A finding with the view it was made on. */
export interface Found {
  readonly finding: Finding;
  readonly view: View;
  /** Where statute and agreement measure over different times, else left out. */
  readonly overtimeYears?: OvertimeYears | undefined;
  /** Where the verdicts differ by a term and not by a limit: that term; else left out. */
  readonly term?: DecidingTerm | undefined;
}

/** What an explanation of a finding has to know of its verdicts. */
export const differingOf = ({ overtimeYears, term }: Pick<Found, 'overtimeYears' | 'term'>): Differing => ({
  overtimeYears: overtimeYears ?? null,
  otherMeasure: term?.measure ?? null,
});

/** What one reading found, and which verdict that gives; both where it is not said. */
export interface ReadBy {
  readonly judges?: Judged | undefined;
  readonly found: readonly Found[];
}

/**
 * All findings, those of two readings that give a verdict each put together by rule and
 * anchor date, which name a case. A breach of the limit in force tells its own figure; what
 * only the statute would not allow tells the statute's.
 */
export function withBothVerdicts(readings: readonly ReadBy[]): Found[] {
  const whole = readings.filter(({ judges }) => judges === undefined).flatMap(({ found }) => found);
  const effective = byAnchor(readings, 'effective');
  const base = byAnchor(readings, 'base');
  const keys = new Set([...effective.keys(), ...base.keys()]);
  const judged = [...keys].flatMap((key) => together(base.get(key), effective.get(key)));
  return [...whole, ...judged.sort((a, b) => a.finding.anchorDay - b.finding.anchorDay)];
}

const byAnchor = (readings: readonly ReadBy[], judged: Judged): ReadonlyMap<string, Found> =>
  new Map(
    readings
      .filter(({ judges }) => judges === judged)
      .flatMap(({ found }) => found)
      .filter(({ finding }) => finding[`${judged}Verdict`] === 'breach')
      .map((one) => [`${one.finding.rule}@${one.finding.anchorDay}`, one]),
  );

/**
 * Of the two only breaches are left: of the statute by the one, of the limit in force by the
 * other. What would pass both limits by one measure, and by the other does not, differs by the term.
 */
function together(base: Found | undefined, effective: Found | undefined): Found[] {
  if (effective) {
    const baseVerdict = base ? 'breach' : 'ok';
    const isByTerm = base === undefined && effective.finding.baseVerdict === 'breach';
    return [attributed({ ...effective, finding: { ...effective.finding, baseVerdict } }, isByTerm)];
  }
  if (!base) return [];
  const isByTerm = base.finding.effectiveVerdict === 'breach';
  return [attributed({ ...base, finding: { ...base.finding, effectiveVerdict: 'ok' } }, isByTerm)];
}

function attributed({ term, ...found }: Found, isByTerm: boolean): Found {
  if (!isByTerm || term === undefined) return found;
  return { ...found, term, finding: { ...found.finding, agreement: term.agreement } };
}
