import { DateTime } from 'luxon';
import { dateOf, minuteOf, type Scene, type Stretch } from './slow-timeline.js';

/** Local dates and weeks of a scene; a date is text, so that no zone can slip into it. */
export interface Week extends Stretch {
  readonly monday: string;
  readonly sunday: string;
}

const moved = new Map<string, string>();

export function shift(date: string, days: number): string {
  const key = `${date} ${days}`;
  const result = moved.get(key) ?? DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate()!;
  moved.set(key, result);
  return result;
}

export const midnight = (scene: Scene, date: string, clock = '00:00'): number =>
  minuteOf(`${date}T${clock}`, scene.zone);

const mondays = new Map<string, string>();

/** The Monday of a date's ISO week. */
export function mondayOf(date: string): string {
  const monday =
    mondays.get(date) ?? DateTime.fromISO(date, { zone: 'utc' }).startOf('week').toFormat('yyyy-MM-dd');
  mondays.set(date, monday);
  return monday;
}

/** Every date from the one before the first minute of work to the one after the last. */
export function datesOf(scene: Scene): string[] {
  if (scene.work.length === 0) return [];
  return datesFrom(dateOf(scene.from, scene.zone), (date) => date <= dateOf(scene.to, scene.zone));
}

/** Dates of the horizon: not before its first date, and beginning before its end (spec 2.2). */
export const datesInside = (scene: Scene, horizon: Stretch): string[] =>
  datesFrom(dateOf(horizon.from, scene.zone), (date) => midnight(scene, date) < horizon.to);

/** Dates that a stretch touches. */
export const datesTouched = (scene: Scene, { from, to }: Stretch): string[] =>
  datesInside(scene, { from, to });

function datesFrom(first: string, goesOn: (date: string) => boolean): string[] {
  const dates: string[] = [];
  for (let date = first; goesOn(date); date = shift(date, 1)) dates.push(date);
  return dates;
}

export const weekOf = (scene: Scene, monday: string): Week => ({
  monday,
  sunday: shift(monday, 6),
  from: midnight(scene, monday),
  to: midnight(scene, shift(monday, 7)),
});

/** ISO weeks that lie wholly inside the horizon. */
export function weeksInside(scene: Scene, horizon: Stretch): Week[] {
  const mondaysThere = new Set(datesInside(scene, horizon).map(mondayOf));
  return [...mondaysThere]
    .map((monday) => weekOf(scene, monday))
    .filter(({ from, to }) => horizon.from <= from && to <= horizon.to);
}

/** ISO weeks of some dates, each once, in time order. */
export const weeksOf = (scene: Scene, dates: readonly string[]): Week[] =>
  [...new Set(dates.map(mondayOf))].sort().map((monday) => weekOf(scene, monday));
