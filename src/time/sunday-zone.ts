import { FIRST_DAY, HOUR, LAST_DAY, weekday } from './civil.js';
import { holidayNames, isRedDay, type HolidayName } from './holidays.js';
import type { LocalClock, ZoneTable } from './local-clock.js';

/** How the off-duty period of a red day is drawn: by §10-10, or as its calendar day. */
export type SundayZoneRule = 'aml_10_10' | 'calendar_day';

/** The off-duty period of one red day, half-open, UTC seconds. */
export interface SundayZone {
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

const EARLY_EVE: ReadonlySet<HolidayName> = new Set(['christmas-day', 'easter-sunday', 'whit-sunday']);
const MAY_DAYS: ReadonlySet<HolidayName> = new Set(['labour-day', 'constitution-day']);

/** Hour of the day before at which the zone of a red day begins (spec 7, rules 1 to 4). */
function startHourOnTheEve(day: number): number {
  const names = holidayNames(day);
  if (isRedDay(day - 1)) return 22;
  if (names.some((name) => EARLY_EVE.has(name))) return 15;
  const isMayDay = names.some((name) => MAY_DAYS.has(name));
  // Of the movable holidays only Ascension can fall on such a day with no red day before it.
  if (isMayDay && weekday(day) !== 7 && !names.includes('ascension')) return 22;
  return 18;
}

/**
 * The zone of a red day (søn- og helgedagsdøgn, §10-10(1)): from 18:00 or 15:00 on the
 * eve to 22:00 on the day itself; days in a row are parted at 22:00 (spec 7, inferred).
 */
export function sundayZone(day: number, clock: LocalClock, rule: SundayZoneRule): SundayZone {
  if (rule === 'calendar_day') return { day, start: clock.instantAt(day), end: clock.instantAt(day + 1) };
  return {
    day,
    start: clock.instantAt(day - 1, startHourOnTheEve(day) * HOUR),
    end: clock.instantAt(day, 22 * HOUR),
  };
}

/** All red days of 1970 to 2100 with their zones, by ascending day. */
export interface RedDays {
  readonly count: number;
  readonly day: Int32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** Which red days follow each other: all, or Sundays alone (spec 2.8). */
export type SundaySequence = 'sundays_and_holidays' | 'sundays_only';

const madeOf = new WeakMap<ZoneTable, Map<string, RedDays>>();

/** The red days of a sequence as a clock sees them, made once: every employee is judged by the same ones. */
export function redDays(clock: LocalClock, rule: SundayZoneRule, sequence: SundaySequence): RedDays {
  const known = madeOf.get(clock.table) ?? new Map<string, RedDays>();
  madeOf.set(clock.table, known);
  const name = `${rule} ${sequence}`;
  const made = known.get(name) ?? allRedDays(clock, rule, sequence);
  known.set(name, made);
  return made;
}

function allRedDays(clock: LocalClock, rule: SundayZoneRule, sequence: SundaySequence): RedDays {
  const zones: SundayZone[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    const isIn = sequence === 'sundays_only' ? weekday(day) === 7 : isRedDay(day);
    if (isIn) zones.push(sundayZone(day, clock, rule));
  }
  return {
    count: zones.length,
    day: Int32Array.from(zones, ({ day }) => day),
    start: Float64Array.from(zones, ({ start }) => start),
    end: Float64Array.from(zones, ({ end }) => end),
  };
}

/** Index of the first red day that is not before a day. */
export function redIndexFrom({ count, day: days }: RedDays, day: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
