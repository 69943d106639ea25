import { isoWeek, mondayOf } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { OwnEventRow } from './own.query.js';

/** Hours of a week of a month, or of the whole month; seconds. */
export interface HourSums {
  /** Net, standby not among it. */
  readonly worked: number;
  /** Of what was worked that has a plan of its own. */
  readonly planned: number | null;
  readonly standby: number;
}

export interface OwnWeek extends HourSums {
  readonly year: number;
  readonly week: number;
  readonly events: readonly OwnEvent[];
}

/** A turn of duty as it is shown; instants and lengths in seconds. */
export interface OwnEvent {
  readonly id: string;
  readonly kind: OwnEventRow['kind'];
  readonly start: number;
  readonly end: number;
  readonly net: number;
  readonly planned: number | null;
}

const SECONDS = 1000;
const secondsOf = (date: Date): number => Math.floor(date.getTime() / SECONDS);

function eventOf({ startsAt, endsAt, breakSeconds, plannedSeconds, id, kind }: OwnEventRow): OwnEvent {
  const [start, end] = [secondsOf(startsAt), secondsOf(endsAt)];
  return { id, kind, start, end, net: end - start - (breakSeconds ?? 0), planned: plannedSeconds };
}

/** A week belongs to its events by the local day on which they begin: one turn of duty stays one. */
export function weeksOf(rows: readonly OwnEventRow[], clock: LocalClock): readonly OwnWeek[] {
  const weeks = new Map<number, OwnEvent[]>();
  for (const event of rows.map(eventOf)) {
    const monday = mondayOf(clock.dayOf(event.start));
    weeks.set(monday, [...(weeks.get(monday) ?? []), event]);
  }
  return [...weeks].map(([monday, events]) => ({ ...isoWeek(monday), ...sumsOf(events), events }));
}

export function sumsOf(events: readonly OwnEvent[]): HourSums {
  const work = events.filter(({ kind }) => kind !== 'standby' && kind !== 'absence');
  const planned = work.filter((event) => event.planned !== null);
  const total = (list: readonly OwnEvent[], of: (event: OwnEvent) => number): number =>
    list.reduce((sum, event) => sum + of(event), 0);
  return {
    worked: total(work, ({ net }) => net),
    planned: planned.length === 0 ? null : total(planned, (event) => event.planned ?? 0),
    standby: total(
      events.filter(({ kind }) => kind === 'standby'),
      ({ net }) => net,
    ),
  };
}
