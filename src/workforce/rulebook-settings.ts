import { z } from 'zod';
import {
  DAILY_REST_MODES,
  DAILY_TOTAL_MODES,
  FOUR_WEEKS,
  NIGHT_AVERAGES,
  OVERTIME_BASES,
  OVERTIME_YEARS,
  type RuleSettings,
  SHIFT_DATES,
  SUNDAY_SEQUENCES,
  WEEK_SUMS,
  WEEKLY_REST_MODES,
} from '../rules/settings.js';
import { HOUR, MINUTE, parseDay, weekday } from '../time/civil.js';
import { onlyKeys } from './yaml-source.js';

/** Hours as a person writes them, seconds as the rules take them. */
const Hours = z
  .number({ error: 'expected a number of hours' })
  .min(0, { error: 'expected a number of hours, 0 or more' })
  .transform((hours) => Math.round(hours * HOUR));

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** `21:00` as seconds after midnight. */
const TimeOfDay = z
  .string({ error: 'expected a time of day like 21:00' })
  .regex(CLOCK, { error: 'expected a time of day like 21:00' })
  .transform((text) => Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE);

const Band = onlyKeys({ from: TimeOfDay, to: TimeOfDay });

const FRACTION = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/;

/** `1/7`, kept as the fraction it is: 0.142857 would make 56 hours of standby something else than 8. At most all of it. */
export const FractionText = z
  .string({ error: 'expected a fraction like 1/7' })
  .regex(FRACTION, { error: 'expected a fraction like 1/7' })
  .transform((text) => {
    const [numerator = 1, denominator = 1] = text.split('/').map(Number);
    return { numerator, denominator };
  })
  .refine(({ numerator, denominator }) => numerator <= denominator, {
    error: 'expected a fraction of 1 or less, like 1/7',
  });

const Count = z.number({ error: 'expected a whole number' }).int({ error: 'expected a whole number' });
const Weeks = Count.min(1, { error: 'expected 1 week or more' }).max(52, {
  error: 'expected 52 weeks at most',
});

const Days = Count.min(0, { error: 'expected 0 days or more' }).max(92, {
  error: 'expected 92 days at most',
});

/** A block of fixed weeks begins with an ISO week. */
const Monday = z
  .string({ error: 'expected a Monday like 2026-01-05' })
  .refine((text) => weekday(parseDay(text) ?? 0) === 1, { error: 'expected a Monday like 2026-01-05' })
  .transform((text) => parseDay(text) ?? 0);

const SHAPE = {
  dailyRestMode: z.enum(DAILY_REST_MODES),
  dayBoundary: TimeOfDay,
  weeklyRestMode: z.enum(WEEKLY_REST_MODES),
  noDoubleUse: z.boolean(),
  dailyTotalMode: z.enum(DAILY_TOTAL_MODES),
  overtimeBasis: z.enum(OVERTIME_BASES),
  overtimeFourWeeks: z.enum(FOUR_WEEKS),
  overtimeBlockStart: Monday,
  overtimeYear: z.enum(OVERTIME_YEARS),
  shiftDate: z.enum(SHIFT_DATES),
  weekSums: z.enum(WEEK_SUMS),
  totalAverageWeeks: Weeks,
  absenceNeutral: z.boolean(),
  standbyInTotal: z.boolean(),
  calloutInStandbyBase: z.boolean(),
  sundaySequence: z.enum(SUNDAY_SEQUENCES),
  sundayZone: z.enum(['aml_10_10', 'calendar_day']),
  sundayMinimum: Hours,
  night: Band,
  nightWork: Hours,
  regularNights: Count.min(1, { error: 'expected 1 night or more' }),
  nightAverageRest: Hours,
  nightAverageWindow: z.enum(NIGHT_AVERAGES),
  ownInitiative: Band,
  shortBreakOver: Hours,
  longBreakFrom: Hours,
  longBreakInclusive: z.boolean(),
  overtimeBreakOver: Hours,
  youthBreakOver: Hours,
  youthNight: onlyKeys({ under15: Band, y15_18: Band }),
  splitShiftGap: Hours,
  calloutMinInterrupt: Hours,
  planNoticeDays: Days,
  // `standbyFactor` is not here: it is the law's, dated, under `conversions`.
} satisfies Record<Exclude<keyof RuleSettings, 'standbyFactor'>, z.ZodType>;

/**
 * How a law measures, or how an employer reads its disputed words: keys of `RuleSettings`,
 * lengths in hours, times of day as `21:00`, a day as `2026-01-05`. What is left out
 * stays as the rulebook has it, and otherwise as the specification's default.
 */
export const SettingsInFile = onlyKeys(SHAPE).partial();

/** The settings a file names, in the units of the rules. */
export const settingsNamed = (settings: z.output<typeof SettingsInFile>): Partial<RuleSettings> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
