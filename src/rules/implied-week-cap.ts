import { type Limits, spanOn } from './limits.js';

/**
 * The most hours of one week that the limits on ordinary working time and on overtime allow
 * together on a local day, in seconds (spec 2.7: 40 + 10 by the statute alone). To be shown
 * and never counted: whoever passes it has passed one of the two, and is found there. Null
 * where the statute sets a cap of its own (§10-6(8), `WEEK_CAP`), or lacks one of the two.
 */
export function impliedWeekCap(limits: Limits, day: number): number | null {
  const ordinary = spanOn(limits.ORD_WEEK, day);
  const overtime = spanOn(limits.OT_7D, day);
  if (ordinary === null || overtime === null || spanOn(limits.WEEK_CAP, day) !== null) return null;
  const sum = ordinary.effective + overtime.effective;
  return Number.isFinite(sum) ? sum : null;
}
