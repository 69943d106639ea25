import type { MonthFigures } from '../indicators/figures.js';
import { headCountTile } from './head-count-tile.js';
import { judgedBy } from '../indicators/goal-standing.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { displayedDifference } from '../indicators/rounding.js';
import type { SickLeave } from '../indicators/sick-leave-figures.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { addMonths } from '../time/civil.js';
import { formatMonth, formatNumber, formatPercent } from '../wording/format.js';
import { BY_MONTH, type OverviewLists } from './overview-lists.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';
import type { Tile, TileLine } from './tile.js';
import { tileGoal, type TileJudged } from './tile-goal.js';

/**
 * The tiles of a month: sick leave, breaches, overtime, head count, for which no goals are set, so that nothing is said of one.
 * @param of whether the month is not over, and whether the figures are of some units alone
 */
export function tilesOf(
  figures: MonthFigures,
  of: { readonly isRunning: boolean; readonly isOfUnits: boolean },
  language: Language,
  lists: OverviewLists,
): readonly Tile[] {
  const { counts, sickLeave } = judgedBy(figures.coverage, of.isRunning);
  const counted = { ...counts, ...of };
  return [
    sickLeaveTile(figures, { ...sickLeave, ...of }, language, lists),
    breachTile(figures, counted, language, lists),
    overtimeTile(figures, counted, language, lists),
    headCountTile(figures, language, lists),
  ];
}

function sickLeaveTile(
  figures: MonthFigures,
  judged: TileJudged,
  language: Language,
  lists: OverviewLists,
): Tile {
  const { sickLeave, trend } = figures;
  const { month, year } = sickLeave;
  const value = sickText(year, language);
  return {
    name: speak(FIGURE_WORDS, language)('sickLeave'),
    value: sickText(month, language),
    isWords: month.status !== 'shown',
    to: month.status === 'shown' ? lists.sickLeave(figures.month) : null,
    goal: tileGoal(sickLeave.goal, 'goalBelowPercent', judged, language),
    course: courseOf(trend, judged).map((one) => one.sickLeave),
    lines: [
      ...sickParts(sickLeave, judged.isRunning, language),
      {
        text: speak(OVERVIEW_TEXTS, language)('year', { value }),
        to: year.status === 'shown' ? BY_MONTH.sickLeave : null,
      },
      ...navLine(figures, language),
    ],
  };
}

/** Of a figure that is shown: of what it is made, and how it changed. */
function sickParts(
  { month, previous }: MonthFigures['sickLeave'],
  isRunning: boolean,
  language: Language,
): TileLine[] {
  if (month.status !== 'shown') return [];
  const say = speak(OVERVIEW_TEXTS, language);
  const percent = (value: number): string => formatPercent(language, value, 2);
  const text = say('shortLong', { short: percent(month.short), long: percent(month.long) });
  const parts = { text, to: BY_MONTH.sickLeave };
  if (isRunning) return [parts, notCompared(language)];
  if (previous.status !== 'shown') return [parts];
  const words = (value: number): string =>
    say(value > 0 ? 'changeUp' : 'changeDown', {
      value: say('points', { value: formatNumber(language, Math.abs(value), 2) }),
    });
  const change = changeOf(displayedDifference(month.total, previous.total, 2), words, language);
  return [parts, { ...change, to: BY_MONTH.sickLeave }];
}

/** As NAV rounds it, which the goal is judged on. */
function navLine({ navSickLeave, sickLeave }: MonthFigures, language: Language): TileLine[] {
  const nav = navSickLeave.months.at(-1)?.sickLeave;
  if (!nav) return [];
  const value = formatPercent(language, nav.total, 1);
  const text = speak(OVERVIEW_TEXTS, language)(sickLeave.goal === null ? 'nav' : 'navJudged', { value });
  return [{ text, to: BY_MONTH.sickLeave }];
}

const sickText = (sickLeave: SickLeave, language: Language): string =>
  sickLeave.status === 'shown'
    ? formatPercent(language, sickLeave.total, 2)
    : speak(FIGURE_WORDS, language)(sickLeave.status === 'small-group' ? 'smallGroup' : 'unknown');

function breachTile(
  figures: MonthFigures,
  judged: TileJudged,
  language: Language,
  lists: OverviewLists,
): Tile {
  const { breaches, breachesPer100Shifts, trend, month } = figures;
  const say = speak(OVERVIEW_TEXTS, language);
  return {
    name: speak(FIGURE_WORDS, language)('breaches'),
    value: numberText(breaches.total, language),
    isWords: breaches.total === null,
    to: breaches.total ? lists.breaches(month) : null,
    goal: tileGoal(breaches.goal, 'goalBelow', judged, language),
    course: courseOf(trend, judged).map((one) => one.breaches),
    lines: [
      ...(breachesPer100Shifts === null
        ? []
        : [
            {
              text: say('rate', { rate: formatNumber(language, breachesPer100Shifts, 1) }),
              to: BY_MONTH.work,
            },
          ]),
      ...breachChange(figures, judged, language, lists),
      {
        text: say('year', { value: numberText(breaches.year, language) }),
        to: breaches.year ? lists.breachesOfYear(month) : null,
      },
    ],
  };
}

