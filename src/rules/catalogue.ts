import { breaks, overtimeBreaks, youthBreaks } from './breaks.js';
import { dailyRest } from './daily-rest.js';
import { dailyTotal } from './daily-total.js';
import type { LimitKey } from './limits.js';
import { nightAverageFourWeeks, nightRisk, ownInitiativeNight } from './night-work.js';
import { averageOrdinary, ordinaryDay, ordinaryWeek } from './ordinary-time.js';
import { overtimeFourWeeks, overtimeSevenDays, overtimeWeek, overtimeYear } from './overtime-frames.js';
import { RULE_CODES, type Comparator, type MeasureUnit, type RuleCode } from './rule.js';
import { sundayAverage, sundayFourWeeks, sundayNext } from './sunday-rest.js';
import type { Tally } from './tally.js';
import { totalAverage, weekCap } from './total-time.js';
import type { View } from './view.js';
import { weeklyRest } from './weekly-rest.js';
import { youthDay, youthNight, youthWeek } from './youth.js';

/** A rule of the catalogue: what it measures, and on which side of its limit it fails. */
export interface Rule {
  readonly code: RuleCode;
  /** Its place in `RULE_CODES`. */
  readonly place: number;
  readonly unit: MeasureUnit;
  /** How a person reads the figure; seconds are shown as hours or as minutes. */
  readonly shownIn: 'hours' | 'minutes' | 'count' | 'share';
  readonly comparator: Comparator;
  /** Limits it asks beside its own. */
  readonly otherLimits: readonly LimitKey[];
  readonly measure: (view: View, tally: Tally) => void;
}

type Shown = Rule['shownIn'];

const rule = (
  code: RuleCode,
  comparator: Comparator,
  shownIn: Shown,
  measure: Rule['measure'],
  ...otherLimits: LimitKey[]
): Rule => ({
  code,
  place: RULE_CODES.indexOf(code),
  comparator,
  shownIn,
  unit: UNITS[shownIn],
  measure,
  otherLimits,
});

const UNITS: Record<Shown, MeasureUnit> = {
  hours: 'seconds',
  minutes: 'seconds',
  count: 'count',
  share: 'share',
};

/** The one list of rules; a rule that is not here does not exist. */
export const RULES: Readonly<Record<RuleCode, Rule>> = {
  DAILY_REST: rule('DAILY_REST', 'min', 'hours', dailyRest),
  WEEKLY_REST: rule('WEEKLY_REST', 'min', 'hours', weeklyRest),
  DAILY_TOTAL: rule('DAILY_TOTAL', 'max', 'hours', dailyTotal),
  OT_7D: rule('OT_7D', 'max', 'hours', overtimeSevenDays),
  OT_4W: rule('OT_4W', 'max', 'hours', overtimeFourWeeks),
  SUNDAY_NEXT: rule('SUNDAY_NEXT', 'max', 'count', sundayNext),
  OT_WEEK: rule('OT_WEEK', 'max', 'hours', overtimeWeek),
  OT_52W: rule('OT_52W', 'max', 'hours', overtimeYear),
  TOTAL_AVG: rule('TOTAL_AVG', 'max', 'hours', totalAverage),
  WEEK_CAP: rule('WEEK_CAP', 'max', 'hours', weekCap),
  ORD_DAY: rule('ORD_DAY', 'max', 'hours', ordinaryDay),
  ORD_WEEK: rule('ORD_WEEK', 'max', 'hours', ordinaryWeek),
  AVG_ORDINARY: rule('AVG_ORDINARY', 'max', 'hours', averageOrdinary),
  SUNDAY_4W: rule('SUNDAY_4W', 'max', 'count', sundayFourWeeks),
  SUNDAY_AVG26: rule('SUNDAY_AVG26', 'max', 'share', sundayAverage),
  NIGHT_AVG_4W: rule('NIGHT_AVG_4W', 'max', 'hours', nightAverageFourWeeks),
  NIGHT_RISK_8H: rule('NIGHT_RISK_8H', 'max', 'hours', nightRisk),
  OWN_INITIATIVE_NIGHT: rule('OWN_INITIATIVE_NIGHT', 'max', 'minutes', ownInitiativeNight),
  BREAK: rule('BREAK', 'min', 'minutes', breaks, 'BREAK_SHORT'),
  BREAK_OT: rule('BREAK_OT', 'min', 'minutes', overtimeBreaks),
  YOUTH_DAY: rule('YOUTH_DAY', 'max', 'hours', youthDay, 'YOUTH_SCHOOL_DAY'),
  YOUTH_WEEK: rule('YOUTH_WEEK', 'max', 'hours', youthWeek, 'YOUTH_SCHOOL_WEEK'),
  YOUTH_NIGHT: rule('YOUTH_NIGHT', 'max', 'hours', youthNight),
  YOUTH_BREAK: rule('YOUTH_BREAK', 'min', 'minutes', youthBreaks),
};
