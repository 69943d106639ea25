import { z } from 'zod';
import { EVENT_KINDS } from '../rules/event.js';
import {
  DAILY_REST_MODES,
  DAILY_TOTAL_MODES,
  FOUR_WEEKS,
  NIGHT_AVERAGES,
  OVERTIME_BASES,
  OVERTIME_YEARS,
  SHIFT_DATES,
  SUNDAY_SEQUENCES,
  WEEK_SUMS,
  WEEKLY_REST_MODES,
} from '../rules/settings.js';
import { SICK_SPLITS } from '../rules/sick-leave.js';

const DECIMAL = /^\d+(\.\d+)?$/;
/** A decimal as a number of JSON or as text, in which cases write what is to keep its digits. */
const Decimal = z.union([z.number(), z.string().regex(DECIMAL, 'expected a decimal').transform(Number)]);
/** Hours or minutes; a negative length is a slip of the pen in every field there is. */
const Length = Decimal.pipe(z.number().nonnegative());
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a clock time like 21:00');
const DateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date like 2026-03-02');
/** `1/7`, or a decimal. */
const Factor = z.union([
  z.number().nonnegative(),
  z.string().regex(DECIMAL).transform(Number),
  z.string().regex(/^\d+\/[1-9]\d*$/, 'expected a fraction like 1/7'),
]);
/** A number as text keeps the digits it was written with; a number of JSON is read by its shortest form. */
const DecimalText = z.union([z.string(), z.number().transform(String)]);

const CaseEvent = z.object({
  kind: z.enum(EVENT_KINDS),
  start: z.string(),
  end: z.string(),
  unpaid_break_min: Length.optional(),
  breaks: z
    .array(
      z.object({
        start: z.string(),
        end: z.string(),
        paid: z.boolean().default(false),
        ot_break: z.boolean().optional(),
      }),
    )
    .optional(),
  planned_net_h: Length.optional(),
  planned_start: z.string().optional(),
  planned_end: z.string().optional(),
  planned_unpaid_break_min: Length.optional(),
  ot_flag: z.boolean().optional(),
  school_day: z.boolean().optional(),
});
export type CaseEvent = z.infer<typeof CaseEvent>;

/** Every key and its default (spec 10). An unknown key is refused: a misspelt option would test nothing. */
const Profile = z.strictObject({
  daily_rest_min_h: Length.default(11),
  daily_rest_mode: z.enum(DAILY_REST_MODES).default('main_periods'),
  day_boundary: ClockTime.default('00:00'),
  weekly_rest_min_h: Length.default(35),
  weekly_rest_mode: z.enum(WEEKLY_REST_MODES).default('iso_week_touch24'),
  no_double_use: z.boolean().default(false),
  daily_total_max_h: Length.default(13),
  daily_total_mode: z.enum(DAILY_TOTAL_MODES).default('work_day'),
  shift_date_rule: z.enum(SHIFT_DATES).default('start'),
  week_sums: z.enum(WEEK_SUMS).default('work_day'),
  ord_day_h: Length.default(9),
  ord_week_h: Length.default(40),
  rota: z.enum(['none', 'three_shift']).default('none'),
  full_time: z.boolean().default(true),
  contract_h: Length.optional(),
  ot_basis: z.enum(OVERTIME_BASES).default('statutory'),
  ot_7d_max_h: Length.default(10),
  ot_week_max_h: Length.default(10),
  ot_4w_max_h: Length.default(25),
  ot_4w_mode: z.enum(FOUR_WEEKS).default('iso_weeks'),
  ot_block_start: DateText.optional(),
  ot_52w_max_h: Length.default(200),
  ot_52w_mode: z.enum(OVERTIME_YEARS).default('iso_52_weeks'),
  total_avg_max_h: Length.default(48),
  total_avg_weeks: z.int().positive().default(8),
  week_cap_h: Length.default(69),
  absence_neutral: z.boolean().default(true),
  sunday_sequence: z.enum(SUNDAY_SEQUENCES).default('sundays_and_holidays'),
  sunday_zone: z.enum(['aml_10_10', 'calendar_day']).default('aml_10_10'),
  sunday_min_minutes: Length.default(0),
  standby_factor: Factor.default('1/7'),
  standby_in_total: z.boolean().default(true),
  callout_in_standby_base: z.boolean().default(false),
  night_from: ClockTime.default('21:00'),
  night_to: ClockTime.default('06:00'),
  night_avg_mode: z.enum(NIGHT_AVERAGES).default('period'),
  regular_nights: z.int().nonnegative().default(3),
  own_initiative_from: ClockTime.default('23:00'),
  own_initiative_to: ClockTime.default('06:00'),
  split_shift_gap_h: Length.default(6),
  callout_min_interrupt_min: Length.default(0),
  time_basis: z.enum(['elapsed', 'wall_clock']).default('elapsed'),
  group: z.enum(['under15', 'y15_18']).optional(),
  exempt: z.string().min(1).optional(),
  count_mode: z.enum(['per_anchor', 'per_episode']).default('per_anchor'),
  sick_method: z.enum(['dagsverk_calendar', 'roster_hours']).default('dagsverk_calendar'),
  split_mode: z.enum(SICK_SPLITS).default('episode_length_at_month_end'),
  subtract_leave: z.boolean().default(false),
  // Options of the text that no case can show: its events are what was worked, journeys and later rest are not among them.
  assume_planned_worked: z.literal(true).optional(),
  callout_travel_counts: z.literal(false).optional(),
  comp_rest_days: Length.optional(),
  record_keeping_for_exempt: z.boolean().optional(),
});
export type CaseProfile = z.infer<typeof Profile>;

