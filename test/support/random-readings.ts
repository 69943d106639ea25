import { USUAL, WEEKS, ON_CALL, NIGHTS, AROUND_BREAKS, YOUNG, type Mix } from './random-mixes.js';

/** How a rule is asked: its mix of events, and the readings and limits that are each tried. */
export interface Asking {
  readonly mix: Mix;
  /** A second mix, for a few of the cases. */
  readonly rare?: Mix;
  readonly profiles: readonly object[];
}

const BASES = [
  {},
  { ot_basis: 'plan' },
  { ot_basis: 'plan', full_time: false },
  { ot_basis: 'source' },
  { ord_day_h: 7.5, ord_week_h: 37.5 },
  { ord_day_h: 7.3333, ord_week_h: 33.6 },
  { ord_day_h: 11, ord_week_h: 25 },
  { ord_day_h: 5, ord_week_h: 20, full_time: false, ot_basis: 'plan' },
];

/** Each basis of overtime with some of the limits, and with each of the other readings. */
const withLimit = (key: string, values: readonly number[], modes: readonly object[] = [{}]): object[] =>
  BASES.flatMap((basis, index) =>
    modes.flatMap((mode, place) => [
      { ...basis, ...mode, [key]: values[(index + place) % values.length] },
      { ...basis, ...mode, [key]: values[(index + place + 1) % values.length] },
    ]),
  );

const SHIFT_DATES = [{}, {}, { shift_date_rule: 'end' }, { shift_date_rule: 'majority' }];

const GROUPS = [{ group: 'under15' }, { group: 'y15_18' }];

const SUNDAYS = [
  {},
  { sunday_sequence: 'sundays_only' },
  { sunday_zone: 'calendar_day' },
  { sunday_zone: 'calendar_day', sunday_sequence: 'sundays_only' },
  { sunday_min_minutes: 60 },
  { sunday_min_minutes: 7.5 },
];

const NIGHT_HOURS = [
  {},
  { night_from: '22:00' },
  { night_from: '20:00', night_to: '07:00' },
  { night_from: '00:00', night_to: '08:00' },
  { night_from: '23:30', night_to: '06:30' },
];

const STANDBY = [
  {},
  { standby_factor: '1/5' },
  { standby_factor: '2/9' },
  { callout_in_standby_base: true },
  { standby_factor: '1/4', callout_in_standby_base: true },
];

const withStandby = (limits: readonly object[]): object[] =>
  limits.flatMap((limit) => [
    limit,
    { ...limit, standby_in_total: false },
    ...STANDBY.map((standby) => ({ ...limit, ...standby })),
  ]);

