import { ALL_KEPT, type KeptDays } from '../ingest/kept-days.js';
import type { RuleCode } from '../rules/rule.js';
import { addMonths, formatDay, monthDays, monthOf } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { CaseFinding } from './assessment.js';
import type { OnRecord } from './reconcile.js';
import { LONGEST_EVENT, type Window } from './window.js';

/**
 * What evaluation can still answer. Where time was erased, an answer made from what is left
 * would be another than the one that was given when all of it was there: cases and months of
 * that time stay as they are, whoever is evaluated for whatever reason.
 */
export interface Decidable {
  /** Nothing with an anchor before this local day, the first of a month, and no month before it. */
  readonly fromDay: number;
  /** Nothing whose window begins before this instant, for events of it are gone. */
  readonly eventsFrom: number;
  /** The same of rules that leave days of absence out. */
  readonly absencesFrom: number;
}

/** Everything. */
export const ANYTHING: Decidable = {
  fromDay: ALL_KEPT.eventsFrom,
  eventsFrom: ALL_KEPT.eventsFrom,
  absencesFrom: ALL_KEPT.absencesFrom,
};

/**
 * Days behind the first that is kept before anything is answered again: an event may reach
 * that far over it, and swaps of shifts and the first sixteen days of sick leave are looked
 * for up to four weeks away.
 */
const MARGIN = LONGEST_EVENT + 28;

/** Rules that leave the dates of absence out of what they divide by. */
const LEAVES_ABSENCE_OUT: ReadonlySet<RuleCode> = new Set<RuleCode>(['TOTAL_AVG']);

export function decidable({ eventsFrom, absencesFrom, casesFrom }: KeptDays, clock: LocalClock): Decidable {
  const fromDay = monthFrom(Math.max(eventsFrom + MARGIN, absencesFrom + MARGIN, casesFrom));
  if (!Number.isFinite(fromDay)) return ANYTHING;
  const instant = (day: number): number => (Number.isFinite(day) ? clock.instantAt(day) : day);
  return { fromDay, eventsFrom: instant(eventsFrom), absencesFrom: instant(absencesFrom) };
}

/** The first day of the month that begins on a day or after it. */
function monthFrom(day: number): number {
  if (!Number.isFinite(day)) return day;
  const month = monthOf(day);
  const first = monthDays(month)?.from ?? day;
  return first === day ? day : (monthDays(addMonths(month, 1))?.from ?? day);
}

/** A window without what cannot be answered any more. */
export function bounded(window: Window, { fromDay }: Decidable): Window {
  if (!Number.isFinite(fromDay)) return window;
  const { anchors, months } = window;
  return {
    ...window,
    anchors: { ...anchors, fromDay: Math.max(anchors.fromDay, fromDay) },
    months: { ...months, first: laterOf(months.first, monthOf(fromDay)) },
  };
}

const laterOf = (first: string | null, bound: string): string =>
  first === null || first < bound ? bound : first;

/** Whether the months of a window are all that can be answered. */
export const hasEveryMonth = ({ months }: Pick<Window, 'months'>, { fromDay }: Decidable): boolean =>
  months.last === null &&
  (months.first === null || (Number.isFinite(fromDay) && months.first === monthOf(fromDay)));

/** Whether what begins at an instant can be answered by a rule. */
export const canDecide = (rule: RuleCode, windowStart: number, kept: Decidable): boolean =>
  windowStart >= kept.eventsFrom && (!LEAVES_ABSENCE_OUT.has(rule) || windowStart >= kept.absencesFrom);

interface Answerable<R extends OnRecord> {
  readonly onRecord: readonly R[];
  readonly found: readonly CaseFinding[];
  /** What stays as it is on record. */
  readonly settled: readonly R[];
}

/** What is on record and what is found, without the cases that stay as they are. */
export function openToDecision<R extends OnRecord>(
  onRecord: readonly R[],
  found: readonly CaseFinding[],
  kept: Decidable,
): Answerable<R> {
  if (kept === ANYTHING) return { onRecord, found, settled: [] };
  const firstDate = formatDay(kept.fromDay);
  const isOpen = ({ rule, windowStart, anchorDate }: OnRecord): boolean =>
    anchorDate >= firstDate && canDecide(rule, windowStart, kept);
  const settled = onRecord.filter((row) => !isOpen(row));
  const closed = new Set(settled.map(nameOf));
  return {
    settled,
    onRecord: onRecord.filter(isOpen),
    found: found.filter(
      ({ finding: { rule, anchorDay } }) => !closed.has(nameOf({ rule, anchorDate: formatDay(anchorDay) })),
    ),
  };
}

const nameOf = ({ rule, anchorDate }: Pick<OnRecord, 'rule' | 'anchorDate'>): string =>
  `${rule}@${anchorDate}`;
