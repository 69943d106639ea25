import { isStatisticalWorkingDay } from '../time/holidays.js';

/** How days of an episode that passes 16 calendar days are parted into short and long (spec 5). */
export const SICK_SPLITS = ['episode_length_at_month_end', 'first16_short', 'arbeidsgiverperiode'] as const;

/** Days `[fromDay, untilDay)` as day numbers. */
interface DaySpan {
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

/** One whole day of one full position. */
export const FULL_DAY = 1_000_000;
const SHARE_UNITS = 10_000;
/** An episode is short up to and including this many calendar days (spec 5, NAV classes A and B). */
const SHORT_UNTIL = 16;

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
  const sums = { agreed: 0, short: 0, long: 0, self: 0, doctor: 0 };
  const episodes = episodesOf(sick);
  for (let day = month.fromDay; day < month.untilDay; day += 1) {
    if (!isStatisticalWorkingDay(day)) continue;
    const share = shareOn(employed, day);
    sums.agreed += share * (FULL_DAY / SHARE_UNITS);
    const spell = spellOn(sick, day);
    if (spell === null || share === 0) continue;
    const lost = share * spell.grade;
    sums[isLong(episodes, day, month.untilDay) ? 'long' : 'short'] += lost;
    if (spell.certificate !== null) sums[spell.certificate] += lost;
  }
  return sums;
}

const covers = (span: DaySpan, day: number): boolean => span.fromDay <= day && day < span.untilDay;

const shareOn = (employed: readonly EmployedSpan[], day: number): number =>
  employed.reduce((sum, span) => (covers(span, day) ? sum + span.share : sum), 0);

/** The spell that holds on a day; of overlapping ones that with the highest grade. */
function spellOn(sick: readonly SickSpan[], day: number): SickSpan | null {
  let found: SickSpan | null = null;
  for (const span of sick) if (covers(span, day) && span.grade > (found?.grade ?? 0)) found = span;
  return found;
}

/** Spells that follow each other without a working day between are one episode. */
function episodesOf(sick: readonly SickSpan[]): DaySpan[] {
  const episodes: { fromDay: number; untilDay: number }[] = [];
  for (const { fromDay, untilDay } of [...sick].sort((a, b) => a.fromDay - b.fromDay)) {
    const last = episodes.at(-1);
    if (last && !hasWorkingDay(last.untilDay, fromDay)) last.untilDay = Math.max(last.untilDay, untilDay);
    else episodes.push({ fromDay, untilDay });
  }
  return episodes;
}

function hasWorkingDay(fromDay: number, untilDay: number): boolean {
  for (let day = fromDay; day < untilDay; day += 1) if (isStatisticalWorkingDay(day)) return true;
  return false;
}

function isLong(episodes: readonly DaySpan[], day: number, monthEnd: number): boolean {
  const episode = episodes.find((candidate) => covers(candidate, day));
  return episode !== undefined && Math.min(episode.untilDay, monthEnd) - episode.fromDay > SHORT_UNTIL;
}
