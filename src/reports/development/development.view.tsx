import type { VNode } from 'preact';
import { speak } from '../../platform/i18n/texts.js';
import { BlockTable } from '../block-table.view.js';
import type { PartProps } from '../report-texts.view.js';
import { peopleTable, sickTable, workTable } from './development-tables.js';
import { DEVELOPMENT_WORDS } from './development-words.js';

/** What goes month by month, in tables. */
export function DevelopmentPart({ report, language, caption }: PartProps): VNode | null {
  const { development, navSickLeave, people } = report;
  if (!development || !people) return null;
  const say = speak(DEVELOPMENT_WORDS, language);
  const tables = [
    ['sick-by-month', sickTable({ development, navSickLeave }, language)],
    ['work-by-month', workTable(development, language)],
    ['people-by-month', peopleTable(people, language)],
  ] as const;
  return (
    <>
      <h2>{say('heading')}</h2>
      <p>{say('extraNote')}</p>
      <p>{say('checkedNote')}</p>
      {tables.map(([id, table]) => (
        <BlockTable key={id} id={id} caption={caption(id)} table={table} language={language} />
      ))}
    </>
  );
}
