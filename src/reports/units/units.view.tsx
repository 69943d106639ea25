import type { VNode } from 'preact';
import { speak } from '../../platform/i18n/texts.js';
import { BlockTable } from '../block-table.view.js';
import type { PartProps } from '../report-texts.view.js';
import { unitBreachTable, unitTimeTable } from './unit-tables.js';
import { UNIT_WORDS } from './unit-words.js';

/** Units beside each other, where there are several. */
export function UnitsPart({ report, language, caption }: PartProps): VNode | null {
  const { byUnit = [], month } = report;
  if (byUnit.length === 0) return null;
  const say = speak(UNIT_WORDS, language);
  const tables = [
    ['breaches-by-unit', unitBreachTable(byUnit, month, language)],
    ['time-by-unit', unitTimeTable(byUnit, month, language)],
  ] as const;
  return (
    <>
      <h2>{say('heading')}</h2>
      <p>{say('note')}</p>
      {tables.map(([id, table]) => (
        <BlockTable key={id} id={id} caption={caption(id)} table={table} language={language} />
      ))}
    </>
  );
}
