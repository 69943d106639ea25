import type { VNode } from 'preact';
import { speak } from '../../platform/i18n/texts.js';
import { BlockTable } from '../block-table.view.js';
import type { PartProps } from '../report-texts.view.js';
import { measureSentence, measureTable } from './measure-table.js';
import { MEASURE_WORDS } from './measure-words.js';

/** What was done about findings, and how many there were before and after. */
export function MeasurePart({ report: { measures, upTo }, language, caption }: PartProps): VNode | null {
  if (!measures) return null;
  const say = speak(MEASURE_WORDS, language);
  return (
    <>
      <h3>{say('heading')}</h3>
      <p>{measureSentence(measures, upTo === undefined, language)}</p>
      {measures.list.length > 0 && (
        <>
          <BlockTable
            id="measures"
            caption={caption('measures')}
            table={measureTable(measures, language)}
            language={language}
          />
          <p>{say('note')}</p>
        </>
      )}
    </>
  );
}
