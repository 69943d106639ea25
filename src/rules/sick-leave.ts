import { isStatisticalWorkingDay } from '../time/holidays.js';

/** How the days of an episode that passes 16 calendar days are parted into short and long (spec 5). */
export const SICK_SPLITS = ['episode_length_at_month_end', 'first16_short', 'arbeidsgiverperiode'] as const;
export type SickSplit = (typeof SICK_SPLITS)[number];

/** Days `[fromDay, untilDay)` as day numbers. */
export interface DaySpan {
  readonly fromDay: number;
  readonly untilDay: number;
}

/** Employment of a person: `share` in ten-thousandths of a full position, so that sums stay whole. */
export interface EmployedSpan extends DaySpan {
  readonly share: number;
}

/** Own sickness of a person; `grade` in percent of the position. */
export interface SickSpan extends DaySpan {
  readonly grade: number;
  readonly certificate: 'self' | 'doctor' | null;
}

/** Sick-leave days of a person in a month, in millionths of a day: share x grade exactly. */
export interface SickLeaveDays {
  readonly agreed: number;
  readonly short: number;
  readonly long: number;
  readonly self: number;
  readonly doctor: number;
}

/** One episode that touches the month; what it lost there in the unit of the sums. */
export interface SickEpisode {
  /** Calendar days from its real start to its own end or the month's, whichever comes first. */
  readonly calendarDays: number;
  readonly short: number;
  readonly long: number;
  /** What its days in the month are; `split` when some are short and some long. */
  readonly kind: 'short' | 'long' | 'split';
}

/**
 * What a person was to work on a day, as a whole number of whatever is counted: shares of
 * a position, or seconds of a roster. Zero where nothing was agreed.
 */
export type AgreedOn = (day: number) => number;

/** What differs from the statistics' own reading. */
export interface SickLeaveReading {
  readonly split: SickSplit;
  /** The grade that is a whole absence: 100 where grades are percent. */
  readonly wholeGrade: number;
  /**
   * Holiday and unpaid leave to take out of the agreed time (`subtract_leave`): on such a
   * day nothing is agreed, so nothing is lost either. Empty: leave stays in, as long as
   * the employment runs.
   */
  readonly leave: readonly DaySpan[];
}

/** One whole day of one full position. */
export const FULL_DAY = 1_000_000;
/** An episode is short up to and including this many calendar days (spec 5, NAV classes A and B). */
const SHORT_UNTIL = 16;
/** Fewer free days than this between two episodes, and they share one employer's period (ftrl. §8-19). */
const NEW_PERIOD_AFTER = 16;

const AS_STATISTICS: SickLeaveReading = {
  split: 'episode_length_at_month_end',
  wholeGrade: 100,
  leave: [],
};

/**
 * Agreed and lost days of one person in `[fromDay, untilDay)` (spec 5, method
 * `dagsverk_calendar`): Monday to Friday without holidays, times share, times grade.
 * An episode is long in the month when it is longer than 16 calendar days counted to its
 * own end or the month's, whichever comes first.
 */
export function sickLeaveDays(
  month: DaySpan,
  employed: readonly EmployedSpan[],
  sick: readonly SickSpan[],
): SickLeaveDays {
  return sickLeave(month, workingDaysOf(employed), sick).days;
}

/** Method `dagsverk_calendar`: the share held on a day that statistics call a working day. */
export const workingDaysOf =
  (employed: readonly EmployedSpan[]): AgreedOn =>
  (day) =>
    isStatisticalWorkingDay(day)
      ? employed.reduce((sum, span) => (covers(span, day) ? sum + span.share : sum), 0)
      : 0;

/** Method `roster_hours`: what the roster has on the day, Sundays and holidays like any other. */
export function rosteredOn(roster: ReadonlyMap<number, number>): AgreedOn {
  return (day) => roster.get(day) ?? 0;
}

/**
 * Agreed and lost time of one person in a month, and the episodes it was lost in. Sums
 * are whole numbers: what was agreed times grade, in units of `wholeGrade`. An episode's
 * length is counted from its real start; of its days only those of the month count.
 */
