import type { EventKind, WorkEvent } from '../../src/rules/event.js';
import { DAY_SECONDS, HOUR, MINUTE, weekday } from '../../src/time/civil.js';
import type { LocalClock } from '../../src/time/local-clock.js';
import type { TimelineRow } from '../../src/violations/case-evidence.js';
import type { Chance } from './random-chance.js';

/** How somebody made up works; what is rare in life is common here. */
interface Habits {
  /** Chance of a shift on a weekday, and on a Saturday or Sunday. */
  readonly weekdays: number;
  readonly weekends: number;
  /** Chances a day of a call, a standby, a shift in two parts, a plan that was another. */
  readonly calls: number;
  readonly standby: number;
  readonly split: number;
  readonly moved: number;
}

export const habits = (chance: Chance): Habits => ({
  weekdays: chance.pick([0.5, 0.8, 0.9, 1]),
  weekends: chance.pick([0.02, 0.02, 0.2, 0.6, 0.95]),
  calls: chance.pick([0, 0.02, 0.08]),
  standby: chance.pick([0, 0.03]),
  split: chance.pick([0, 0.05, 0.2]),
  moved: chance.pick([0, 0.1, 0.4]),
});

/** The time of somebody on the days `[fromDay, untilDay)`: night shifts, overlaps, calls between shifts, plans that moved, leave. */
export function randomYears(
  chance: Chance,
  clock: LocalClock,
  fromDay: number,
  untilDay: number,
): TimelineRow[] {
  const own = habits(chance);
  const rows: TimelineRow[] = [];
  for (let day = fromDay; day < untilDay; day += 1) {
    if (chance.isLucky(0.004)) day += chance.below(60);
    for (const event of eventsOn(chance, clock, own, day)) {
      rows.push({
        id: `${day}-${rows.length}`,
        event,
        cause: chance.isLucky(0.05) ? chance.pick(['sick', 'x']) : null,
      });
    }
  }
  return rows;
}

/** What a day of somebody may hold. */
export function eventsOn(chance: Chance, clock: LocalClock, own: Habits, day: number): WorkEvent[] {
  const events: WorkEvent[] = [];
  const isWeekend = weekday(day) > 5;
  if (chance.isLucky(isWeekend ? own.weekends : own.weekdays))
    events.push(...shifts(chance, clock, own, day));
  while (chance.isLucky(own.calls)) {
    events.push(
      stretch(chance, 'callout', clock.instantAt(day, chance.below(DAY_SECONDS)), [5, 45, 90, 240]),
    );
  }
  if (chance.isLucky(own.standby)) {
    events.push(stretch(chance, 'standby', clock.instantAt(day, 16 * HOUR), [960, 2 * 1440, 7 * 1440]));
  }
  if (chance.isLucky(0.01)) {
    events.push(stretch(chance, 'absence', clock.instantAt(day), [1440, 5 * 1440, 30 * 1440]));
  }
  return events;
}

function shifts(chance: Chance, clock: LocalClock, own: Habits, day: number): WorkEvent[] {
  const start = clock.instantAt(day, chance.pick([7, 7, 8, 14, 22]) * HOUR + chance.below(4) * 15 * MINUTE);
  const first = stretch(
    chance,
    chance.isLucky(0.08) ? 'extra_shift' : 'shift',
    start,
    [450, 480, 480, 570, 800],
  );
  const one = { ...first, ...pause(chance, first), ...plan(chance, own, first) };
  if (!chance.isLucky(own.split)) return [one];
  return [one, stretch(chance, 'shift', one.end + chance.pick([-30, 60, 300, 420]) * MINUTE, [120, 240])];
}

function pause(chance: Chance, { start }: WorkEvent): Partial<WorkEvent> {
  if (chance.isLucky(0.03)) return {};
  if (chance.isLucky(0.8)) return { unpaidBreak: chance.pick([1800, 1800, 1800, 1200, 1807]) };
  const from = start + 3 * HOUR;
  return { breaks: [{ start: from, end: from + 1800, paid: chance.isLucky(0.5) }] };
}

function plan(chance: Chance, own: Habits, { start, end }: WorkEvent): Partial<WorkEvent> {
  if (!chance.isLucky(own.moved)) return {};
  if (chance.isLucky(0.3)) return { plannedNet: chance.pick([0, 7.5, 8, 9.1]) * HOUR };
  const by = chance.pick([0, 0, -2 * HOUR, 3 * HOUR, 4 * DAY_SECONDS, -40 * DAY_SECONDS]);
  return { plannedStart: start + by, plannedEnd: end + by - chance.pick([0, 0, HOUR]) };
}

const stretch = (
  chance: Chance,
  kind: EventKind,
  start: number,
  minutes: readonly number[],
): WorkEvent & { readonly kind: EventKind } => ({
  kind,
  start,
  end: start + chance.pick(minutes) * MINUTE,
});
