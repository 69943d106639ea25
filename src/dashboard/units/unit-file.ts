import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import type { UnitFigures } from '../../indicators/unit-figures.js';
import type { Cell } from '../../platform/csv.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { unitHeadings } from './unit-headings.js';
import { UNIT_ORDERS } from './unit-list.js';
import { UNIT_TEXTS } from './unit.texts.js';

/** Units as a file; what is masked on the page is masked here. */
export function unitFile(month: string, units: readonly UnitFigures[], language: Language): DownloadedTable {
  const say = speak(UNIT_TEXTS, language);
  const headings = unitHeadings(language);
  const masked = speak(FIGURE_WORDS, language)('smallGroup');
  const cells = (unit: UnitFigures): readonly Cell[] => [
    unit.code,
    ...UNIT_ORDERS.map((name) => (unit[name] === 'small-group' ? masked : unit[name])),
  ];
  return {
    name: `${say('file')}-${month}`,
    language,
    columns: [
      { heading: say('code'), width: 14 },
      ...UNIT_ORDERS.map((name) => ({ heading: headings[name], width: name === 'name' ? 30 : 14 })),
    ],
    rows: each(units.map(cells)),
  };
}

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  for (const row of rows) yield Promise.resolve(row);
}