function breachChange(
  { breaches: { total, previous }, month }: MonthFigures,
  { isRunning }: TileJudged,
  language: Language,
  lists: OverviewLists,
): TileLine[] {
  if (total === null || previous === null) return [];
  if (isRunning) return [notCompared(language)];
  const to = previous > 0 ? lists.breaches(addMonths(month, -1)) : null;
  return [{ ...changeOf(total - previous, changeOfBreaches(language), language), to }];
}

const changeOfBreaches =
  (language: Language) =>
  (value: number): string =>
    speak(OVERVIEW_TEXTS, language)(value > 0 ? 'changeMore' : 'changeFewer', {
      value: formatNumber(language, Math.abs(value)),
    });

function overtimeTile(
  figures: MonthFigures,
  judged: TileJudged,
  language: Language,
  lists: OverviewLists,
): Tile {
  const { overtime, month, trend } = figures;
  return {
    name: speak(FIGURE_WORDS, language)('overtime'),
    value: hoursText(overtime.hours, language),
    isWords: overtime.hours === null,
    to: overtime.hours ? lists.hours('overtime', month) : null,
    goal: tileGoal(overtime.goal, 'goalBelow', judged, language),
    course: courseOf(trend, judged).map((one) => one.overtimeHours),
    lines: [
      ...calloutLine(figures, language, lists),
      ...overtimeChange(figures, judged, language, lists),
      overtimeOfYear(figures, language, lists),
    ],
  };
}

const hoursText = (value: number | null, language: Language): string =>
  value === null
    ? numberText(null, language)
    : speak(OVERVIEW_TEXTS, language)('hoursOf', { value: formatNumber(language, value) });

function calloutLine(
  { overtime, onCall: { callouts }, month }: MonthFigures,
  language: Language,
  lists: OverviewLists,
): TileLine[] {
  if (callouts === null) return [];
  const hours = formatNumber(language, overtime.calloutHours ?? 0);
  const text = speak(OVERVIEW_TEXTS, language)('callouts', { count: callouts, hours });
  return [{ text, to: callouts > 0 ? lists.hours('callouts', month) : null }];
}

function overtimeChange(
  { overtime: { hours, previous }, month }: MonthFigures,
  { isRunning }: TileJudged,
  language: Language,
  lists: OverviewLists,
): TileLine[] {
  if (hours === null || previous === null) return [];
  if (isRunning) return [notCompared(language)];
  const words = (value: number): string =>
    speak(OVERVIEW_TEXTS, language)(value > 0 ? 'changeUp' : 'changeDown', {
      value: hoursText(Math.abs(value), language),
    });
  const to = previous > 0 ? lists.hours('overtime', addMonths(month, -1)) : null;
  return [{ ...changeOf(hours - previous, words, language), to }];
}

function overtimeOfYear(
  { overtime: { year, yearFrom }, month }: MonthFigures,
  language: Language,
  lists: OverviewLists,
): TileLine {
  const say = speak(OVERVIEW_TEXTS, language);
  const value = hoursText(year, language);
  const isWholeYear = yearFrom === null || yearFrom === `${month.slice(0, 4)}-01`;
  return {
    text: isWholeYear
      ? say('year', { value })
      : say('yearFrom', { value, month: formatMonth(language, yearFrom) }),
    to: year && yearFrom !== null ? lists.hoursSince('overtime', yearFrom, month) : null,
  };
}

/** The months before one that runs, whose few days would be a fall. */
const courseOf = (
  trend: MonthFigures['trend'],
  { isRunning }: Pick<TileJudged, 'isRunning'>,
): MonthFigures['trend'] => (isRunning ? trend.slice(0, -1) : trend);

/** Some days of a month are not held against the whole of another. */
const notCompared = (language: Language): TileLine => ({
  text: speak(OVERVIEW_TEXTS, language)('notCompared'),
});

/** The change in words, or that there was none. */
const changeOf = (
  difference: number,
  words: (difference: number) => string,
  language: Language,
): TileLine => ({
  text: difference === 0 ? speak(OVERVIEW_TEXTS, language)('changeNone') : words(difference),
});

const numberText = (value: number | null, language: Language): string =>
  value === null ? speak(FIGURE_WORDS, language)('unknown') : formatNumber(language, value);
