import { addMonths, formatDay, mondayOf, monthDays, monthOf, parseDay } from '../../time/civil.js';
import { TREND_MONTHS } from '../../indicators/figures.js';
import { type KnownTime, type Week, WEEKS_SHOWN, weeksUpTo, weeksUntil } from '../weeks/heat-map.js';
import { hasDays, type Selection } from './selection.js';

/** Days, both included, `YYYY-MM-DD`; null is open. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}
export interface WholeSpan {
  readonly from: string;
  readonly to: string;
}

/** Of which days a selection is counted. */
export interface SelectionSpans {
  readonly now: Span;
  /** The month before, or as many days before; null where there is nothing to be compared with. */
  readonly before: WholeSpan | null;
  /** Weeks that are shown, and the days of them that are counted. */
  readonly weeks: readonly Week[];
  readonly weekDays: WholeSpan;
  /** Whether the weeks hold less than what is chosen. */
  readonly areWeeksCut: boolean;
  /** Months of the course, oldest first; none where days are chosen. */
  readonly months: readonly string[];
  /** Whether what is chosen is not over. */
  readonly isRunning: boolean;
  /** Whether the chosen month ends before the first day whose cases are kept: its sums are, and cannot be narrowed. */
  readonly isErased: boolean;
}

const WEEK = 7;
const day = (text: string): number => parseDay(text) ?? 0;

/** @param month the one shown where no days are chosen */
export const spansOf = (selection: Selection, month: string, known: KnownTime): SelectionSpans =>
  hasDays(selection) ? spansOfDays(selection, known) : spansOfMonth(month, known);

function spansOfMonth(month: string, known: KnownTime): SelectionSpans {
  const weeks = weeksUpTo(month);
  const isRunning = month >= monthOf(known.today);
  const before = addMonths(month, -1);
  return {
    now: daysOf(month),
    before: isRunning || isErased(before, known) ? null : daysOf(before),
    isErased: isErased(month, known),
    ...{ weeks, isRunning, areWeeksCut: false },
    weekDays: daysOfWeeks(weeks),
    months: Array.from({ length: TREND_MONTHS }, (_, index) => addMonths(month, index + 1 - TREND_MONTHS)),
  };
}

/** Whether a month ends before the first day that is told of. */
export const isErased = (month: string, { told }: KnownTime): boolean =>
  told !== null && (monthDays(month)?.to ?? 0) <= told.fromDay;

function daysOf(month: string): WholeSpan {
  const days = monthDays(month);
  if (days === null) throw new RangeError(`"${month}" is no month.`);
  return { from: formatDay(days.from), to: formatDay(days.to - 1) };
}

function spansOfDays(selection: Selection, known: KnownTime): SelectionSpans {
  const now = spanIn(selection);
  const weeks = weeksWithin(now);
  const whole = daysOfWeeks(weeks);
  const weekDays = within(now, whole);
  return {
    ...{ now, weeks, weekDays },
    before: isWhole(now) ? daysBefore(now, known) : null,
    areWeeksCut: !isWhole(now) || now.from < whole.from,
    months: [],
    isErased: false,
    isRunning: now.to === null || day(now.to) >= known.today,
  };
}

/** The days that were chosen. */
export const spanIn = ({ from, to }: Selection): Span => ({
  from: from ?? null,
  to: to ?? null,
});

const daysOfWeeks = (weeks: readonly Week[]): WholeSpan => ({
  from: weeks[0]?.monday ?? '',
  to: weeks.at(-1)?.sunday ?? '',
});

const isWhole = (span: Span): span is WholeSpan => span.from !== null && span.to !== null;

/** Days of a span that are also of another; days as text compare as days. */
export const within = ({ from, to }: Span, of: WholeSpan): WholeSpan => ({
  from: from !== null && from > of.from ? from : of.from,
  to: to !== null && to < of.to ? to : of.to,
});

/** As many days as are chosen, if hours are in of all of both. */
function daysBefore({ from, to }: WholeSpan, { today, told }: KnownTime): WholeSpan | null {
  const first = day(from) - (day(to) - day(from) + 1);
  if (told === null || first < told.fromDay || day(to) >= Math.min(today, told.untilDay)) return null;
  return { from: formatDay(first), to: formatDay(day(from) - 1) };
}

/** The last weeks up to the last day; from the first day on where no last one is chosen. */
function weeksWithin({ from, to }: Span): readonly Week[] {
  const first = from === null ? null : mondayOf(day(from));
  const last = to === null ? (first ?? 0) + (WEEKS_SHOWN - 1) * WEEK : mondayOf(day(to));
  const count = first === null ? WEEKS_SHOWN : Math.min(WEEKS_SHOWN, (last - first) / WEEK + 1);
  return weeksUntil(last, count);
}

/** All days that any of these is counted of. */
export function rangeOf({ now, before, weekDays, months }: SelectionSpans): Span {
  const [month] = months;
  const firsts = [weekDays.from, ...(before ? [before.from] : []), ...(month ? [`${month}-01`] : [])];
  return {
    from: now.from === null ? null : firsts.reduce((a, b) => (b < a ? b : a), now.from),
    to: now.to === null ? null : weekDays.to > now.to ? weekDays.to : now.to,
  };
}
