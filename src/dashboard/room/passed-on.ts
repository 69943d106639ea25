import { parseDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { passedBy } from '../../violations/deciding.js';
import type { Evidence } from '../../violations/evidence.js';

/**
 * The local day on which a plan passes a limit of overtime: that of the shift with which what is beyond the plan of its
 * shifts comes to more. Of an average, which nothing passes before its period is full, and where the sum is made
 * otherwise, the last day of the window.
 *
 * @param anchorDate `YYYY-MM-DD`, the last day of the window
 * @param limit seconds
 */
export function passedOn(
  { events }: Pick<Evidence, 'events'>,
  {
    anchorDate,
    limit,
    isAverage,
  }: { readonly anchorDate: string; readonly limit: number; readonly isAverage: boolean },
  clock: LocalClock,
): number | null {
  if (isAverage) return parseDay(anchorDate);
  const passing = passedBy(events, limit);
  return passing === null ? parseDay(anchorDate) : clock.dayOf(passing.start);
}
