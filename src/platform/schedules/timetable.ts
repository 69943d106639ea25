import {
  addMonths,
  DAY_SECONDS,
  FIRST_DAY,
  HOUR,
  LAST_DAY,
  MINUTE,
  monthDays,
  monthOf,
  weekday,
} from '../../time/civil.js';
import { isStatisticalWorkingDay } from '../../time/holidays.js';
import type { LocalClock } from '../../time/local-clock.js';

/**
 * When something is due, by the clock on the wall of the organisation. Times are `HH:MM`
 * from 00:00 to 23:59; a weekday is 1 (Monday) to 7; a working day is one from Monday to
 * Friday that is no public holiday, the 1st the first of its month.
 */
export type Timetable =
  | { readonly kind: 'daily'; readonly at: readonly string[] }
  | { readonly kind: 'weekly'; readonly weekday: number; readonly at: string }
  | { readonly kind: 'working-day'; readonly nth: number; readonly at: string };

const TIME_PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Seconds on the wall from midnight. @throws RangeError for what is no time of day */
export function secondsIn(time: string): number {
  const [, hours, minutes] = TIME_PATTERN.exec(time) ?? [];
  if (hours === undefined || minutes === undefined)
    throw new RangeError(`"${time}" is no time of day; expected one like 03:45.`);
  return Number(hours) * HOUR + Number(minutes) * MINUTE;
}

/** The `nth` working day of a month, or null when it has not as many. @param month `YYYY-MM` */
function workingDayOf(month: string, nth: number): number | null {
  const days = monthDays(month);
  if (days === null) return null;
  let count = 0;
  for (let day = days.from; day < days.to; day += 1) {
    if (isStatisticalWorkingDay(day)) count += 1;
    if (count === nth) return day;
  }
  return null;
}

/** The times at which it is due on a local day. */
function timesOn(timetable: Timetable, day: number): readonly string[] {
  switch (timetable.kind) {
    case 'daily':
      return timetable.at;
    case 'weekly':
      return weekday(day) === timetable.weekday ? [timetable.at] : [];
    case 'working-day':
      return workingDayOf(monthOf(day), timetable.nth) === day ? [timetable.at] : [];
  }
}

/**
 * When it is due on a local day, ascending. A time that the spring change leaves out is the
 * change itself, one that the autumn change repeats is its first occurrence: due once each.
 * Two times that fall on one instant are one.
 */
function dueOn(timetable: Timetable, day: number, clock: LocalClock): number[] {
  const instants = timesOn(timetable, day).map((time) => clock.instantAt(day, secondsIn(time)));
  return [...new Set(instants)].sort((a, b) => a - b);
}

/**
 * Every due time after one instant and up to another, that one included, ascending. Instants
 * are UTC seconds.
 */
export function dueBetween(
  timetable: Timetable,
  after: number,
  until: number,
  clock: LocalClock,
): readonly number[] {
  const last = Math.min(clock.dayOf(until), LAST_DAY);
  const found: number[] = [];
  for (let day = Math.max(clock.dayOf(after), FIRST_DAY); day <= last; day += 1)
    found.push(...dueOn(timetable, day, clock).filter((instant) => instant > after && instant <= until));
  return found;
}

/** A month has 20 working days or more, so that two months hold any time there is. */
const FURTHEST_DAYS = 62;

/** The first due time after an instant; null at the end of the calendar, or where there is none at all. */
export function nextDue(timetable: Timetable, after: number, clock: LocalClock): number | null {
  const [next] = dueBetween(timetable, after, after + FURTHEST_DAYS * DAY_SECONDS, clock);
  return next ?? null;
}

/**
 * The month that was over when a working day of it was due: the one before.
 * @returns `YYYY-MM`
 */
export const monthBefore = (instant: number, clock: LocalClock): string =>
  addMonths(monthOf(clock.dayOf(instant)), -1);
