import type { LimitKey } from '../rules/limits.js';
import { HOUR } from '../time/civil.js';

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
