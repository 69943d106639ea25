import { DateTime } from 'luxon';
import { Chance } from './random-chance.js';
import { randomEvents, type CaseEvent } from './random-events.js';
import type { Mix } from './random-mixes.js';
import { ASKED } from './random-readings.js';

/** A case in the form of the worked cases, whose answer nobody has written down. */
export interface RandomCase {
  readonly id: string;
  readonly rule: string;
  readonly profile: object;
  readonly input: {
    readonly zone: string;
    readonly events: readonly CaseEvent[];
    readonly horizon?: readonly [string, string];
    readonly passive_h?: number;
  };
}

/** First days of timelines that are hard: clock changes, week 53, Easter, the days in May, and plain weeks. */
const FIRST_DAYS = [
  '2026-03-16',
  '2026-03-26',
  '2026-10-12',
  '2026-10-22',
  '2026-12-19',
  '2026-12-28',
  '2027-12-20',
  '2026-03-29',
  '2027-03-15',
  '2027-05-10',
  '2008-04-26',
  '2026-02-02',
  '2026-06-03',
];

const ZONES = ['Europe/Oslo', 'Europe/Oslo', 'Europe/Oslo', 'UTC', 'America/St_Johns', 'Australia/Lord_Howe'];

/** How many of the cases are made of the rarer, longer mix. */
const RARE = 0.12;

/** The case of a rule that a number names, the same at every call. */
export function randomCase(rule: string, seed: number): RandomCase {
  const chance = new Chance(`${rule} ${seed}`);
  const asking = ASKED[rule];
  if (!asking) throw new RangeError(`No timelines are made for ${rule}.`);
  const { mix, isLong } = mixOf(chance, asking.mix, asking.rare);
  const zone = chance.pick(ZONES);
  const firstDay = DateTime.fromISO(chance.pick(FIRST_DAYS), { zone }).plus({ days: chance.below(3) });
  const days = mix.days[0] + chance.below(mix.days[1]);
  const events = randomEvents(chance, mix, firstDay, days);
  const onTheWallClock = chance.isLucky(0.08) && events.every(goesForward);
  return {
    id: `${rule} ${seed}`,
    rule,
    profile: {
      ...chance.pick(asking.profiles),
      ...(chance.isLucky(0.3) && { callout_min_interrupt_min: chance.pick([15, 45, 90]) }),
      ...(onTheWallClock && { time_basis: 'wall_clock' }),
      ...(isLong && rule === 'TOTAL_AVG' && { total_avg_weeks: 8 }),
    },
    input: {
      zone,
      events,
      ...horizon(chance, firstDay, days),
      ...(rule === 'PASSIVE_EXT' && { passive_h: chance.pick([chance.below(600) / 100, 4, 3.99, 4.01, 0]) }),
    },
  };
}

type Stamps = Readonly<Record<'start' | 'end' | 'planned_start' | 'planned_end', string>> & {
  readonly breaks?: readonly CaseEvent[];
};

/** Whether an event and its breaks have a length on the wall clock; in the repeated hour one may not. */
function goesForward(event: CaseEvent): boolean {
  const { start, end, planned_start, planned_end, breaks = [] } = event as Stamps;
  const isForward = (from = '', to = '~'): boolean => from.slice(0, 16) < to.slice(0, 16);
  return isForward(start, end) && isForward(planned_start, planned_end) && breaks.every(goesForward);
}

function mixOf(chance: Chance, mix: Mix, rare: Mix | undefined): { mix: Mix; isLong: boolean } {
  const isLong = chance.isLucky(RARE);
  return isLong && rare ? { mix: rare, isLong } : { mix, isLong: false };
}

/** A period near the events: none, whole ISO weeks, or days that cut into them; never without a date. */
function horizon(chance: Chance, firstDay: DateTime, days: number): { horizon?: [string, string] } {
  if (chance.isLucky(0.3)) return {};
  const aligned = chance.isLucky(0.5);
  const from = aligned ? firstDay.startOf('week') : firstDay.plus({ days: chance.below(5) - 2 });
  const end = firstDay.plus({ days: days + chance.below(9) - 4 });
  const wanted = aligned ? end.startOf('week').plus({ weeks: 1 }) : end;
  const earliest = from.plus({ days: 1 });
  const to = wanted < earliest ? earliest : wanted;
  return { horizon: [from.toFormat('yyyy-MM-dd'), to.toFormat('yyyy-MM-dd')] };
}
