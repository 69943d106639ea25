import type { VNode } from 'preact';
import type { MonthFigures } from '../indicators/figures.js';
import type { Development, DevelopmentMonth } from '../indicators/development.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { BlockTable } from '../reports/block-table.view.js';
import { sickTable, workTable } from '../reports/development/development-tables.js';
import { DEVELOPMENT_WORDS } from '../reports/development/development-words.js';
import { type OverviewLists, SICK_TABLE } from './overview-lists.js';

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
      <summary>{say('heading')}</summary>
      <div>
        <BlockTable
          id={SICK_TABLE}
          caption={say('sickTable')}
          table={sickTable(figures, language)}
          language={language}
        />
        <BlockTable
          id="work-by-month"
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

/** Of the columns of the table of work: who was not checked, then call-outs and their hours, standby and extra work. */
const COLUMNS: readonly ((month: DevelopmentMonth, lists: OverviewLists) => string | null)[] = [
  ({ month, coverage }, lists) =>
    coverage && coverage.evaluated < coverage.employed ? lists.unchecked(month) : null,
  ({ month, callouts }, lists) => (callouts ? lists.hours('callouts', month) : null),
  ({ month, callouts }, lists) => (callouts ? lists.hours('callouts', month) : null),
  ({ month, standbyHours }, lists) => (standbyHours ? lists.hours('standby', month) : null),
  ({ month, extraHours }, lists) => (extraHours ? lists.hours('extra', month) : null),
];

function behind({ months }: Development, lists: OverviewLists, row: number, column: number): string | null {
  const month = months[row];
  return (month && COLUMNS[column]?.(month, lists)) ?? null;
}
