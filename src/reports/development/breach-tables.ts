import type { BreachesBy, BreachesByMonth } from '../../indicators/breaches-by.js';
import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMonth } from '../../wording/format.js';
import { causeName } from '../../wording/names.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { numberCell } from '../formats/cells.js';
import type { ReportTable } from '../formats/report-block.js';
import { REPORT_WORDS } from '../report-words.js';
import { DEVELOPMENT_WORDS } from './development-words.js';

type Table = Pick<ReportTable, 'columns' | 'rows' | 'hasTotal'>;

/** What is counted in a column, and what it is called. */
interface Counted {
  readonly heading: string;
  readonly count: (breaches: BreachesBy) => number;
}

/** Breaches by type, by cause, and by origin and state, month by month; the last row is the year to date. */
export function breachTables(
  by: BreachesByMonth,
  language: Language,
): readonly { readonly title: string; readonly table: Table }[] {
  const say = speak(DEVELOPMENT_WORDS, language);
  const origins = (['planned', 'worked', 'open', 'real'] as const).map((name): Counted => ({
    heading: say(name),
    count: (breaches) => breaches[name],
  }));
  return [
    { title: say('byType'), table: tableOf(by, typesOf(by, language), language) },
    { title: say('byCause'), table: tableOf(by, causesOf(by, language), language) },
    { title: say('byOrigin'), table: tableOf(by, origins, language) },
  ];
}

const every = ({ months, year }: BreachesByMonth): readonly BreachesBy[] =>
  [...months.map(({ breaches }) => breaches), year].filter((breaches) => breaches !== null);

/** All types there are, also those nothing was found of. */
const typesOf = (by: BreachesByMonth, language: Language): readonly Counted[] =>
  (every(by)[0]?.types ?? []).map(({ code }) => ({
    heading: speak(RULE_NAMES, language)(code),
    count: ({ types }) => types.find((type) => type.code === code)?.count ?? 0,
  }));

/** Those of any of the months, by name. */
const causesOf = (by: BreachesByMonth, language: Language): readonly Counted[] =>
  [...new Set(every(by).flatMap(({ causes }) => causes.map(({ cause }) => cause)))]
    .map((cause): Counted => ({
      heading: causeName(cause, language),
      count: ({ causes }) => causes.find((each) => each.cause === cause)?.count ?? 0,
    }))
    .sort((a, b) => a.heading.localeCompare(b.heading, language));

function tableOf({ months, year }: BreachesByMonth, columns: readonly Counted[], language: Language): Table {
  const row = (heading: string, breaches: BreachesBy | null): ReportTable['rows'][number] => [
    heading,
    ...columns.map(({ count }) => numberCell(breaches && count(breaches), language)),
  ];
  return {
    hasTotal: true,
    columns: [speak(FIGURE_WORDS, language)('month'), ...columns.map(({ heading }) => heading)],
    rows: [
      ...months.map(({ month, breaches }) => row(formatMonth(language, month), breaches)),
      row(speak(REPORT_WORDS, language)('yearToDate'), year),
    ],
  };
}
