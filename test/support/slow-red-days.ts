import { DateTime } from 'luxon';
import { midnight, shift } from './slow-calendar.js';
import { isMore, minutes } from './slow-fraction.js';
import { netOf, type Scene, type Stretch } from './slow-timeline.js';

/** Easter by Gauss, 1900 to 2099; another road than the one the product takes. */
function easter(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10);
  return shift(`${year}-03-22`, d + e - (late ? 7 : 0));
}

/** Names of a red day by its distance from Easter or its date; empty for an ordinary day. */
function redNames(date: string): string[] {
  const day = DateTime.fromISO(date, { zone: 'utc' });
  const fromEaster = day.diff(DateTime.fromISO(easter(day.year), { zone: 'utc' }), 'days').days;
  const moving = [-3, -2, 0, 1, 39, 49, 50].includes(fromEaster) ? [`E${fromEaster}`] : [];
  const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'].includes(date.slice(5)) ? [date.slice(5)] : [];
  return [...moving, ...fixed, ...(day.weekday === 7 ? ['sunday'] : [])];
}

/** Clock time on the eve at which the zone of a red day begins (spec 7, rules 1 to 4). */
function eveStart(date: string): string {
  const names = redNames(date);
  const has = (...wanted: string[]): boolean => wanted.some((name) => names.includes(name));
  if (redNames(shift(date, -1)).length > 0) return '22:00';
  if (has('12-25', 'E0', 'E49')) return '15:00';
  return has('05-01', '05-17') && !has('sunday', 'E39', 'E1', 'E50') ? '22:00' : '18:00';
}

/** Whether the date is one of the Sundays, or Sundays and holidays, that are looked at. */
export function isRed(scene: Scene, date: string): boolean {
  const names = redNames(date);
  return scene.profile.sunday_sequence === 'sundays_only' ? names.includes('sunday') : names.length > 0;
}

/** The zone of a red day. */
export const zoneOf = (scene: Scene, date: string): Stretch =>
  scene.profile.sunday_zone === 'calendar_day'
    ? { from: midnight(scene, date), to: midnight(scene, shift(date, 1)) }
    : { from: midnight(scene, shift(date, -1), eveStart(date)), to: midnight(scene, date, '22:00') };

/** Whether there was more work in the zone of a red day than is let pass. */
export function isWorked(scene: Scene, date: string): boolean {
  const { from, to } = zoneOf(scene, date);
  return isMore(netOf(scene, from, to), minutes(scene.profile.sunday_min_minutes));
}
