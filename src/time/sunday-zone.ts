import { HOUR, weekday } from './civil.js';
import { holidayNames, isRedDay, type HolidayName } from './holidays.js';
import type { LocalClock } from './local-clock.js';

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
