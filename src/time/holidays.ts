import { civilDate, dayNumber, weekday } from './civil.js';

/** Public holidays of Norway other than plain Sundays (spec 7; helligdagsfredloven §2, lov om 1. og 17. mai §1). */
export type HolidayName =
  | 'new-year'
  | 'maundy-thursday'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'labour-day'
  | 'constitution-day'
  | 'ascension'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'boxing-day';

export interface Holiday {
  readonly day: number;
  readonly name: HolidayName;
}

/** Easter Sunday in the Gregorian calendar (the anonymous algorithm published in Nature, 1876). */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeaps = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - skippedLeaps - correction + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const marchDay = epact + weekdayShift - 7 * late + 114;
  return dayNumber(year, Math.floor(marchDay / 31), (marchDay % 31) + 1);
}

/** The named holidays of a year in date order. Two names may share a date (17 May 2027 is Whit Monday). */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const days: Holiday[] = [
    { day: dayNumber(year, 1, 1), name: 'new-year' },
    { day: easter - 3, name: 'maundy-thursday' },
    { day: easter - 2, name: 'good-friday' },
    { day: easter, name: 'easter-sunday' },
    { day: easter + 1, name: 'easter-monday' },
    { day: dayNumber(year, 5, 1), name: 'labour-day' },
    { day: dayNumber(year, 5, 17), name: 'constitution-day' },
    { day: easter + 39, name: 'ascension' },
    { day: easter + 49, name: 'whit-sunday' },
    { day: easter + 50, name: 'whit-monday' },
    { day: dayNumber(year, 12, 25), name: 'christmas-day' },
    { day: dayNumber(year, 12, 26), name: 'boxing-day' },
  ];
  return days.sort((a, b) => a.day - b.day);
}

const byYear = new Map<number, ReadonlyMap<number, readonly HolidayName[]>>();

function namesByDay(year: number): ReadonlyMap<number, readonly HolidayName[]> {
  const known = byYear.get(year);
  if (known) return known;
  const names = new Map<number, HolidayName[]>();
  for (const { day, name } of holidaysOf(year)) names.set(day, [...(names.get(day) ?? []), name]);
  byYear.set(year, names);
  return names;
}

/** The holiday names a day carries; empty for an ordinary day, Sundays included. */
export const holidayNames = (day: number): readonly HolidayName[] =>
  namesByDay(civilDate(day).year).get(day) ?? [];

/** Whether a day is a Sunday or a public holiday. Saturdays, 24 and 31 December are not. */
export const isRedDay = (day: number): boolean => weekday(day) === 7 || holidayNames(day).length > 0;

/** Monday to Friday and no public holiday: what sick-leave statistics call a working day (spec 5). */
export const isStatisticalWorkingDay = (day: number): boolean => weekday(day) <= 5 && !isRedDay(day);

/** The last working day of days `[from, to)`, which hold one. */
export function lastWorkingDay({ from, to }: { readonly from: number; readonly to: number }): number {
  for (let day = to - 1; day > from; day -= 1) if (isStatisticalWorkingDay(day)) return day;
  return from;
}
