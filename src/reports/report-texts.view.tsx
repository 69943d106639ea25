import type { ComponentChildren, VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatMonth, formatNumber } from '../wording/format.js';
import type { MonthlyReport } from './monthly-report.js';
import { titles } from './report-sentences.js';
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
  const { kinds, hires, leavers } = report.headCount;
  const of = (employment: string): number =>
    kinds.find((kind) => kind.employment === employment)?.persons ?? 0;
  const permanent = kinds.find((kind) => kind.employment === 'permanent');
  return (
    <>
      <h2>{say('headCount')}</h2>
      <p>
        {say('headCountText', {
          month: formatMonth(language, report.month),
          permanent: permanent?.persons ?? 0,
          fte: formatNumber(language, permanent?.fullTimeEquivalents ?? 0, 1),
          trainees: of('trainee'),
          apprentices: of('apprentice'),
          temporary: of('temporary'),
        })}
      </p>
      <p>{hires.length === 0 ? say('noHires') : say('hires', { titles: titles(hires) })}</p>
      <p>{leavers.length === 0 ? say('noLeavers') : say('leavers', { titles: titles(leavers) })}</p>
      <HeadCountTable report={report} language={language} caption={caption('head-count')} />
    </>
  );
}

/** Hours of standby, and call-outs of the year. */
export function StandbyText({ report, language }: PartProps): VNode | null {
  const { standbyHours, standbyHoursOfYear, calloutsOfYear } = report.onCall;
  if (standbyHours === null) return null;
  return (
    <p>
      {speak(REPORT_WORDS, language)('standbyText', {
        hours: formatNumber(language, standbyHours),
        year: formatNumber(language, standbyHoursOfYear ?? 0),
        callouts: calloutsOfYear ?? 0,
      })}
    </p>
  );
}

/** Of how many persons and incidents the breaches are, and where they stand. */
export function SpreadText({ report, language }: PartProps): VNode | null {
  const { persons, incidents, planned, worked, open, real } = report.spread;
  if (persons === null || persons === 0) return null;
  return (
    <p>
      {speak(REPORT_WORDS, language)('spread', {
        persons,
        incidents: incidents ?? 0,
        planned: planned ?? 0,
        worked: worked ?? 0,
        open: open ?? 0,
        real: real ?? 0,
      })}
    </p>
  );
}
