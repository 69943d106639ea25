import type { ComponentChildren, VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { headCountSentence, movementSentences } from './figure-sentences.js';
import type { MonthlyReport } from './monthly-report.js';
import { HeadCountTable } from './report-tables.view.js';
import { REPORT_WORDS } from './report-words.js';

export interface PartProps {
  readonly report: MonthlyReport;
  readonly language: Language;
  readonly caption: (id: string) => ComponentChildren;
}

/** Who is employed, who came and who left. */
export function HeadCountPart({ report, language, caption }: PartProps): VNode {
  const say = speak(REPORT_WORDS, language);
  return (
    <>
      <h2>{say('headCount')}</h2>
      <p>{headCountSentence(report, language)}</p>
      {movementSentences(report, language).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <HeadCountTable report={report} language={language} caption={caption('head-count')} />
    </>
  );
}

/** A sentence where there is something to say. */
export const Said = ({ text }: { readonly text: string | null }): VNode => (
  <>{text !== null && <p>{text}</p>}</>
);
