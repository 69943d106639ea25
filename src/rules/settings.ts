import { HOUR, MINUTE } from '../time/civil.js';
import type { SundayZoneRule } from '../time/sunday-zone.js';

export const DAILY_REST_MODES = [
  'main_periods',
  'anchored_24h_clip',
  'rolling_back_24h',
  'fixed_day',
] as const;
export const WEEKLY_REST_MODES = ['iso_week_touch24', 'iso_week_clipped', 'rolling_168h'] as const;
export const DAILY_TOTAL_MODES = ['work_day', 'calendar_day', 'rolling_24h'] as const;
export const OVERTIME_BASES = ['statutory', 'plan', 'source'] as const;
export const SUNDAY_SEQUENCES = ['sundays_and_holidays', 'sundays_only'] as const;
/** Which date a work day has: that of its start, of the end of its work, or the one most of its work lies on. */
export const SHIFT_DATES = ['start', 'end', 'majority'] as const;
/** Whether a week sums the work days dated in it, or what of all work lies inside it. */
export const WEEK_SUMS = ['work_day', 'clip'] as const;
export const FOUR_WEEKS = ['iso_weeks', 'rolling_28_days', 'fixed_blocks'] as const;
export const OVERTIME_YEARS = ['iso_52_weeks', 'iso_26_weeks', 'calendar_year'] as const;
/** Whether the night average is asked once for each period, or for every four weeks. */
export const NIGHT_AVERAGES = ['period', 'sliding_4_weeks'] as const;

/** A stretch of the day by the clock, seconds after midnight; over midnight when `to` is not later than `from`. */
export interface ClockBand {
  readonly from: number;
  readonly to: number;
}

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** How disputed words of the law are read, and what else a law measures with (spec 2). Lengths are seconds. */
export interface RuleSettings {
  readonly dailyRestMode: (typeof DAILY_REST_MODES)[number];
  /** Seconds after local midnight at which a `fixed_day` begins. */
  readonly dayBoundary: number;
  readonly weeklyRestMode: (typeof WEEKLY_REST_MODES)[number];
  /** A stretch shorter than twice the limit serves one week only. */
  readonly noDoubleUse: boolean;
  readonly dailyTotalMode: (typeof DAILY_TOTAL_MODES)[number];
  readonly overtimeBasis: (typeof OVERTIME_BASES)[number];
  readonly overtimeFourWeeks: (typeof FOUR_WEEKS)[number];
  /** A Monday, as day number, on which a block of `fixed_blocks` begins. */
  readonly overtimeBlockStart: number;
  readonly overtimeYear: (typeof OVERTIME_YEARS)[number];
  readonly shiftDate: (typeof SHIFT_DATES)[number];
  readonly weekSums: (typeof WEEK_SUMS)[number];
  readonly totalAverageWeeks: number;
  /** Days of absence leave the average instead of counting as days without work. */
  readonly absenceNeutral: boolean;
  /** How much of a standby hour is working time. */
  readonly standbyFactor: Fraction;
  /** Whether converted standby counts in averages of total time and in the week's cap. */
  readonly standbyInTotal: boolean;
  /** Whether the time of a call-out stays in the standby that is converted. */
  readonly calloutInStandbyBase: boolean;
  readonly sundaySequence: (typeof SUNDAY_SEQUENCES)[number];
  readonly sundayZone: SundayZoneRule;
  /** A zone is worked when it holds more net seconds than this. */
  readonly sundayMinimum: number;
  readonly night: ClockBand;
  /** A work day with more night work than this is one of night work. */
  readonly nightWork: number;
  /** How many such days in four weeks make a regular night worker. */
  readonly regularNights: number;
  /** Weekly rest that leaves the average of night workers. */
  readonly nightAverageRest: number;
  readonly nightAverageWindow: (typeof NIGHT_AVERAGES)[number];
  /** When work on one's own initiative is not allowed. */
  readonly ownInitiative: ClockBand;
  /** More than this asks for a break; from `longBreakFrom` on for a long one. */
  readonly shortBreakOver: number;
  readonly longBreakFrom: number;
  /** Whether exactly `longBreakFrom` asks for the long break already. */
  readonly longBreakInclusive: boolean;
  /** Overtime beyond this asks for a break of its own. */
  readonly overtimeBreakOver: number;
  readonly youthBreakOver: number;
  readonly youthNight: Readonly<Record<YouthGroup, ClockBand>>;
  /** Main blocks of one date closer than this are one main work period. */
  readonly splitShiftGap: number;
  /** Call-outs shorter than this do not interrupt rest. */
  readonly calloutMinInterrupt: number;
  /** Days before a shift by which its plan is to stand: what is changed later is not the published plan. */
  readonly planNoticeDays: number;
}

/** Minors by what protects them (spec 2.11): under 15 or in compulsory school, and from there to 18. */
export type YouthGroup = 'under15' | 'y15_18';

/** The defaults of spec section 10. */
export const DEFAULT_SETTINGS: RuleSettings = {
  dailyRestMode: 'main_periods',
  dayBoundary: 0,
  weeklyRestMode: 'iso_week_touch24',
  noDoubleUse: false,
  dailyTotalMode: 'work_day',
  overtimeBasis: 'statutory',
  overtimeFourWeeks: 'iso_weeks',
  overtimeBlockStart: 4, // 1970-01-05, a Monday
  overtimeYear: 'iso_52_weeks',
  shiftDate: 'start',
  weekSums: 'work_day',
  totalAverageWeeks: 8,
  absenceNeutral: true,
  standbyFactor: { numerator: 1, denominator: 7 },
  standbyInTotal: true,
  calloutInStandbyBase: false,
  sundaySequence: 'sundays_and_holidays',
  sundayZone: 'aml_10_10',
  sundayMinimum: 0,
  night: { from: 21 * HOUR, to: 6 * HOUR },
  nightWork: 3 * HOUR,
  regularNights: 3,
  nightAverageRest: 35 * HOUR,
  nightAverageWindow: 'period',
  ownInitiative: { from: 23 * HOUR, to: 6 * HOUR },
  shortBreakOver: 5 * HOUR + 30 * MINUTE,
  longBreakFrom: 8 * HOUR,
  longBreakInclusive: true,
  overtimeBreakOver: 2 * HOUR,
  youthBreakOver: 4 * HOUR + 30 * MINUTE,
  youthNight: {
    under15: { from: 20 * HOUR, to: 6 * HOUR },
    y15_18: { from: 23 * HOUR, to: 6 * HOUR },
  },
  splitShiftGap: 6 * HOUR,
  calloutMinInterrupt: 0,
  planNoticeDays: 14,
};
