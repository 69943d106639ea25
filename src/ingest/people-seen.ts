import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Seen } from '../workforce/newcomers.repository.js';
import type { IncomingAbsence, IncomingEvent } from './incoming.js';

/** Everybody a file speaks of, by number, each with the first unit and share it names and the first local day. */
export function peopleIn(
  events: readonly IncomingEvent[],
  absences: readonly IncomingAbsence[],
  clock: LocalClock,
): readonly Seen[] {
  const seen = new Map<string, { unit: string | null; positionPercent: number | null; fromDay: number }>();
  const see = (code: string, unit: string | null, positionPercent: number | null, day: number): void => {
    const before = seen.get(code);
    seen.set(code, {
      unit: before?.unit ?? unit,
      positionPercent: before?.positionPercent ?? positionPercent,
      fromDay: Math.min(before?.fromDay ?? day, day),
    });
  };
  for (const { employee, unit, positionPercent, event } of events) {
    see(employee, unit, positionPercent, clock.dayOf(event.start));
  }
  for (const { employee, unit, fromDay } of absences) see(employee, unit, null, fromDay);
  return [...seen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { fromDay, ...person }]) => ({ code, ...person, fromDate: formatDay(fromDay) }));
}

/** Local days `[from, until)` that events lie in; null when there are none. An event that ends at midnight ends the day before. */
export function daysCovered(
  events: readonly IncomingEvent[],
  clock: LocalClock,
): { readonly from: number; readonly until: number } | null {
  if (events.length === 0) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { event } of events) {
    first = Math.min(first, event.start);
    last = Math.max(last, event.end);
  }
  return { from: clock.dayOf(first), until: clock.dayOf(last - 1) + 1 };
}