const DatePair = z.object({ from: DateText, to: DateText });

/** One person of a SICK case. Dates are inclusive; `fte` and `grade` are shares of 1. */
const Person = z.object({
  id: z.string(),
  fte: Length.default(1),
  from: DateText.optional(),
  to: DateText.optional(),
  sick: z.array(DatePair.extend({ grade: Decimal.pipe(z.number().min(0).max(1)).default(1) })).default([]),
  leave: z.array(DatePair).default([]),
  roster: z.array(z.object({ date: DateText, hours: Length })).default([]),
});
export type CasePerson = z.infer<typeof Person>;

const Breach = z.object({
  anchor: z.string(),
  window: z.tuple([z.string(), z.string()]),
  measured: z.number(),
  limit: z.number(),
});
export type CaseBreach = z.infer<typeof Breach>;

const Case = z.object({
  id: z.string(),
  title: z.string().default(''),
  rule: z.string(),
  profile: Profile.prefault({}),
  input: z.object({
    zone: z.string().default('Europe/Oslo'),
    events: z.array(CaseEvent).default([]),
    horizon: z.tuple([z.string(), z.string()]).optional(),
    rules: z.array(z.string()).optional(),
    passive_h: Length.optional(),
    passive_days_h: z.array(Length).optional(),
    lost: DecimalText.optional(),
    agreed: DecimalText.optional(),
    month: z.string().optional(),
    persons: z.array(Person).optional(),
    dates: z.array(DateText).optional(),
    year: z.int().optional(),
  }),
  /** Each rule answers fields of its own; only those that are present are compared. */
  expected: z.looseObject({
    verdict: z.string(),
    measured: z.number().nullish(),
    breaches: z.array(Breach).default([]),
  }),
});

/** One worked case as spec section 10 describes it. What is not in the form is left alone, but for profile keys. */
export const WorkedCase = z.preprocess(leftOut, Case);
export type WorkedCase = z.infer<typeof WorkedCase>;

/** A profile or an input may say with null what it leaves out; in `expected`, null is an answer. */
function leftOut(worked: unknown): unknown {
  if (typeof worked !== 'object' || worked === null) return worked;
  const { profile, input } = worked as Record<string, unknown>;
  return { ...worked, profile: withoutNulls(profile), input: withoutNulls(input) };
}

function withoutNulls(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutNulls);
  if (typeof part !== 'object') return part;
  if (part === null) return undefined;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withoutNulls(value)]));
}

/** What the engine says to a case, in the fields of its `expected`. */
export type Answer = Readonly<Record<string, unknown>>;

/** A case that says what cannot be: a mistake in the file, not in the engine. */
export class BrokenCase extends Error {}
