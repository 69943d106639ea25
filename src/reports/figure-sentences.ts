import { type Language, speak } from '../platform/i18n/texts.js';
import { formatMonth, formatNumber, formatPercent } from '../wording/format.js';
import type { MonthlyReport } from './monthly-report.js';
import { goalsFromSentence, publishedRates, titles } from './report-sentences.js';
import { REPORT_WORDS } from './report-words.js';

/** Who was employed at the end of the month, by kind of employment. */
export function headCountSentence({ headCount, month, upTo }: MonthlyReport, language: Language): string {
  const counts = new Map(headCount.kinds.map((kind) => [kind.employment, kind]));
  const of = (employment: 'permanent' | 'trainee' | 'apprentice' | 'temporary'): number =>
    counts.get(employment)?.persons ?? 0;
  const equivalents = counts.get('permanent')?.fullTimeEquivalents ?? null;
  return speak(REPORT_WORDS, language)('headCountText', {
    month: formatMonth(language, month),
    when: upTo === undefined ? 'past' : 'coming',
    permanent: of('permanent'),
    fte: equivalents === null ? 'none' : formatNumber(language, equivalents, 1),
    trainees: of('trainee'),
    apprentices: of('apprentice'),
    temporary: of('temporary'),
  });
}

/** Who began and who ended in the month, and who begins after it; of a month that is not over, as far as that is registered. */
export function movementSentences(
  { headCount, coming = [], upTo }: MonthlyReport,
  language: Language,
): readonly string[] {
  const say = speak(REPORT_WORDS, language);
  const { hires, leavers } = headCount;
  const [hired, noneHired, left, noneLeft] =
    upTo === undefined
      ? (['hires', 'noHires', 'leavers', 'noLeavers'] as const)
      : (['hiresSoFar', 'noHiresSoFar', 'leaversSoFar', 'noLeaversSoFar'] as const);
  return [
    hires.length === 0 ? say(noneHired) : say(hired, { titles: titles(hires) }),
    ...(coming.length === 0 ? [] : [say('coming', { titles: titles(coming) })]),
    leavers.length === 0 ? say(noneLeft) : say(left, { titles: titles(leavers) }),
  ];
}

/** Hours of standby and call-outs of the year; null before they were registered. */
export function standbySentence({ onCall }: MonthlyReport, language: Language): string | null {
  const { standbyHours, standbyHoursOfYear, calloutsOfYear } = onCall;
  if (standbyHours === null) return null;
  return speak(REPORT_WORDS, language)('standbyText', {
    hours: formatNumber(language, standbyHours),
    year: formatNumber(language, standbyHoursOfYear ?? 0),
    callouts: calloutsOfYear ?? 0,
  });
}

/** Breaches per 100 worked shifts, beside what others have published, and where. */
export function rateSentence({ keyFigures }: MonthlyReport, language: Language): string | null {
  const { per100Shifts, workedShifts } = keyFigures.breaches;
  if (per100Shifts === null) return null;
  return speak(REPORT_WORDS, language)('rate', {
    rate: formatNumber(language, per100Shifts, 1),
    shifts: workedShifts ?? 0,
    ...publishedRates(language),
  });
}

/** Of how many persons and incidents the breaches are, and where they stand. */
export function spreadSentence({ spread }: MonthlyReport, language: Language): string | null {
  if (spread.persons === null || spread.persons === 0) return null;
  const counts = Object.entries(spread).map(([name, count]) => [name, (count as number | null) ?? 0]);
  return speak(REPORT_WORDS, language)('spread', Object.fromEntries(counts) as Record<string, number>);
}

/** Findings that an agreement allows. */
export const agreementSentence = ({ withinAgreement }: MonthlyReport, language: Language): string | null =>
  withinAgreement === null
    ? null
    : speak(REPORT_WORDS, language)('withinAgreement', { count: withinAgreement });

/** Since when goals are in force, and how sick leave is rounded for its own; null where neither is known. */
export function goalSentences(report: MonthlyReport, language: Language): string | null {
  const sentences = [goalsFromSentence(report, language), navSentence(report, language)];
  return sentences.filter((each) => each !== null).join(' ') || null;
}

/** Sick leave as NAV rounds it, and that the goal is judged on that; null where it is not known or an older report does not say. */
function navSentence({ keyFigures, navSickLeave }: MonthlyReport, language: Language): string | null {
  const month = navSickLeave?.months.at(-1)?.sickLeave;
  if (!month) return null;
  const percent = (value: number): string => formatPercent(language, value, 1);
  const { year } = navSickLeave;
  const say = speak(REPORT_WORDS, language);
  const rounded = say('navRounded', {
    total: percent(month.total),
    short: percent(month.short),
    long: percent(month.long),
    year: year === null ? 'none' : percent(year.total),
  });
  if (keyFigures.sickLeave.goal === null) return rounded;
  return `${rounded} ${say('navGoal', { total: percent(month.total) })}`;
}
