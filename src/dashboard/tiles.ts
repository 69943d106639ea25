import type { MonthFigures } from '../indicators/figures.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import type { Goal } from '../indicators/goal.js';
import { displayedDifference } from '../indicators/rounding.js';
import type { SickLeave } from '../indicators/sick-leave-figures.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatMonth, formatNumber, formatPercent } from '../wording/format.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';

/** A key figure as the overview shows it: every part is text. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly goal: {
    readonly text: string;
    readonly verdict: 'met' | 'missed' | 'open' | 'none';
    readonly words: string;
  };
  readonly lines: readonly string[];
  /** The last 13 months, oldest first, null where not known; empty where no month is kept. */
  readonly course: readonly (number | null)[];
}

/** The tiles of a month: sick leave, breaches, overtime, head count. */
export const tilesOf = (figures: MonthFigures, language: Language): readonly Tile[] => [
  sickLeaveTile(figures, language),
  breachTile(figures, language),
  overtimeTile(figures, language),
  headCountTile(figures, language),
];

function sickLeaveTile({ sickLeave, trend }: MonthFigures, language: Language): Tile {
  const say = speak(OVERVIEW_TEXTS, language);
  const name = speak(FIGURE_WORDS, language);
  const { month, previous, year } = sickLeave;
  const percent = (value: number): string => formatPercent(language, value, 2);
  return {
    name: name('sickLeave'),
    value: sickText(month, language),
    goal: goalOf(sickLeave.goal, 'goalBelowPercent', language),
    course: trend.map((one) => one.sickLeave),
    lines: [
      ...(month.status === 'shown'
        ? [say('shortLong', { short: percent(month.short), long: percent(month.long) })]
        : []),
      ...(month.status === 'shown' && previous.status === 'shown'
        ? [
            changeOf(
              displayedDifference(month.total, previous.total, 2),
              (value) =>
                say(value > 0 ? 'changeUp' : 'changeDown', {
                  value: say('points', { value: formatNumber(language, Math.abs(value), 2) }),
                }),
              language,
            ),
          ]
        : []),
      say('year', { value: sickText(year, language) }),
    ],
  };
}

const sickText = (sickLeave: SickLeave, language: Language): string =>
  sickLeave.status === 'shown'
    ? formatPercent(language, sickLeave.total, 2)
    : speak(FIGURE_WORDS, language)(sickLeave.status === 'small-group' ? 'smallGroup' : 'unknown');

function breachTile({ breaches, breachesPer100Shifts, trend }: MonthFigures, language: Language): Tile {
  const say = speak(OVERVIEW_TEXTS, language);
  return {
    name: speak(FIGURE_WORDS, language)('breaches'),
    value: numberText(breaches.total, language),
    goal: goalOf(breaches.goal, 'goalBelow', language),
    course: trend.map((one) => one.breaches),
    lines: [
      ...(breachesPer100Shifts === null
        ? []
        : [say('rate', { rate: formatNumber(language, breachesPer100Shifts, 1) })]),
      ...(breaches.total === null || breaches.previous === null
        ? []
        : [
            changeOf(
              breaches.total - breaches.previous,
              (value) =>
                say(value > 0 ? 'changeMore' : 'changeFewer', {
                  value: formatNumber(language, Math.abs(value)),
                }),
              language,
            ),
          ]),
      say('year', { value: numberText(breaches.year, language) }),
    ],
  };
}

function overtimeTile({ overtime, onCall, month, trend }: MonthFigures, language: Language): Tile {
  const say = speak(OVERVIEW_TEXTS, language);
  const hours = (value: number | null): string =>
    value === null ? numberText(null, language) : say('hoursOf', { value: formatNumber(language, value) });
  const { year, yearFrom } = overtime;
  const isWholeYear = yearFrom === null || yearFrom === `${month.slice(0, 4)}-01`;
  return {
    name: speak(FIGURE_WORDS, language)('overtime'),
    value: hours(overtime.hours),
    goal: goalOf(overtime.goal, 'goalBelow', language),
    course: trend.map((one) => one.overtimeHours),
    lines: [
      ...(onCall.callouts === null
        ? []
        : [
            say('callouts', {
              count: onCall.callouts,
              hours: formatNumber(language, overtime.calloutHours ?? 0),
            }),
          ]),
      ...(overtime.hours === null || overtime.previous === null
        ? []
        : [
            changeOf(
              overtime.hours - overtime.previous,
              (value) =>
                say(value > 0 ? 'changeUp' : 'changeDown', {
                  value: say('hoursOf', { value: formatNumber(language, Math.abs(value)) }),
                }),
              language,
            ),
          ]),
      isWholeYear
        ? say('year', { value: hours(year) })
        : say('yearFrom', { value: hours(year), month: formatMonth(language, yearFrom) }),
    ],
  };
}

function headCountTile({ headCount }: MonthFigures, language: Language): Tile {
  const say = speak(OVERVIEW_TEXTS, language);
  const permanent = headCount.kinds.find(({ employment }) => employment === 'permanent')?.persons ?? 0;
  return {
    name: say('headCount'),
    value: formatNumber(language, headCount.persons),
    goal: goalOf(null, 'goalBelow', language),
    course: [],
    lines: [
      say('headCountText', {
        fte:
          headCount.fullTimeEquivalents === null
            ? 'none'
            : formatNumber(language, headCount.fullTimeEquivalents, 1),
        permanent,
      }),
    ],
  };
}

function goalOf(
  goal: Goal | null,
  words: 'goalBelow' | 'goalBelowPercent',
  language: Language,
): Tile['goal'] {
  const say = speak(OVERVIEW_TEXTS, language);
  if (goal === null) return { text: '', verdict: 'none', words: say('noGoal') };
  const verdict = goal.met === null ? 'open' : goal.met ? 'met' : 'missed';
  return {
    text: say(words, { below: formatNumber(language, goal.below) }),
    verdict,
    words: say(verdict),
  };
}

/** The change in words, or that there was none. */
const changeOf = (difference: number, words: (difference: number) => string, language: Language): string =>
  difference === 0 ? speak(OVERVIEW_TEXTS, language)('changeNone') : words(difference);

const numberText = (value: number | null, language: Language): string =>
  value === null ? speak(FIGURE_WORDS, language)('unknown') : formatNumber(language, value);
