import { DAY_SECONDS, HOUR, formatDay, isoWeek, mondayOf } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';

/** The week that is to be summed up, if one is. */
export interface LastWeek {
  /** `2026-W02` */
  readonly name: string;
  readonly firstDay: number;
  /** The Monday after it. */
  readonly endDay: number;
}

const SUMMED_UP_AT = 7 * HOUR;
/** A process that was down on Monday catches up until then; after that the next one is near. */
const UNTIL_DAY = 4;

/**
 * The ISO week before this one, from Monday 07:00 of the wall clock until Thursday; null
 * before and after.
 * @param now UTC seconds
 */
export function lastWeek(now: number, clock: LocalClock): LastWeek | null {
  const endDay = mondayOf(clock.dayOf(now));
  const local = clock.localOf(now) - endDay * DAY_SECONDS;
  if (local < SUMMED_UP_AT || local >= UNTIL_DAY * DAY_SECONDS) return null;
  const firstDay = endDay - 7;
  const { year, week } = isoWeek(firstDay);
  return { name: `${year}-W${String(week).padStart(2, '0')}`, firstDay, endDay };
}

export const daysOf = ({ firstDay, endDay }: LastWeek): { readonly from: string; readonly to: string } => ({
  from: formatDay(firstDay),
  to: formatDay(endDay - 1),
});
