import { z } from 'zod';
import type { WorkEvent } from '../rules/event.js';
import { EVENT_KINDS } from '../rules/event.js';
import type { LimitKey, Limits } from '../rules/limits.js';
import {
  DAILY_REST_MODES,
  DAILY_TOTAL_MODES,
  DEFAULT_SETTINGS,
  OVERTIME_BASES,
  SUNDAY_SEQUENCES,
  WEEKLY_REST_MODES,
  type RuleSettings,
} from '../rules/settings.js';
import { HOUR, MINUTE, parseDay } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { readStamp } from '../time/stamp.js';

const Hours = z.number();

const CaseEvent = z.object({
  kind: z.enum(EVENT_KINDS),
  start: z.string(),
  end: z.string(),
  unpaid_break_min: z.number().optional(),
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
  planned_net_h: z.number().optional(),
  planned_start: z.string().optional(),
  planned_end: z.string().optional(),
  planned_unpaid_break_min: z.number().optional(),
  ot_flag: z.boolean().optional(),
});
type CaseEvent = z.infer<typeof CaseEvent>;

const Profile = z.object({
  daily_rest_min_h: Hours.default(11),
  weekly_rest_min_h: Hours.default(35),
  daily_total_max_h: Hours.default(13),
  ord_day_h: Hours.default(9),
  ord_week_h: Hours.default(40),
  ot_7d_max_h: Hours.default(10),
  ot_4w_max_h: Hours.default(25),
  daily_rest_mode: z.enum(DAILY_REST_MODES).default('main_periods'),
  day_boundary: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .default('00:00'),
  weekly_rest_mode: z.enum(WEEKLY_REST_MODES).default('iso_week_touch24'),
  no_double_use: z.boolean().default(false),
  daily_total_mode: z.enum(DAILY_TOTAL_MODES).default('work_day'),
  ot_basis: z.enum(OVERTIME_BASES).default('statutory'),
  full_time: z.boolean().default(true),
  sunday_sequence: z.enum(SUNDAY_SEQUENCES).default('sundays_and_holidays'),
  sunday_zone: z.enum(['aml_10_10', 'calendar_day']).default('aml_10_10'),
  sunday_min_minutes: z.number().default(0),
  split_shift_gap_h: Hours.default(6),
  callout_min_interrupt_min: z.number().default(0),
  time_basis: z.enum(['elapsed', 'wall_clock']).default('elapsed'),
});
export type CaseProfile = z.infer<typeof Profile>;

const Breach = z.object({
  anchor: z.string(),
  window: z.tuple([z.string(), z.string()]),
  measured: z.number(),
  limit: z.number(),
});
export type CaseBreach = z.infer<typeof Breach>;

/** Seconds of a decimal count, to the millionth: floating point makes 8.3 minutes a hair more than 498 s. */
const seconds = (count: number, unit: number): number => Math.round(count * unit * 1e6) / 1e6;

/** One worked case as spec section 10 describes it; fields of rules not built are left alone. */
export const WorkedCase = z.object({
  id: z.string(),
  title: z.string().default(''),
  rule: z.string(),
  profile: Profile,
  input: z.object({
    zone: z.string().default('Europe/Oslo'),
    events: z.array(CaseEvent).default([]),
    horizon: z.tuple([z.string(), z.string()]).optional(),
    rules: z.array(z.string()).optional(),
  }),
  expected: z.object({
    verdict: z.string(),
    measured: z.number().nullish(),
    breaches: z.array(Breach).default([]),
    counts: z.record(z.string(), z.number()).optional(),
    total: z.number().optional(),
    indicator_lt_8: z.string().optional(),
  }),
});
export type WorkedCase = z.infer<typeof WorkedCase>;

/** A stamp of a case that is no instant: a mistake in the file, not in the engine. */
export class BrokenCase extends Error {}

/** How a stamp becomes an instant: elapsed time by the zone, wall-clock time as the clock reads. */
export type ReadInstant = (stamp: string) => number;