export function sickLeave(
  month: DaySpan,
  agreedOn: AgreedOn,
  sick: readonly SickSpan[],
  reading: SickLeaveReading = AS_STATISTICS,
): { readonly days: SickLeaveDays; readonly episodes: readonly SickEpisode[] } {
  const days = { agreed: 0, short: 0, long: 0, self: 0, doctor: 0 };
  const episodes = episodesOf(sick);
  for (let day = month.fromDay; day < month.untilDay; day += 1) {
    const agreed = isCovered(reading.leave, day) ? 0 : agreedOn(day);
    days.agreed += agreed * reading.wholeGrade;
    const spell = spellOn(sick, day);
    if (spell === null) continue;
    const lost = agreed * spell.grade;
    if (spell.certificate !== null) days[spell.certificate] += lost;
    for (const episode of episodes.filter((candidate) => covers(candidate, day))) {
      const kind = isLong(episode, day, month.untilDay, reading.split) ? 'long' : 'short';
      days[kind] += lost;
      episode[kind] += lost;
    }
  }
  return { days, episodes: episodes.filter(touches(month)).map((found) => summary(found, month, reading)) };
}

interface Episode extends DaySpan {
  untilDay: number;
  /** Calendar days of earlier episodes in the same employer's period. */
  daysBefore: number;
  short: number;
  long: number;
}

const covers = (span: DaySpan, day: number): boolean => span.fromDay <= day && day < span.untilDay;

const isCovered = (spans: readonly DaySpan[], day: number): boolean =>
  spans.some((span) => covers(span, day));

const touches =
  (month: DaySpan) =>
  (span: DaySpan): boolean =>
    span.fromDay < month.untilDay && span.untilDay > month.fromDay;

/** The spell that holds on a day; of overlapping ones that with the highest grade. */
function spellOn(sick: readonly SickSpan[], day: number): SickSpan | null {
  let found: SickSpan | null = null;
  for (const span of sick) if (covers(span, day) && span.grade > (found?.grade ?? 0)) found = span;
  return found;
}

/** Spells that follow each other without a working day between are one episode. */
function episodesOf(sick: readonly SickSpan[]): Episode[] {
  const episodes: Episode[] = [];
  for (const { fromDay, untilDay } of [...sick].sort((a, b) => a.fromDay - b.fromDay)) {
    const last = episodes.at(-1);
    if (last && !hasWorkingDay(last.untilDay, fromDay)) last.untilDay = Math.max(last.untilDay, untilDay);
    else episodes.push({ fromDay, untilDay, daysBefore: daysBefore(last, fromDay), short: 0, long: 0 });
  }
  return episodes;
}

function daysBefore(last: Episode | undefined, fromDay: number): number {
  if (last === undefined || fromDay - last.untilDay >= NEW_PERIOD_AFTER) return 0;
  return last.daysBefore + last.untilDay - last.fromDay;
}

function hasWorkingDay(fromDay: number, untilDay: number): boolean {
  for (let day = fromDay; day < untilDay; day += 1) if (isStatisticalWorkingDay(day)) return true;
  return false;
}

function isLong(episode: Episode, day: number, monthEnd: number, split: SickSplit): boolean {
  switch (split) {
    case 'episode_length_at_month_end':
      return lengthAt(episode, monthEnd) > SHORT_UNTIL;
    case 'first16_short':
      return day - episode.fromDay >= SHORT_UNTIL;
    case 'arbeidsgiverperiode':
      return episode.daysBefore + day - episode.fromDay >= SHORT_UNTIL;
  }
}

const lengthAt = ({ fromDay, untilDay }: DaySpan, monthEnd: number): number =>
  Math.min(untilDay, monthEnd) - fromDay;

/** An episode that lost nothing in the month, being on free days only, is what its last day there is. */
function summary(episode: Episode, month: DaySpan, { split }: SickLeaveReading): SickEpisode {
  const { short, long } = episode;
  const lastDay = Math.min(episode.untilDay, month.untilDay) - 1;
  const isLongAtTheEnd = short === 0 && (long > 0 || isLong(episode, lastDay, month.untilDay, split));
  const kind = short > 0 && long > 0 ? 'split' : isLongAtTheEnd ? 'long' : 'short';
  return { calendarDays: lengthAt(episode, month.untilDay), short, long, kind };
}
