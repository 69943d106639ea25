import { isStatisticalWorkingDay } from '../time/holidays.js';
import { monthDays, parseDay } from '../time/civil.js';

/** Day number of a date written in this room's tables. */
export function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`"${text}" is no date`);
  return parsed;
}

/** First and last day of the demo's data, both inside: thirteen months. */
export const FIRST = day('2024-12-01');
export const LAST = day('2025-12-31');

/** Every day from one to another, both inside; empty when the second lies before the first. */
export function span(from: number, to: number): number[] {
  const days: number[] = [];
  for (let dayNum = from; dayNum <= to; dayNum += 1) days.push(dayNum);
  return days;
}

/** Every day of a month, `YYYY-MM`. */
export function daysOf(month: string): number[] {
  const days = monthDays(month);
  if (days === null) throw new RangeError(`"${month}" is no month`);
  return span(days.from, days.to - 1);
}

/** Monday to Friday days that are no holidays (spec 5), from one day to another, both inside. */
export const workingDays = (from: number, to: number): number =>
  span(from, to).filter(isStatisticalWorkingDay).length;
