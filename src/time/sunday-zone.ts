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
const OVERRIDES_MAY: ReadonlySet<HolidayName> = new Set(['ascension', 'easter-monday', 'whit-monday']);

/** Hour of the day before at which the zone of a red day begins (spec 7, rules 1 to 4). */
function startHourOnTheEve(day: number): number {
  const names = holidayNames(day);
  if (isRedDay(day - 1)) return 22;
  if (names.some((name) => EARLY_EVE.has(name))) return 15;
  const isMayDay = names.some((name) => MAY_DAYS.has(name));
  if (isMayDay && weekday(day) !== 7 && !names.some((name) => OVERRIDES_MAY.has(name))) return 22;
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
  /** 1 where the day is a Sunday, a holiday as well or not. */
  readonly sunday: Uint8Array;
}

const madeOf = new WeakMap<ZoneTable, Map<SundayZoneRule, RedDays>>();

/** The red days as a clock sees them, made once a zone and rule: every employee is judged by the same ones. */
export function redDays(clock: LocalClock, rule: SundayZoneRule): RedDays {
  const byRule = madeOf.get(clock.table) ?? new Map<SundayZoneRule, RedDays>();
  madeOf.set(clock.table, byRule);
  const known = byRule.get(rule);
  if (known) return known;
  const made = allRedDays(clock, rule);
  byRule.set(rule, made);
  return made;
}

function allRedDays(clock: LocalClock, rule: SundayZoneRule): RedDays {
  const zones: SundayZone[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    if (isRedDay(day)) zones.push(sundayZone(day, clock, rule));
  }
  return {
    count: zones.length,
    day: Int32Array.from(zones, ({ day }) => day),
    start: Float64Array.from(zones, ({ start }) => start),
    end: Float64Array.from(zones, ({ end }) => end),
    sunday: Uint8Array.from(zones, ({ day }) => (weekday(day) === 7 ? 1 : 0)),
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
