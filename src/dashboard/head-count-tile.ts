import type { MonthFigures } from '../indicators/figures.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatNumber } from '../wording/format.js';
import type { OverviewLists } from './overview-lists.js';
import { OVERVIEW_TEXTS } from './overview.texts.js';
import type { Tile } from './tile.js';

/**
 * How many the other figures are of. It is none of those the report follows from month to month, and no goal is set for it:
 * who began and who left is in the report, and nothing here is said to be too many or too few.
 */
export function headCountTile(figures: MonthFigures, language: Language, lists: OverviewLists): Tile {
  const { headCount, month } = figures;
  const say = speak(OVERVIEW_TEXTS, language);
  const permanent = headCount.kinds.find(({ employment }) => employment === 'permanent')?.persons ?? 0;
  return {
    name: say('headCount'),
    value: formatNumber(language, headCount.persons),
    to: headCount.persons > 0 ? lists.staff(month) : null,
    goal: null,
    course: [],
    lines: [
      ...(headCount.fullTimeEquivalents === null
        ? []
        : [
            {
              text: say('fullTimeEquivalents', {
                fte: formatNumber(language, headCount.fullTimeEquivalents, 1),
              }),
              to: headCount.persons > 0 ? lists.staff(month) : null,
            },
          ]),
      {
        text: say('permanent', { permanent }),
        to: permanent > 0 ? lists.staff(month, 'permanent') : null,
      },
    ],
  };
}
