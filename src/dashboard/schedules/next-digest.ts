import { MINUTE } from '../../time/civil.js';
import { isStatisticalWorkingDay } from '../../time/holidays.js';
import type { LocalClock } from '../../time/local-clock.js';

/** When somebody wants the mail of a day: `HH:MM` on the wall clock. */
export interface DigestChoice {
  readonly digestAt: string;
  readonly workdaysOnly: boolean;
}

/** Longer than any row of days that are no working days. */
const LOOK_DAYS = 14;

/**
 * When the next mail of a day is to be sent.
 * @param now UTC seconds
 */
export function nextDigest({ digestAt, workdaysOnly }: DigestChoice, now: number, clock: LocalClock): number {
  const today = clock.dayOf(now);
  const seconds = Number(digestAt.slice(0, 2)) * 3600 + Number(digestAt.slice(3)) * MINUTE;
  for (let day = today; day <= today + LOOK_DAYS; day += 1) {
    const at = clock.instantAt(day, seconds);
    if (at > now && (!workdaysOnly || isStatisticalWorkingDay(day))) return at;
  }
  return Number.POSITIVE_INFINITY;
}
