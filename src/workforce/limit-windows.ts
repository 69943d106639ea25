import type { LimitKey } from '../rules/limits.js';
import { HOUR } from '../time/civil.js';
import { inRuleUnit } from './compiled-limit.js';
import type { Limit } from './rulebook-limit.js';

const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** The time each limit is measured in, in seconds: more than that nothing can be, and a limit beyond it never bites or always does. */
export const WINDOWS: Readonly<Partial<Record<LimitKey, number>>> = {
  DAILY_REST: DAY,
  DAILY_TOTAL: DAY,
  ORD_DAY: DAY,
  NIGHT_AVG_4W: DAY,
  NIGHT_RISK_8H: DAY,
  OWN_INITIATIVE_NIGHT: DAY,
  BREAK: DAY,
  BREAK_SHORT: DAY,
  BREAK_OT: DAY,
  YOUTH_DAY: DAY,
  YOUTH_SCHOOL_DAY: DAY,
  YOUTH_NIGHT: DAY,
  YOUTH_BREAK: DAY,
  WEEKLY_REST: WEEK,
  ORD_WEEK: WEEK,
  AVG_ORDINARY: WEEK,
  TOTAL_AVG: WEEK,
  WEEK_CAP: WEEK,
  OT_7D: WEEK,
  OT_WEEK: WEEK,
  YOUTH_WEEK: WEEK,
  YOUTH_SCHOOL_WEEK: WEEK,
  OT_4W: 4 * WEEK,
  // A calendar year may be the period as well.
  OT_52W: 366 * DAY,
};

/** The most days that are counted: of four weeks, and the Sundays of a year. */
const MOST_COUNTED: Readonly<Partial<Record<LimitKey, number>>> = { SUNDAY_4W: 28, SUNDAY_NEXT: 53 };

/** The most a limit can say, in the unit of its rulebook: all the time there is, or the whole; null where nothing ends it. */
export function mostOf(key: LimitKey, { unit }: Pick<Limit, 'unit'>): number | null {
  if (unit === 'share') return 1;
  if (unit === 'count') return MOST_COUNTED[key] ?? null;
  const window = WINDOWS[key];
  return window === undefined ? null : window / inRuleUnit({ unit }, 1);
}
