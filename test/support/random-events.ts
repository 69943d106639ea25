import type { DateTime } from 'luxon';
import type { Chance } from './random-chance.js';
import type { Mix } from './random-mixes.js';

export type CaseEvent = Record<string, unknown>;

/** Events of some days, in no order: shifts of every kind, calls, standby with calls inside, absences. */
export function randomEvents(chance: Chance, mix: Mix, firstDay: DateTime, days: number): CaseEvent[] {
  const events: CaseEvent[] = [];
  const [least, most] = mix.busy;
  const busy = least + chance.next() * (most - least);
  for (let day = 0; day < days; day++) {
    const midnight = firstDay.plus({ days: day });
    if (chance.isLucky(busy)) events.push(mainEvent(chance, mix, midnight));
    if (chance.isLucky(0.15 * busy)) events.push(mainEvent(chance, mix, midnight));
    while (chance.isLucky(mix.calls)) events.push(incidentalEvent(chance, midnight));
    if (chance.isLucky(mix.standby)) events.push(...standby(chance, midnight));
    if (chance.isLucky(mix.absence)) events.push(absence(chance, midnight));
  }
  return chance.shuffled([...events, ...doubles(chance, events)]);
}

/** The same hours told twice, of another kind: on such days only the order says which of them counts. */
function doubles(chance: Chance, events: readonly CaseEvent[]): CaseEvent[] {
  const copied: CaseEvent[] = [];
  while (events.length > 0 && chance.isLucky(0.2)) {
    copied.push({ ...chance.pick(events), kind: chance.pick(['callout', 'overtime', 'extra_shift']) });
  }
  return copied;
}

const stamp = (instant: DateTime): string => instant.toFormat("yyyy-MM-dd'T'HH:mmZZ");

const stretch = (start: DateTime, minutes: number, kind: string): CaseEvent => ({
  kind,
  start: stamp(start),
  end: stamp(start.plus({ minutes })),
});

function standby(chance: Chance, midnight: DateTime): CaseEvent[] {
  const start = midnight.plus({ minutes: chance.pick([960, 960, 0, 5 * chance.below(288)]) });
  const minutes = chance.pick([960, 480, 1440, 3360, 5 * (1 + chance.below(600)), 11_520]);
  const calls = chance.isLucky(0.5) ? [0, 1].slice(chance.below(2)) : [];
  return [
    stretch(start, minutes, 'standby'),
    ...calls.map(() =>
      stretch(
        start.plus({ minutes: chance.below(minutes) }),
        chance.pick([5, 20, 45, 130]),
        chance.pick(['callout', 'callout', 'overtime']),
      ),
    ),
  ];
}

function absence(chance: Chance, midnight: DateTime): CaseEvent {
  if (chance.isLucky(0.7)) return stretch(midnight, 1440 * (1 + chance.below(9)), 'absence');
  return stretch(midnight.plus({ minutes: 15 * chance.below(96) }), 15 * (1 + chance.below(40)), 'absence');
}

function mainEvent(chance: Chance, mix: Mix, midnight: DateTime): CaseEvent {
  const atNight = chance.isLucky(mix.nights);
  const clock = atNight ? chance.pick([20, 21, 22, 22.5, 23, 2]) : chance.pick([7, 8, 14, 14.5]);
  const usual = chance.isLucky(0.75);
  const start = usual
    ? midnight.plus({ minutes: clock * 60 })
    : midnight.plus({ minutes: 5 * chance.below(288) });
  const minutes = usual ? chance.pick(mix.lengths) : 15 * (1 + chance.below(chance.isLucky(0.1) ? 130 : 50));
  const event = stretch(start, minutes, chance.pick(['shift', 'shift', 'shift', 'extra_shift', 'passive']));
  return {
    ...event,
    ...(chance.isLucky(mix.breaks) && breaks(chance, start, minutes)),
    ...plan(chance, start, minutes),
    ...(chance.isLucky(0.15) && { ot_flag: true }),
    ...(chance.isLucky(0.25) && { school_day: chance.isLucky(0.8) }),
  };
}

function incidentalEvent(chance: Chance, midnight: DateTime): CaseEvent {
  const start = midnight.plus({ minutes: 5 * chance.below(288) });
  const minutes = chance.pick([5, 10, 15, 30, 45, 60, 120, 240, chance.isLucky(0.1) ? 1700 : 90]);
  return {
    ...stretch(start, minutes, chance.pick(['callout', 'callout', 'overtime'])),
    ...(minutes >= 120 && chance.isLucky(0.6) && breaks(chance, start, minutes)),
    ...(chance.isLucky(0.4) && { ot_flag: true }),
  };
}

function breaks(chance: Chance, start: DateTime, minutes: number): object {
  const unpaid =
    chance.isLucky(0.7) && minutes > 60
      ? { unpaid_break_min: chance.pick([15, 30, 45, 20, 29, 22.5, 1, 0.5, 33.3]) }
      : {};
  if (!chance.isLucky(0.45)) return unpaid;
  const list = [0, 1].slice(chance.below(2)).map((index) => {
    const from = start.plus({ minutes: breakStart(chance, minutes, index) });
    const length = Math.min(chance.pick([30, 30, 15, 10, 29, 1]), Math.max(1, Math.floor(minutes / 4)));
    return {
      start: stamp(from),
      end: stamp(from.plus({ minutes: length })),
      ...(chance.isLucky(0.5) && { paid: chance.isLucky(0.5) }),
      ...(chance.isLucky(0.3) && { ot_break: true }),
    };
  });
  return { ...unpaid, breaks: chance.isLucky(0.1) ? [] : list };
}

/** Mostly one after the other inside the event; some overlap, some reach out of it. */
function breakStart(chance: Chance, minutes: number, index: number): number {
  if (chance.isLucky(0.15)) return chance.pick([-5, 0, minutes - 10, minutes]);
  const apart = chance.isLucky(0.15) ? 10 : Math.floor(minutes / 3);
  return Math.floor(minutes / 4) + index * apart;
}

function plan(chance: Chance, start: DateTime, minutes: number): object {
  if (chance.isLucky(0.4)) return {};
  const times = {
    planned_start: stamp(start),
    planned_end: stamp(start.plus({ minutes: Math.max(60, minutes - chance.pick([0, 60, 120])) })),
    ...(chance.isLucky(0.4) && { planned_unpaid_break_min: chance.pick([0, 30, 12.5]) }),
  };
  const planned = chance.pick([0, 7.5, 6, 8, 9.25, 7.1, 11.35, 7.3333]);
  return chance.isLucky(0.5) ? { planned_net_h: planned, ...(chance.isLucky(0.3) && times) } : times;
}
