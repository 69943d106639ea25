import type { LocalClock } from '../../time/local-clock.js';
import { type DayHours, NO_HOURS } from '../../violations/hours/day-hours.js';
import type { EventKind } from '../../rules/event.js';

/** A turn of duty on the day on which it begins; instants in seconds. */
export interface DayEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly start: number;
  readonly end: number;
  /** A case that rests on it; null where none does. */
  readonly violationId: string | null;
}

/** A day with what was counted on it, and the turns that begin on it. */
export interface PersonDay extends DayHours {
  readonly events: readonly DayEvent[];
}

interface EventRow extends Omit<DayEvent, 'start' | 'end'> {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const SECONDS = 1000;

/** Days that have hours or on which something begins, in their order. Work after midnight can be counted on the day before. */
export function personDays(
  { hours, isIn }: { readonly hours: readonly DayHours[]; readonly isIn: (day: number) => boolean },
  events: readonly EventRow[],
  clock: LocalClock,
): readonly PersonDay[] {
  const days = new Map<number, PersonDay>(hours.map((one) => [one.day, { ...one, events: [] }]));
  for (const { startsAt, endsAt, ...event } of events) {
    const start = Math.floor(startsAt.getTime() / SECONDS);
    const day = clock.dayOf(start);
    if (!isIn(day)) continue;
    const known = days.get(day) ?? { ...NO_HOURS, day, events: [] };
    const end = Math.floor(endsAt.getTime() / SECONDS);
    days.set(day, { ...known, events: [...known.events, { ...event, start, end }] });
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}
