import { type Language, speak } from '../platform/i18n/texts.js';
import { addMonths } from '../time/civil.js';
import type { Goal } from '../indicators/goal.js';
import { goalStanding, type GoalStanding, judgedBy } from '../indicators/goal-standing.js';
import type { SickLeave } from '../indicators/sick-leave-figures.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { formatDate, formatMonth, formatNumber, formatPercent } from '../wording/format.js';
import { RULE_NAMES } from '../wording/rule-words.js';
import type { TOLD_FIGURES } from './closing/corrected-months.js';
import { CHANGE_WORDS } from './change-words.js';
import type { MonthlyReport } from './monthly-report.js';
import type { TitleCount } from './report-facts.js';
import { REPORT_WORDS } from './report-words.js';

/** How the number of breaches changed, in one or two sentences made from the figures. */
export function changeSentence(report: MonthlyReport, language: Language): string {
  const say = speak(CHANGE_WORDS, language);
  const { change } = report;
  if (change === null) return say('changeUnknown');
  const counts = {
    count: report.keyFigures.breaches.count ?? 0,
    month: formatMonth(language, report.month),
    before: formatMonth(language, addMonths(report.month, -1)),
    previous: change.previous,
  };
  if (report.upTo !== undefined) return say('changeSoFar', counts);
  const sentence = say('change', {
    ...counts,
    direction: change.difference < 0 ? 'fewer' : change.difference > 0 ? 'more' : 'same',
    difference: Math.abs(change.difference),
  });
  if (change.largest === null) return [sentence, changesSentence(report, language)].join(' ').trim();
  const { code, from, to } = change.largest;
  return `${sentence} ${say('changeLargest', { type: speak(RULE_NAMES, language)(code), from, to })}`;
}

const CORRECTED_NAMES = {
  breaches: 'breaches',
  overtimeHours: 'overtime',
  sickLeave: 'sickLeave',
} as const satisfies Record<(typeof TOLD_FIGURES)[number], keyof typeof FIGURE_WORDS>;

/** Which earlier months this report counts with other figures than they were closed with; null where there are none. */
export function correctedSentence(
  { corrected = [] }: Pick<MonthlyReport, 'corrected'>,
  language: Language,
): string | null {
  if (corrected.length === 0) return null;
  const say = speak(CHANGE_WORDS, language);
  const name = speak(FIGURE_WORDS, language);
  const shown = (figure: (typeof TOLD_FIGURES)[number], value: number | null): string =>
    figure === 'sickLeave' && value !== null
      ? formatPercent(language, value, 2)
      : numberText(value, language);
  const months = corrected.map(({ month, version, figures }) =>
    say('correctedMonth', {
      month: formatMonth(language, month),
      version,
      figures: figures
        .map(({ figure, before, now }) =>
          say('correctedFigure', {
            name: name(CORRECTED_NAMES[figure]).toLowerCase(),
            before: shown(figure, before),
            now: shown(figure, now),
          }),
        )
        .join('; '),
    }),
  );
  return say('corrected', { months: months.join('. ') });
}

/** More types than these are in the table. */
const MOST_CHANGES = 3;

/** Which types changed, where none changed most; empty where none did, or too many to be told. */
function changesSentence({ breachesByType }: MonthlyReport, language: Language): string {
  const say = speak(CHANGE_WORDS, language);
  const name = speak(RULE_NAMES, language);
  const changed = breachesByType.flatMap(({ code, definition, count, previous }) =>
    definition !== 'confirmed' || count === null || previous === null || count === previous
      ? []
      : [say('changeOne', { type: name(code), from: previous, to: count })],
  );
  if (changed.length === 0 || changed.length > MOST_CHANGES) return '';
  return say('changeSome', { types: new Intl.ListFormat(language).format(changed) });
}

/** Of how many of the employed a key figure of the month is; empty where an older report does not say. */
export function basisText(
  { data }: MonthlyReport,
  which: 'sickLeave' | 'evaluated',
  language: Language,
): string {
  const { [which]: of, employed } = data.coverage;
  return of === undefined ? '' : speak(REPORT_WORDS, language)('ofEmployees', { of, employed });
}

/** Shares of shifts with a possible breach that others have published; the sentence names who (spec 12: ARBLIV, STAV). */
const PUBLISHED_RATES = { healthRegions: 2.2, municipality: 1.2 };

/** In the language. */
export const publishedRates = (language: Language): Record<keyof typeof PUBLISHED_RATES, string> => ({
  healthRegions: formatNumber(language, PUBLISHED_RATES.healthRegions, 1),
  municipality: formatNumber(language, PUBLISHED_RATES.municipality, 1),
});

/** `Radioingeniør (2), Systemutvikler`. */
export const titles = (counts: readonly TitleCount[]): string =>
  counts.map(({ title, count }) => (count === 1 ? title : `${title} (${count})`)).join(', ');

const GOAL_VERDICTS = {
  met: 'goalMet',
  missed: 'goalMissed',
  metSoFar: 'goalMetSoFar',
  missedSoFar: 'goalMissedSoFar',
  metOfChecked: 'goalMetOfChecked',
  missedOfChecked: 'goalMissedOfChecked',
  open: 'goalOpen',
} as const satisfies Readonly<Record<GoalStanding, keyof typeof REPORT_WORDS>>;

/** A goal with whether it was met, in words, as the overview has it; the goals are the organisation's, its units have none. */
export function goalText(
  { units, upTo, data: { coverage } }: Pick<MonthlyReport, 'units' | 'upTo' | 'data'>,
  goal: Goal | null,
  words: 'goalBelowPercent' | 'goalBelowMonth' | 'goalBelowHours',
  language: Language,
): string {
  const say = speak(REPORT_WORDS, language);
  if (goal === null) return say(units === null ? 'noGoal' : 'noUnitGoal');
  const { counts, sickLeave } = judgedBy(coverage, upTo !== undefined);
  const judged = words === 'goalBelowPercent' ? sickLeave : counts;
  const { checked, employed } = judged;
  const verdict = say(GOAL_VERDICTS[goalStanding(goal, judged)], { checked, employed });
  return `${say(words, { below: formatNumber(language, goal.below) })}: ${verdict}`;
}

/** From when each goal has been in force; null where there is none, or none that says it. */
export function goalsFromSentence({ keyFigures }: MonthlyReport, language: Language): string | null {
  const say = speak(REPORT_WORDS, language);
  const name = speak(FIGURE_WORDS, language);
  const { sickLeave, breaches, overtime } = keyFigures;
  const goals = (
    [
      ['sickLeave', sickLeave.goal],
      ['breaches', breaches.goal],
      ['overtime', overtime.goal],
    ] as const
  ).flatMap(([key, goal]) =>
    goal?.from === undefined
      ? []
      : [say('goalFrom', { name: name(key).toLowerCase(), date: formatDate(language, goal.from) })],
  );
  return goals.length === 0 ? null : say('goalsFrom', { goals: new Intl.ListFormat(language).format(goals) });
}

/** A sick-leave figure with two decimals, or why there is none. */
export function sickText(sickLeave: SickLeave, part: 'total' | 'short' | 'long', language: Language): string {
  if (sickLeave.status === 'shown') return formatPercent(language, sickLeave[part], 2);
  return speak(FIGURE_WORDS, language)(sickLeave.status === 'small-group' ? 'smallGroup' : 'unknown');
}

/** A whole number, or that there is none. */
export const numberText = (value: number | null, language: Language): string =>
  value === null ? speak(FIGURE_WORDS, language)('unknown') : formatNumber(language, value);
