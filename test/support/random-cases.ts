import { DateTime } from 'luxon';
import { WorkedCase } from '../../src/cli/conformance-case.js';

/** A repeatable stream of chance (mulberry32), so that a difference found once is found again. */
class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  isLucky(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }
}

/** First days of timelines that are hard: clock changes, week 53, Easter, the days in May, and plain weeks. */
const FIRST_DAYS = [
  '2026-03-16',
  '2026-03-26',
  '2026-10-12',
  '2026-10-22',
  '2026-12-19',
  '2027-12-20',
  '2026-03-29',
  '2027-05-10',
  '2008-04-26',
  '2026-02-02',
  '2026-06-03',
];

/** Readings of the disputed words, per rule; each is tried. */
const READINGS: Readonly<Record<string, readonly object[]>> = {
  DAILY_REST: [
    {},
    { daily_rest_mode: 'anchored_24h_clip' },
    { daily_rest_mode: 'rolling_back_24h' },
    { daily_rest_mode: 'fixed_day' },
    { daily_rest_mode: 'fixed_day', day_boundary: '07:30' },
    { daily_rest_min_h: 8, split_shift_gap_h: 2 },
    { daily_rest_min_h: 60, split_shift_gap_h: 0 },
  ],
  WEEKLY_REST: [
    {},
    { weekly_rest_mode: 'iso_week_clipped' },
    { weekly_rest_mode: 'rolling_168h' },
    { no_double_use: true },
    { weekly_rest_mode: 'iso_week_clipped', no_double_use: true },
    { weekly_rest_min_h: 28 },
    { weekly_rest_min_h: 300, weekly_rest_mode: 'rolling_168h' },
    { weekly_rest_min_h: 300 },
  ],
  DAILY_TOTAL: [
    {},
    { daily_total_mode: 'calendar_day' },
    { daily_total_mode: 'rolling_24h' },
    { daily_total_max_h: 9.5 },
    { daily_total_max_h: 7.5, split_shift_gap_h: 3 },
    { daily_total_max_h: 0 },
    { daily_total_max_h: 0, daily_total_mode: 'calendar_day' },
  ],
  OT_7D: [
    {},
    { ot_basis: 'plan' },
    { ot_basis: 'plan', full_time: false },
    { ot_basis: 'source' },
    { ot_7d_max_h: 3, ord_day_h: 7.5, ord_week_h: 37.5 },
    { ot_7d_max_h: 0, ord_day_h: 11, ord_week_h: 25 },
    { ot_7d_max_h: 0, ord_day_h: 5, ord_week_h: 20, full_time: false, ot_basis: 'plan' },
  ],
  OT_4W: [
    {},
    { ot_basis: 'plan' },
    { ot_basis: 'plan', full_time: false },
    { ot_basis: 'source' },
    { ot_4w_max_h: 8, ord_day_h: 7.5, ord_week_h: 35.5 },
    { ot_4w_max_h: 0, ord_day_h: 11, ord_week_h: 25 },
    { ot_4w_max_h: 0, ord_day_h: 5, ord_week_h: 20, full_time: false, ot_basis: 'plan' },
  ],
  SUNDAY_NEXT: [
    {},
    { sunday_sequence: 'sundays_only' },
    { sunday_zone: 'calendar_day' },
    { sunday_zone: 'calendar_day', sunday_sequence: 'sundays_only' },
    { sunday_min_minutes: 60 },
    { sunday_min_minutes: 7.5 },
  ],
};

type CaseEvent = Record<string, unknown>;

const ZONES = ['Europe/Oslo', 'Europe/Oslo', 'Europe/Oslo', 'UTC', 'America/St_Johns'];

/** Cases whose answer nobody has written down; `seed` names each one. */
export function randomCase(seed: number): WorkedCase {
  const chance = new Chance(seed);
  const zone = chance.pick(ZONES);
  const rule = chance.pick(Object.keys(READINGS));
  const firstDay = DateTime.fromISO(chance.pick(FIRST_DAYS), { zone });
  const days = rule === 'OT_4W' || rule === 'SUNDAY_NEXT' ? 14 + chance.below(28) : 3 + chance.below(20);
  const events = shuffled(chance, eventsOf(chance, firstDay, days));
  return WorkedCase.parse({
    id: `seed ${seed}`,
    rule,
    profile: {
      ...chance.pick(READINGS[rule]!),
      ...(chance.isLucky(0.3) && { callout_min_interrupt_min: chance.pick([15, 45, 90]) }),
      ...(chance.isLucky(0.1) && { time_basis: 'wall_clock' }),
    },
    input: { zone, events, ...horizonOf(chance, firstDay, days) },
    expected: { verdict: 'ok' },
  });
}