/**
 * Instants of a case. Under `wall_clock` the local reading itself is the instant, on a
 * clock that never changes, so that every difference is a difference of clock readings.
 */
export function instantReader(clock: LocalClock, basis: CaseProfile['time_basis']): ReadInstant {
  return (stamp) => {
    const reading = readStamp(stamp.length === 10 ? `${stamp}T00:00` : stamp, clock);
    if (!reading.ok) throw new BrokenCase(`${stamp}: ${reading.problem}`);
    return basis === 'wall_clock' ? clock.localOf(reading.instant) : reading.instant;
  };
}

export function eventOf(event: CaseEvent, instant: ReadInstant): WorkEvent {
  return {
    kind: event.kind,
    start: instant(event.start),
    end: instant(event.end),
    ...(event.unpaid_break_min !== undefined && { unpaidBreak: seconds(event.unpaid_break_min, MINUTE) }),
    ...(event.breaks && {
      breaks: event.breaks.map((pause) => ({
        start: instant(pause.start),
        end: instant(pause.end),
        paid: pause.paid,
        overtimeBreak: pause.ot_break ?? false,
      })),
    }),
    ...planOf(event, instant),
    ...(event.ot_flag !== undefined && { overtimeFlag: event.ot_flag }),
  };
}

function planOf(event: CaseEvent, instant: ReadInstant): Partial<WorkEvent> {
  return {
    ...(event.planned_net_h !== undefined && { plannedNet: seconds(event.planned_net_h, HOUR) }),
    ...(event.planned_start !== undefined && { plannedStart: instant(event.planned_start) }),
    ...(event.planned_end !== undefined && { plannedEnd: instant(event.planned_end) }),
    ...(event.planned_unpaid_break_min !== undefined && {
      plannedUnpaidBreak: seconds(event.planned_unpaid_break_min, MINUTE),
    }),
  };
}

/** The horizon `[from date, to date)` of a case in instants. */
export function horizonOf(input: WorkedCase['input'], instant: ReadInstant): Interval | undefined {
  if (!input.horizon) return undefined;
  const [from, to] = input.horizon;
  if (parseDay(from) === null || parseDay(to) === null) throw new BrokenCase(`horizon ${from} to ${to}`);
  return { start: instant(from), end: instant(to) };
}

export const settingsOf = (profile: CaseProfile): RuleSettings => ({
  ...DEFAULT_SETTINGS,
  dailyRestMode: profile.daily_rest_mode,
  dayBoundary:
    Number(profile.day_boundary.slice(0, 2)) * HOUR + Number(profile.day_boundary.slice(3)) * MINUTE,
  weeklyRestMode: profile.weekly_rest_mode,
  noDoubleUse: profile.no_double_use,
  dailyTotalMode: profile.daily_total_mode,
  overtimeBasis: profile.ot_basis,
  sundaySequence: profile.sunday_sequence,
  sundayZone: profile.sunday_zone,
  sundayMinimum: seconds(profile.sunday_min_minutes, MINUTE),
  splitShiftGap: seconds(profile.split_shift_gap_h, HOUR),
  calloutMinInterrupt: seconds(profile.callout_min_interrupt_min, MINUTE),
});

/** The limits of a case hold on every date; a worked case has no history. */
export function limitsOf(profile: CaseProfile): Limits {
  const always = (value: number): Limits[LimitKey] => ({
    steps: [{ fromDay: 0, value, clause: '' }],
    dispensations: [],
  });
  return {
    DAILY_REST: always(seconds(profile.daily_rest_min_h, HOUR)),
    WEEKLY_REST: always(seconds(profile.weekly_rest_min_h, HOUR)),
    DAILY_TOTAL: always(seconds(profile.daily_total_max_h, HOUR)),
    OT_7D: always(seconds(profile.ot_7d_max_h, HOUR)),
    OT_4W: always(seconds(profile.ot_4w_max_h, HOUR)),
    SUNDAY_NEXT: always(1),
    ORD_DAY: always(seconds(profile.ord_day_h, HOUR)),
    ORD_WEEK: always(seconds(profile.ord_week_h, HOUR)),
  };
}
