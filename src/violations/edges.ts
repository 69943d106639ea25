import { at } from '../rules/packed.js';
import type { View } from '../rules/view.js';
import { DAY_SECONDS } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import type { DaySpan } from '../workforce/person.js';
import type { Window } from './window.js';

/**
 * Whether nothing reaches over the edges of a window: a whole day is free where one has to
 * be, in what was worked and in what was planned. A person who is never off for so long is
 * evaluated whole.
 *
 * @param busyTimes everything worked or planned that was read, in any order
 */
export function isApart(
  busyTimes: () => readonly Interval[],
  { gaps }: Pick<Window, 'gaps'>,
  clock: LocalClock,
): boolean {
  if (gaps.length === 0) return true;
  const busy = busyTimes();
  return gaps.every(({ fromDay, untilDay }) =>
    hasFreeDay(busy, clock.startOf(fromDay), clock.startOf(untilDay)),
  );
}

/** Whether 24 hours in a row of `[from, to)` are free. */
function hasFreeDay(busy: readonly Interval[], from: number, to: number): boolean {
  const inside = busy.filter(({ start, end }) => start < to && end > from).sort((a, b) => a.start - b.start);
  let free = from;
  for (const { start, end } of inside) {
    if (start - free >= DAY_SECONDS) return true;
    free = Math.max(free, end);
  }
  return to - free >= DAY_SECONDS;
}

/**
 * Whether runs of worked Sundays can be counted: in each stretch where a window asks for
 * one, a Sunday of the sequence is free.
 */
export function runsEnd(view: View, { freeSundays }: Pick<Window, 'freeSundays'>): boolean {
  if (freeSundays.length === 0) return true;
  const zones = view.workedZones;
  if (zones?.red == null) return true;
  const { red, first, count, worked } = zones;
  const isFree = ({ fromDay, untilDay }: DaySpan): boolean => {
    for (let i = 0; i < count; i += 1) {
      const day = at(red.day, first + i);
      if (day >= fromDay && day < untilDay && at(worked, i) === 0) return true;
    }
    return false;
  };
  return freeSundays.every(isFree);
}
