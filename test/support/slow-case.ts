import { z } from 'zod';

const SlowEventCase = z.object({
  kind: z.enum(['shift', 'extra_shift', 'passive', 'overtime', 'callout', 'standby', 'absence']),
  start: z.string(),
  end: z.string(),
  unpaid_break_min: z.number().optional(),
  breaks: z
    .array(
      z.object({
        start: z.string(),
        end: z.string(),
        paid: z.boolean().default(false),
        ot_break: z.boolean().default(false),
      }),
    )
    .default([]),
  planned_net_h: z.number().optional(),
  planned_start: z.string().optional(),
  planned_end: z.string().optional(),
  planned_unpaid_break_min: z.number().optional(),
  ot_flag: z.boolean().optional(),
  school_day: z.boolean().optional(),
});

/** Spec 10, the defaults of a profile. */
const SlowProfile = z.object({
  daily_rest_min_h: z.number().default(11),
  daily_rest_mode: z
    .enum(['main_periods', 'anchored_24h_clip', 'rolling_back_24h', 'fixed_day'])
    .default('main_periods'),
  day_boundary: z.string().default('00:00'),
  weekly_rest_min_h: z.number().default(35),
  weekly_rest_mode: z
    .enum(['iso_week_touch24', 'iso_week_clipped', 'rolling_168h'])
    .default('iso_week_touch24'),
  no_double_use: z.boolean().default(false),
  daily_total_max_h: z.number().default(13),
  daily_total_mode: z.enum(['work_day', 'calendar_day', 'rolling_24h']).default('work_day'),
  ot_basis: z.enum(['statutory', 'plan', 'source']).default('statutory'),
  full_time: z.boolean().default(true),
  contract_h: z.number().optional(),
  shift_date_rule: z.enum(['start', 'end', 'majority']).default('start'),
  week_sums: z.enum(['work_day', 'clip']).default('work_day'),
  ord_day_h: z.number().default(9),
  ord_week_h: z.number().default(40),
  rota: z.enum(['none', 'three_shift']).default('none'),
  ot_7d_max_h: z.number().default(10),
  ot_week_max_h: z.number().default(10),
  ot_4w_max_h: z.number().default(25),
  ot_4w_mode: z.enum(['iso_weeks', 'rolling_28_days', 'fixed_blocks']).default('iso_weeks'),
  ot_block_start: z.string().optional(),
  ot_52w_max_h: z.number().default(200),
  ot_52w_mode: z.enum(['iso_52_weeks', 'iso_26_weeks', 'calendar_year']).default('iso_52_weeks'),
  total_avg_max_h: z.number().default(48),
  total_avg_weeks: z.number().default(8),
  week_cap_h: z.number().default(69),
  absence_neutral: z.boolean().default(true),
  sunday_sequence: z.enum(['sundays_and_holidays', 'sundays_only']).default('sundays_and_holidays'),
  sunday_zone: z.enum(['aml_10_10', 'calendar_day']).default('aml_10_10'),
  sunday_min_minutes: z.number().default(0),
  standby_factor: z.string().default('1/7'),
  standby_in_total: z.boolean().default(true),
  callout_in_standby_base: z.boolean().default(false),
  time_basis: z.enum(['elapsed', 'wall_clock']).default('elapsed'),
  split_shift_gap_h: z.number().default(6),
  callout_min_interrupt_min: z.number().default(0),
  night_from: z.string().default('21:00'),
  night_to: z.string().default('06:00'),
  night_avg_mode: z.enum(['period', 'sliding_4_weeks']).default('period'),
  regular_nights: z.number().default(3),
  own_initiative_from: z.string().default('23:00'),
  own_initiative_to: z.string().default('06:00'),
  group: z.enum(['under15', 'y15_18']).optional(),
});

/**
 * A worked case as spec section 10 describes it, read apart from the product's reader, so
 * that a field the product forgets is a difference and not a silence on both sides.
 */
export const SlowCase = z.object({
  rule: z.string(),
  profile: SlowProfile,
  input: z.object({
    zone: z.string().default('Europe/Oslo'),
    events: z.array(SlowEventCase).default([]),
    horizon: z.tuple([z.string(), z.string()]).optional(),
    passive_h: z.number().optional(),
  }),
});
export type SlowCase = z.infer<typeof SlowCase>;

/** An answer in the form of the golden file; what it holds beyond these fields goes by rule. */
export interface SlowAnswer {
  readonly verdict: 'ok' | 'breach' | 'value';
  readonly [field: string]: unknown;
}
