import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatNumber } from '../../wording/format.js';
import type { Tile, TileLine } from '../tile.js';
import type { SelectedOverview } from './selected-overview.js';
import type { ListBehind } from './selection.js';
import { SELECTION_TEXTS } from './selection.texts.js';
import { daysInWords, whatOf } from './selection-words.js';

/** How many are chosen, with the change and the course; goals are set for all of them alone. */
export function selectionTile(
  overview: Pick<SelectedOverview, 'counts' | 'spans' | 'filter'>,
  language: Language,
  lists: ListBehind,
): Tile {
  const { counts, spans, filter } = overview;
  const course = counts.course.map(({ breaches }) => breaches);
  return {
    name: whatOf(filter, language),
    value: formatNumber(language, counts.count),
    to: counts.count > 0 ? lists({}) : null,
    goal: null,
    course: spans.isRunning ? course.slice(0, -1) : course,
    lines: changeOf(overview, language, lists),
  };
}

function changeOf(
  { counts, spans }: Pick<SelectedOverview, 'counts' | 'spans'>,
  language: Language,
  lists: ListBehind,
): TileLine[] {
  const say = speak(SELECTION_TEXTS, language);
  if (spans.isRunning) return [{ text: say('notOver') }];
  if (counts.before === null || spans.before === null) return [];
  const before = beforeInWords(spans, language);
  const change = counts.count - counts.before;
  const value = formatNumber(language, Math.abs(change));
  return [
    {
      text: say(change === 0 ? 'same' : change > 0 ? 'more' : 'fewer', { value, before }),
      to: counts.before > 0 ? lists(daysBefore(spans)) : null,
    },
  ];
}

/** What is compared with, as words after others. */
export const beforeInWords = ({ before, months }: SelectedOverview['spans'], language: Language): string =>
  before === null || months.length > 0
    ? speak(SELECTION_TEXTS, language)('theMonthBefore')
    : daysInWords(before, language);

/** The list of the days before, which are a month where a month was chosen. */
export function daysBefore({ before, months }: SelectedOverview['spans']): Parameters<ListBehind>[0] {
  if (before === null) return {};
  return months.length > 0
    ? { month: before.from.slice(0, 7) }
    : { month: undefined, from: before.from, to: before.to };
}
