import type { VNode } from 'preact';
import type { Development } from '../indicators/development.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { BlockTable } from '../reports/block-table.view.js';
import { sickTable, workTable } from '../reports/development/development-tables.js';
import { DEVELOPMENT_WORDS } from '../reports/development/development-words.js';

/** The other figures of the thirteen months and of the year, as the report has them. */
export function MonthByMonth(props: {
  readonly development: Development;
  readonly language: Language;
}): VNode {
  const { development, language } = props;
  const say = speak(DEVELOPMENT_WORDS, language);
  return (
    <details class="ds-details" data-color="neutral">
      <summary>{say('heading')}</summary>
      <div>
        <BlockTable
          id="sick-by-month"
          caption={say('sickTable')}
          table={sickTable(development, language)}
          language={language}
        />
        <BlockTable
          id="work-by-month"
          caption={say('workTable')}
          table={workTable(development, language)}
          language={language}
        />
        <p class="note">{say('extraNote')}</p>
      </div>
    </details>
  );
}
