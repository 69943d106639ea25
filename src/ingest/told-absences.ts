import { addMonths, monthDays, monthOf } from '../time/civil.js';
import { lastWorkingDay } from '../time/holidays.js';
import type { DaySpan } from './replaced-period.js';

/** What the absences of a file say of the time it is of, in local day numbers. */
export interface AbsencesSeen {
  /** The last day of the absence that ends first. */
  readonly firstEnd: number;
  /** The first day of the absence that begins last. */
  readonly lastBegin: number;
}

/**
 * The days whose absences a file tells: those it says it is the whole truth of; otherwise the
 * months from the one in which the first of its absences ends to the one in which the last
 * begins, for of a month's list some begin before it and some end after it. Never a day after
 * the one it came in on. Null where it tells of none.
 */
export function absencesTold(
  seen: AbsencesSeen | null,
  replace: DaySpan | null,
  today: number,
): DaySpan | null {
  const told = replace ?? (seen && monthsOf(seen));
  if (told === null) return null;
  const untilDay = Math.min(told.untilDay, today + 1);
  return told.fromDay < untilDay ? { fromDay: told.fromDay, untilDay } : null;
}

function monthsOf({ firstEnd, lastBegin }: AbsencesSeen): DaySpan | null {
  const first = monthDays(monthOf(Math.min(firstEnd, lastBegin)));
  const last = monthDays(monthOf(Math.max(firstEnd, lastBegin)));
  return first && last && { fromDay: first.from, untilDay: last.to };
}

/**
 * Whether the absences of a month are told: from its first day to its last working day, for
 * nobody reports sick on the Sunday after. Of the month that goes on, what there is so far.
 * @param month `YYYY-MM`; @param spans apart from each other
 */
export function isAbsenceTold(month: string, spans: readonly DaySpan[], today: number): boolean {
  const days = monthDays(month);
  if (days === null) return false;
  const isGoingOn = days.from <= today && today < days.to;
  const last = isGoingOn ? days.from : lastWorkingDay(days);
  return spans.some(({ fromDay, untilDay }) => fromDay <= days.from && last < untilDay);
}

/** Those of some months, both included, whose absences are told. */
export function toldMonths(
  first: string,
  last: string,
  spans: readonly DaySpan[],
  today: number,
): ReadonlySet<string> {
  const months = new Set<string>();
  for (let month = first; month <= last; month = addMonths(month, 1))
    if (isAbsenceTold(month, spans, today)) months.add(month);
  return months;
}