function horizonOf(chance: Chance, firstDay: DateTime, days: number): { horizon?: [string, string] } {
  if (chance.isLucky(0.4)) return {};
  const from = firstDay.plus({ days: chance.below(4) - 2 });
  const to = firstDay.plus({ days: days + chance.below(9) - 4 });
  return { horizon: [from.toFormat('yyyy-MM-dd'), to.toFormat('yyyy-MM-dd')] };
}

function shuffled<T>(chance: Chance, list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, key: chance.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

function eventsOf(chance: Chance, firstDay: DateTime, days: number): CaseEvent[] {
  const events: CaseEvent[] = [];
  const busy = 0.5 + chance.next() / 2;
  for (let day = 0; day < days; day++) {
    const midnight = firstDay.plus({ days: day });
    if (chance.isLucky(busy)) events.push(mainEvent(chance, midnight));
    if (chance.isLucky(0.15)) events.push(mainEvent(chance, midnight));
    while (chance.isLucky(0.3)) events.push(incidentalEvent(chance, midnight));
    if (chance.isLucky(0.1)) events.push(stretch(midnight.plus({ hours: 16 }), 16 * 60, 'standby'));
    if (chance.isLucky(0.05)) events.push(stretch(midnight, 1440, 'absence'));
  }
  return events;
}

const stamp = (instant: DateTime): string => instant.toFormat("yyyy-MM-dd'T'HH:mmZZ");

const stretch = (start: DateTime, minutes: number, kind: string): CaseEvent => ({
  kind,
  start: stamp(start),
  end: stamp(start.plus({ minutes })),
});

function mainEvent(chance: Chance, midnight: DateTime): CaseEvent {
  const usual = chance.isLucky(0.6);
  const start = usual
    ? midnight.plus({ hours: chance.pick([7, 8, 14, 14.5, 22]) })
    : midnight.plus({ minutes: 15 * chance.below(96) });
  const minutes = usual
    ? chance.pick([450, 480, 510, 540, 600, 720, 810])
    : 15 * (1 + chance.below(chance.isLucky(0.1) ? 130 : 60));
  const event = stretch(start, minutes, chance.pick(['shift', 'shift', 'shift', 'extra_shift', 'passive']));
  return {
    ...event,
    ...breaksOf(chance, start, minutes),
    ...planOf(chance, start, minutes),
    ...(chance.isLucky(0.15) && { ot_flag: true }),
  };
}

function incidentalEvent(chance: Chance, midnight: DateTime): CaseEvent {
  const start = midnight.plus({ minutes: 5 * chance.below(288) });
  const minutes = chance.pick([5, 10, 15, 30, 45, 60, 120, 240, chance.isLucky(0.1) ? 1700 : 90]);
  const kind = chance.pick(['callout', 'callout', 'overtime']);
  return {
    ...stretch(start, minutes, kind),
    ...(minutes >= 120 && breaksOf(chance, start, minutes)),
    ...(chance.isLucky(0.4) && { ot_flag: true }),
  };
}

function breaksOf(chance: Chance, start: DateTime, minutes: number): object {
  const unpaid =
    chance.isLucky(0.5) && minutes > 60 ? { unpaid_break_min: chance.pick([15, 30, 45, 20]) } : {};
  if (!chance.isLucky(0.25)) return unpaid;
  const breaks = [0, 1].slice(chance.below(2)).map((index) => {
    const from = start.plus({ minutes: Math.floor(minutes / 4) + index * Math.floor(minutes / 3) });
    return {
      start: stamp(from),
      end: stamp(from.plus({ minutes: Math.min(30, Math.max(1, Math.floor(minutes / 4))) })),
      ...(chance.isLucky(0.5) && { paid: chance.isLucky(0.5) }),
      ...(chance.isLucky(0.3) && { ot_break: true }),
    };
  });
  return { ...unpaid, breaks: chance.isLucky(0.1) ? [] : breaks };
}

function planOf(chance: Chance, start: DateTime, minutes: number): object {
  if (chance.isLucky(0.4)) return {};
  const planned = chance.pick([0, 7.5, 6, 8, 9.25]);
  const times = {
    planned_start: stamp(start),
    planned_end: stamp(start.plus({ minutes: Math.max(60, minutes - chance.pick([0, 60, 120])) })),
    ...(chance.isLucky(0.4) && { planned_unpaid_break_min: chance.pick([0, 30]) }),
  };
  return chance.isLucky(0.5) ? { planned_net_h: planned, ...(chance.isLucky(0.3) && times) } : times;
}
