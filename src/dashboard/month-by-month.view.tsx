import type { VNode } from 'preact';
import type { MonthFigures } from '../indicators/figures.js';
import type { Development, DevelopmentMonth, PeriodFigures } from '../indicators/development.js';
import { SummaryHeading } from '../platform/html/headings.view.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { BlockTable } from '../reports/block-table.view.js';
import { sickTable, workTable } from '../reports/development/development-tables.js';
import { DEVELOPMENT_WORDS } from '../reports/development/development-words.js';
import type { HourFigure } from './figure-lists.js';
import { type OverviewLists, SICK_TABLE, WORK_TABLE } from './overview-lists.js';
import { UNIT_TEXTS } from './units/unit.texts.js';

/** The other figures of the thirteen months and of the year, as the report has them; those of a month lead to their lists. */
export function MonthByMonth(props: {
  readonly figures: Pick<MonthFigures, 'development' | 'navSickLeave'>;
  readonly language: Language;
  readonly lists: OverviewLists;
}): VNode {
  const { figures, language, lists } = props;
  const { development } = figures;
  const say = speak(DEVELOPMENT_WORDS, language);
  return (
    <details class="ds-details" data-color="neutral">
      <SummaryHeading>{say('heading')}</SummaryHeading>
      <div>
        <BlockTable
          id={SICK_TABLE}
          caption={say('sickTable')}
          table={sickTable(figures, language)}
          language={language}
          leadsTo={(row, column) => sickLeaveBehind(development, lists, row, column)}
        />
        <p class="note">{speak(UNIT_TEXTS, language)('sickNote')}</p>
        <BlockTable
          id={WORK_TABLE}
          caption={say('workTable')}
          table={workTable(development, language)}
          language={language}
          leadsTo={(row, column) => behind(development, lists, row, column)}
        />
        <p class="note">{say('extraNote')}</p>
      </div>
    </details>
  );
}

/** Of the columns of the table of work: who was not checked, then call-outs and their hours, standby, extra work, shifts (of which there is no list) and breaches per 100 of them. */
const COLUMNS: readonly ((month: DevelopmentMonth, lists: OverviewLists) => string | null)[] = [
  ({ month, coverage }, lists) =>
    coverage && coverage.evaluated < coverage.employed ? lists.unchecked(month) : null,
  ({ month, callouts }, lists) => (callouts ? lists.hours('callouts', month) : null),
  ({ month, callouts }, lists) => (callouts ? lists.hours('callouts', month) : null),
  ({ month, standbyHours }, lists) => (standbyHours ? lists.hours('standby', month) : null),
  ({ month, extraHours }, lists) => (extraHours ? lists.hours('extra', month) : null),
  () => null,
  ({ month, breaches }, lists) => (breaches ? lists.breaches(month) : null),
];

/** The same of the year to date, whose row is the last. */
const YEAR_COLUMNS: readonly ((year: PeriodFigures, lists: OverviewLists, last: string) => string | null)[] =
  [
    () => null,
    ({ callouts }, lists, last) => (callouts ? hoursOfYear('callouts', lists, last) : null),
    ({ callouts }, lists, last) => (callouts ? hoursOfYear('callouts', lists, last) : null),
    ({ standbyHours }, lists, last) => (standbyHours ? hoursOfYear('standby', lists, last) : null),
    ({ extraHours }, lists, last) => (extraHours ? hoursOfYear('extra', lists, last) : null),
    () => null,
    ({ breaches }, lists, last) => (breaches ? lists.breachesOfYear(last) : null),
  ];

const hoursOfYear = (figure: HourFigure, lists: OverviewLists, last: string): string | null =>
  lists.hoursSince(figure, `${last.slice(0, 4)}-01`, last);

function behind(
  { months, year }: Development,
  lists: OverviewLists,
  row: number,
  column: number,
): string | null {
  const month = months[row];
  if (month) return COLUMNS[column]?.(month, lists) ?? null;
  const last = months.at(-1)?.month;
  return last === undefined ? null : (YEAR_COLUMNS[column]?.(year, lists, last) ?? null);
}

/** Of a month to the units side by side; its parts by length and certificate are shown here alone. */
function sickLeaveBehind(
  { months }: Development,
  lists: OverviewLists,
  row: number,
  column: number,
): string | null {
  const month = months[row];
  return column === 0 && month?.sickLeave.status === 'shown' ? lists.sickLeaveByUnit(month.month) : null;
}