export const ASKED: Readonly<Record<string, Asking>> = {
  DAILY_REST: {
    mix: { ...USUAL, busy: [0.1, 0.9], calls: 0.15 },
    profiles: [
      {},
      { daily_rest_mode: 'anchored_24h_clip' },
      { daily_rest_mode: 'rolling_back_24h' },
      { daily_rest_mode: 'fixed_day' },
      { daily_rest_mode: 'fixed_day', day_boundary: '07:30' },
      { daily_rest_min_h: 8, split_shift_gap_h: 2 },
      { daily_rest_min_h: 60, split_shift_gap_h: 0 },
      { daily_rest_min_h: 14 },
    ],
  },
  WEEKLY_REST: {
    mix: { ...USUAL, days: [9, 25] },
    profiles: [
      {},
      { weekly_rest_mode: 'iso_week_clipped' },
      { weekly_rest_mode: 'rolling_168h' },
      { no_double_use: true },
      { weekly_rest_mode: 'iso_week_clipped', no_double_use: true },
      { weekly_rest_min_h: 28 },
      { weekly_rest_min_h: 48 },
      { weekly_rest_min_h: 300, weekly_rest_mode: 'rolling_168h' },
      { weekly_rest_min_h: 300 },
    ],
  },
  DAILY_TOTAL: {
    mix: { ...USUAL, busy: [0.1, 0.9] },
    profiles: [
      {},
      { daily_total_mode: 'calendar_day' },
      { daily_total_mode: 'rolling_24h' },
      { daily_total_max_h: 9.5 },
      { daily_total_max_h: 7.5, split_shift_gap_h: 3 },
      { daily_total_max_h: 0 },
      { daily_total_max_h: 0, daily_total_mode: 'calendar_day' },
    ],
  },
  ORD_DAY: {
    mix: USUAL,
    profiles: [{}, { ord_day_h: 7.5 }, { ord_day_h: 12.5 }, { ord_day_h: 10, split_shift_gap_h: 12 }].flatMap(
      (limit) => SHIFT_DATES.map((dated) => ({ ...limit, ...dated })),
    ),
  },
  ORD_WEEK: {
    mix: ON_CALL,
    profiles: STANDBY.flatMap((standby) => [
      { ...standby, ord_week_h: 37.5 },
      { ...standby, ord_week_h: 60 },
      { ...standby, ord_week_h: 48, week_sums: 'clip' },
      { ...standby, rota: 'three_shift' },
      { ...standby, rota: 'three_shift', ord_week_h: 41, week_sums: 'clip', night_from: '20:00' },
    ]),
  },
  AVG_ORDINARY: {
    mix: ON_CALL,
    profiles: STANDBY.flatMap((standby) => [
      { ...standby, ord_week_h: 38 },
      { ...standby, ord_week_h: 55.5 },
      { ...standby, rota: 'three_shift' },
      { ...standby, rota: 'three_shift', sunday_zone: 'calendar_day', sunday_sequence: 'sundays_only' },
    ]),
  },
  OT_CLASS: { mix: WEEKS, profiles: [...BASES, ...BASES.map((basis) => ({ ...basis, contract_h: 62.5 }))] },
  OT_7D: { mix: USUAL, profiles: withLimit('ot_7d_max_h', [10, 3, 0, 20], SHIFT_DATES) },
  OT_WEEK: { mix: WEEKS, profiles: withLimit('ot_week_max_h', [10, 20, 3.5, 40]) },
  OT_4W: {
    mix: { ...WEEKS, days: [14, 45] },
    profiles: withLimit(
      'ot_4w_max_h',
      [25, 50, 8, 90],
      [
        {},
        { ot_4w_mode: 'rolling_28_days' },
        { ot_4w_mode: 'fixed_blocks', ot_block_start: '2026-03-16' },
        { ot_4w_mode: 'fixed_blocks', ot_block_start: '2026-12-07' },
      ],
    ),
  },
  OT_52W: {
    mix: WEEKS,
    rare: { ...USUAL, days: [365, 60], busy: [0.08, 0.2], calls: 0.05, standby: 0.02, absence: 0 },
    profiles: withLimit(
      'ot_52w_max_h',
      [40, 80, 12, 150],
      [{}, { ot_52w_mode: 'iso_26_weeks' }, { ot_52w_mode: 'calendar_year' }],
    ),
  },
  TOTAL_AVG: {
    mix: { ...ON_CALL, days: [12, 24], absence: 0.12 },
    rare: { ...ON_CALL, days: [56, 20], absence: 0.05 },
    profiles: withStandby([
      { total_avg_max_h: 48, total_avg_weeks: 3 },
      { total_avg_max_h: 40, total_avg_weeks: 1 },
      { total_avg_max_h: 35, total_avg_weeks: 2, absence_neutral: false },
      { total_avg_max_h: 55, total_avg_weeks: 2 },
      { total_avg_max_h: 70, total_avg_weeks: 1 },
      { total_avg_max_h: 55, total_avg_weeks: 2, week_sums: 'clip' },
    ]),
  },
  WEEK_CAP: {
    mix: ON_CALL,
    profiles: withStandby([
      {},
      { week_cap_h: 50 },
      { week_cap_h: 84 },
      { week_cap_h: 60, week_sums: 'clip' },
    ]),
  },
  SUNDAY_NEXT: { mix: WEEKS, profiles: SUNDAYS },
  SUNDAY_4W: { mix: { ...WEEKS, days: [30, 25], busy: [0.8, 1] }, profiles: SUNDAYS },
  SUNDAY_AVG26: {
    mix: { ...WEEKS, busy: [0.3, 0.7] },
    rare: { ...WEEKS, days: [150, 40] },
    profiles: SUNDAYS,
  },
  NIGHT_HOURS: { mix: NIGHTS, profiles: NIGHT_HOURS },
  NIGHT_AVG_4W: {
    rare: { ...NIGHTS, days: [30, 20], busy: [0.8, 1], calls: 0.1 },
    mix: { ...NIGHTS, days: [3, 28], busy: [0.8, 1], calls: 0.1, lengths: [480, 540, 600, 720] },
    profiles: [
      ...NIGHT_HOURS,
      { regular_nights: 1 },
      { night_avg_mode: 'sliding_4_weeks' },
      { night_avg_mode: 'sliding_4_weeks', regular_nights: 5 },
    ],
  },
  NIGHT_RISK_8H: { mix: NIGHTS, profiles: NIGHT_HOURS },
  OWN_INITIATIVE_NIGHT: {
    mix: { ...USUAL, days: [1, 6], busy: [0.2, 0.8] },
    profiles: [{}, { own_initiative_from: '22:00', own_initiative_to: '05:30' }],
  },
  BREAK: { mix: AROUND_BREAKS, profiles: [{}] },
  YOUTH_DAY: { mix: YOUNG, profiles: GROUPS },
  YOUTH_WEEK: { mix: { ...YOUNG, days: [5, 15] }, profiles: GROUPS },
  YOUTH_NIGHT: { mix: { ...YOUNG, days: [1, 6], calls: 0.2 }, profiles: GROUPS },
  YOUTH_BREAK: { mix: AROUND_BREAKS, profiles: GROUPS },
  STANDBY_CONV: { mix: { ...ON_CALL, days: [2, 14] }, profiles: STANDBY },
  PASSIVE_EXT: { mix: { ...USUAL, days: [0, 1] }, profiles: [{}] },
  PAYROLL_ROUND: { mix: { ...USUAL, days: [1, 6] }, profiles: [{}] },
};
