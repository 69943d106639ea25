import { HOUR } from '../time/civil.js';
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

/** How disputed words of the law are read (spec 2). Lengths are seconds. */
export interface RuleSettings {
  readonly dailyRestMode: (typeof DAILY_REST_MODES)[number];
  /** Seconds after local midnight at which a `fixed_day` begins. */
  readonly dayBoundary: number;
  readonly weeklyRestMode: (typeof WEEKLY_REST_MODES)[number];
  /** A stretch shorter than twice the limit serves one week only. */
  readonly noDoubleUse: boolean;
  readonly dailyTotalMode: (typeof DAILY_TOTAL_MODES)[number];
  readonly overtimeBasis: (typeof OVERTIME_BASES)[number];
  readonly sundaySequence: (typeof SUNDAY_SEQUENCES)[number];
  readonly sundayZone: SundayZoneRule;
  /** A zone is worked when it holds more net seconds than this. */
  readonly sundayMinimum: number;
  /** Main blocks of one date closer than this are one main work period. */
  readonly splitShiftGap: number;
  /** Call-outs shorter than this do not interrupt rest. */
  readonly calloutMinInterrupt: number;
}

/** The defaults of spec section 10. */
export const DEFAULT_SETTINGS: RuleSettings = {
  dailyRestMode: 'main_periods',
  dayBoundary: 0,
  weeklyRestMode: 'iso_week_touch24',
  noDoubleUse: false,
  dailyTotalMode: 'work_day',
  overtimeBasis: 'statutory',
  sundaySequence: 'sundays_and_holidays',
  sundayZone: 'aml_10_10',
  sundayMinimum: 0,
  splitShiftGap: 6 * HOUR,
  calloutMinInterrupt: 0,
};
