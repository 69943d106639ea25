import type { OvertimeYears } from '../rules/explanation.js';
import type { Finding } from '../rules/rule.js';
import type { View } from '../rules/view.js';
import type { Judged } from '../workforce/reading.js';

/** A finding with the view it was made on. */
export interface Found {
  readonly finding: Finding;
  readonly view: View;
  /** Where statute and agreement measure over different times, else left out. */
  readonly overtimeYears?: OvertimeYears | undefined;
}

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

/** Of the two only breaches are left: of the statute by the one, of the limit in force by the other. */
function together(base: Found | undefined, effective: Found | undefined): Found[] {
  if (effective) {
    const finding = { ...effective.finding, baseVerdict: base ? ('breach' as const) : ('ok' as const) };
    return [{ ...effective, finding }];
  }
  return base ? [{ ...base, finding: { ...base.finding, effectiveVerdict: 'ok' } }] : [];
}
