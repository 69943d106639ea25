import { dailyRest } from './daily-rest.js';
import { dailyTotal } from './daily-total.js';
import { overtimeFourWeeks, overtimeSevenDays } from './overtime-frames.js';
import type { RuleCode, RuleResult } from './rule.js';
import { sundayNext } from './sunday-rest.js';
import type { View } from './view.js';
import { weeklyRest } from './weekly-rest.js';

/** The one list of rules; a rule that is not here does not exist. */
export const CATALOGUE: Readonly<Record<RuleCode, (view: View) => RuleResult>> = {
  DAILY_REST: dailyRest,
  WEEKLY_REST: weeklyRest,
  DAILY_TOTAL: dailyTotal,
  OT_7D: overtimeSevenDays,
  OT_4W: overtimeFourWeeks,
  SUNDAY_NEXT: sundayNext,
};
