import { formatDay, monthDays, parseDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';

/** Local day numbers `[fromDay, untilDay)`. */
export interface DaySpan {
  readonly fromDay: number;
  readonly untilDay: number;
}

/** Days of `2025-12`, of `2025`, or of `2025-12-01/2025-12-14` with both days inside; null when it is none of these. */
export function daySpanOf(text: string): DaySpan | null {
  if (/^\d{4}$/.test(text)) return together(monthDays(`${text}-01`), monthDays(`${text}-12`));
  const month = monthDays(text);
  if (month) return { fromDay: month.from, untilDay: month.to };
  const [first, last, ...more] = text.split('/').map(parseDay);
  if (typeof first !== 'number' || typeof last !== 'number' || more.length > 0 || last < first) return null;
  return { fromDay: first, untilDay: last + 1 };
}

const together = (first: ReturnType<typeof monthDays>, last: ReturnType<typeof monthDays>): DaySpan | null =>
  first && last && { fromDay: first.from, untilDay: last.to };

/** The same as the database compares it: instants of events, dates of absences. */
export const periodOf = (
  { fromDay, untilDay }: DaySpan,
  by: LocalClock | 'dates',
): readonly [string | Date, string | Date] =>
  by === 'dates'
    ? [formatDay(fromDay), formatDay(untilDay)]
    : [new Date(by.instantAt(fromDay) * 1000), new Date(by.instantAt(untilDay) * 1000)];
