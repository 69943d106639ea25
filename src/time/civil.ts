/**
 * The proleptic Gregorian calendar as integers: a day is the number of days since
 * 1970-01-01. No zone, no clock; `LocalClock` ties days to instants.
 */

export const MINUTE = 60;
export const HOUR = 3600;
/** 24 elapsed hours. A local calendar day has 23, 24 or 25 of them (spec 1.1.3). */
export const DAY_SECONDS = 86_400;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Day numbers between which dates are accepted: 1970-01-01 and 2100-12-31. */
export const FIRST_DAY = 0;
export const LAST_DAY = 47_846;

/**
 * Days since 1970-01-01 of a Gregorian date. The year is taken to begin in March, so
 * that the leap day is the last of its year and no month table is needed.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The Gregorian date of a day number; the inverse of `dayNumber`. */
export function civilDate(dayNum: number): CivilDate {
  const shifted = dayNum + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** ISO weekday of a day number: Monday 1 … Sunday 7. 1970-01-01 was a Thursday. */
export const weekday = (dayNum: number): number => ((((dayNum + 3) % 7) + 7) % 7) + 1;

/** Monday of the ISO week that holds the day. */
export const mondayOf = (dayNum: number): number => {
  const past = (dayNum + 3) % 7;
  return dayNum - (past < 0 ? past + 7 : past);
};

/** ISO 8601 week of a day: the week belongs to the year that holds its Thursday. */
export function isoWeek(dayNum: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(dayNum) + 3;
  const { year } = civilDate(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2025-12-31` of a day number. */
export function formatDay(dayNum: number): string {
  const { year, month, day } = civilDate(dayNum);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `2025-12`, the month that holds the day. */
export const monthOf = (dayNum: number): string => formatDay(dayNum).slice(0, 7);

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Day number of `YYYY-MM-DD`, or null when the text is no date of 1970–2100. */
export function parseDay(text: string): number | null {
  return dayWithin(text, FIRST_DAY);
}

/** 1900-01-01: whoever works was born later, and most of them before the dates that time is told in. */
const FIRST_BIRTHDAY = dayNumber(1900, 1, 1);

/** The same of a date of birth, of 1900–2100. */
export function parseBirthday(text: string): number | null {
  return dayWithin(text, FIRST_BIRTHDAY);
}

function dayWithin(text: string, first: number): number | null {
  const match = DAY_PATTERN.exec(text);
  if (!match) return null;
  const parsed = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return parsed >= first && parsed <= LAST_DAY && formatDay(parsed) === text ? parsed : null;
}

const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;

/** First and last-plus-one day of `YYYY-MM` (half-open), or null when it is no month of 1970–2100. */
export function monthDays(month: string): { readonly from: number; readonly to: number } | null {
  if (!MONTH_PATTERN.test(month)) return null;
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  if (year < 1970 || year > 2100) return null;
  return {
    from: dayNumber(year, number, 1),
    to: number === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, number + 1, 1),
  };
}

/** The month `count` months after `month`; negative counts go back. Both are `YYYY-MM`. */
export function addMonths(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`;
}
