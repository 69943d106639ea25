import type { LimitSchedule, Limits } from '../rules/limits.js';
import { DEFAULT_SETTINGS, type Fraction, type RuleSettings } from '../rules/settings.js';
import { FIRST_DAY, HOUR, LAST_DAY, MINUTE, mondayOf, parseDay } from '../time/civil.js';
import { BrokenCase, type CaseProfile } from './conformance-case.js';
import { seconds } from './conformance-input.js';

/** The reading of the law a case asks for. */
export const settingsOf = (profile: CaseProfile): RuleSettings => ({
  ...DEFAULT_SETTINGS,
  dailyRestMode: profile.daily_rest_mode,
  dayBoundary: secondsOfDay(profile.day_boundary),
  weeklyRestMode: profile.weekly_rest_mode,
  noDoubleUse: profile.no_double_use,
  dailyTotalMode: profile.daily_total_mode,
  shiftDate: profile.shift_date_rule,
  weekSums: profile.week_sums,
  overtimeBasis: profile.ot_basis,
  overtimeFourWeeks: profile.ot_4w_mode,
  overtimeBlockStart: blockStart(profile.ot_block_start),
  overtimeYear: profile.ot_52w_mode,
  totalAverageWeeks: profile.total_avg_weeks,
  absenceNeutral: profile.absence_neutral,
  standbyFactor: fractionOf(profile.standby_factor),
  standbyInTotal: profile.standby_in_total,
  calloutInStandbyBase: profile.callout_in_standby_base,
  sundaySequence: profile.sunday_sequence,
  sundayZone: profile.sunday_zone,
  sundayMinimum: seconds(profile.sunday_min_minutes, MINUTE),
  night: { from: secondsOfDay(profile.night_from), to: secondsOfDay(profile.night_to) },
  nightAverageWindow: profile.night_avg_mode,
  regularNights: profile.regular_nights,
  ownInitiative: {
    from: secondsOfDay(profile.own_initiative_from),
    to: secondsOfDay(profile.own_initiative_to),
  },
  splitShiftGap: seconds(profile.split_shift_gap_h, HOUR),
  calloutMinInterrupt: seconds(profile.callout_min_interrupt_min, MINUTE),
});

const secondsOfDay = (clockTime: string): number =>
  Number(clockTime.slice(0, 2)) * HOUR + Number(clockTime.slice(3)) * MINUTE;

function blockStart(date: string | undefined): number {
  if (date === undefined) return DEFAULT_SETTINGS.overtimeBlockStart;
  const day = parseDay(date);
  if (day === null || mondayOf(day) !== day) {
    throw new BrokenCase(`profile.ot_block_start: "${date}" is no Monday`);
  }
  return day;
}

function fractionOf(factor: CaseProfile['standby_factor']): Fraction {
  if (typeof factor === 'number') return { numerator: Math.round(factor * 1e6), denominator: 1_000_000 };
  const [numerator, denominator] = factor.split('/').map(Number);
  return { numerator: numerator ?? 0, denominator: denominator ?? 1 };
}

/** What minors may work, in hours (§11-2, spec 2.11); school sets no other limit from 15 on. */
const YOUTH_HOURS = {
  under15: { YOUTH_DAY: 7, YOUTH_SCHOOL_DAY: 2, YOUTH_WEEK: 35, YOUTH_SCHOOL_WEEK: 12 },
  y15_18: { YOUTH_DAY: 8, YOUTH_SCHOOL_DAY: 8, YOUTH_WEEK: 40, YOUTH_SCHOOL_WEEK: 40 },
} as const;

/** Limits that no profile key changes: those of §§10-8 (4), 10-9, 10-11, 11-3 and 11-5. */
const FIXED_LIMITS = {
  SUNDAY_NEXT: 1,
  SUNDAY_4W: 3,
  SUNDAY_AVG26: 0.5,
  NIGHT_AVG_4W: 8 * HOUR,
  NIGHT_RISK_8H: 8 * HOUR,
  OWN_INITIATIVE_NIGHT: 0,
  BREAK: 30 * MINUTE,
  BREAK_SHORT: MINUTE,
  BREAK_OT: 30 * MINUTE,
  YOUTH_NIGHT: 0,
  YOUTH_BREAK: 30 * MINUTE,
} as const;

/** How § 10-4 (6) weighs the week of a three-shift rota, down to 36 hours and never above 38. */
const THREE_SHIFT = {
  least: 36 * HOUR,
  most: 38 * HOUR,
  sunday: { numerator: 1, denominator: 6 },
  night: { numerator: 1, denominator: 4 },
  granted: 0,
} as const;

/** The limits of a case hold on every date and are their own base: a worked case has no history. */
export function limitsOf(profile: CaseProfile): Limits {
  const always = (limit: number): LimitSchedule => [
    {
      fromDay: FIRST_DAY,
      untilDay: LAST_DAY + 1,
      base: limit,
      effective: limit,
      clause: '',
      agreement: null,
    },
  ];
  const youth = YOUTH_HOURS[profile.group ?? 'y15_18'];
  const hours = {
    DAILY_REST: profile.daily_rest_min_h,
    WEEKLY_REST: profile.weekly_rest_min_h,
    DAILY_TOTAL: profile.daily_total_max_h,
    OT_7D: profile.ot_7d_max_h,
    OT_WEEK: profile.ot_week_max_h,
    OT_4W: profile.ot_4w_max_h,
    OT_52W: profile.ot_52w_max_h,
    TOTAL_AVG: profile.total_avg_max_h,
    WEEK_CAP: profile.week_cap_h,
    ORD_DAY: profile.ord_day_h,
    ORD_WEEK: profile.ord_week_h,
    AVG_ORDINARY: profile.ord_week_h,
    ...youth,
  };
  const limits = {
    ...mapValues(FIXED_LIMITS, always),
    ...mapValues(hours, (limit) => always(seconds(limit, HOUR))),
  };
  if (profile.rota === 'none') return limits;
  const { most } = THREE_SHIFT;
  const weighing = { ...THREE_SHIFT, full: seconds(profile.ord_week_h, HOUR) };
  const week = always(most).map((span) => ({ ...span, weighing }));
  return { ...limits, ORD_WEEK: week, AVG_ORDINARY: week };
}

function mapValues<K extends string, V, W>(
  record: Readonly<Record<K, V>>,
  map: (value: V) => W,
): Record<K, W> {
  return Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, map(value)])) as Record<
    K,
    W
  >;
}
