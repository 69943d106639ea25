import type { ComponentChildren, VNode } from 'preact';
import { BreachTable, CauseTable, Chart, TrendTable } from '../indicators/figures.view.js';
import { ScrollHint } from '../platform/html/table.view.js';
import { OtherRulesTable } from '../indicators/other-rules.view.js';
import { FIGURE_WORDS } from '../indicators/figure-words.js';
import { trendOf, TRENDS, type TrendName } from '../indicators/trend.js';
import { renderPage } from '../platform/html/render.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import { formatDate, formatMonth, formatNumber } from '../wording/format.js';
import { CHANGE_WORDS } from './change-words.js';
import { type Caption, captionsOf, figureId, trendTableId } from './captions.js';
import { DevelopmentPart } from './development/development.view.js';
import type { MonthlyReport } from './monthly-report.js';
import {
  agreementSentence,
  goalSentences,
  rateSentence,
  spreadSentence,
  standbySentence,
} from './figure-sentences.js';
import { MeasurePart } from './measures/measures.view.js';
import { changeSentence, correctedSentence } from './report-sentences.js';
import { DOCUMENT_STYLE, REPORT_STYLE } from './report-style.js';
import { KeyFigureTable } from './report-tables.view.js';
import { HeadCountPart, type PartProps, Said } from './report-texts.view.js';
import { paragraphsOf } from './texts/written-text.js';
import { UnitsPart } from './units/units.view.js';
import { REPORT_WORDS } from './report-words.js';

export const reportTitle = (report: MonthlyReport, language: Language): string =>
  speak(REPORT_WORDS, language)('title', { month: formatMonth(language, report.month) });

/** The whole report as one article; the frame around it is somebody else's. */
export function ReportArticle({
  report,
  language,
  standing = null,
}: {
  readonly report: MonthlyReport;
  readonly language: Language;
  /** How final it is, in a sentence. */
  readonly standing?: string | null;
}): VNode {
  const say = speak(REPORT_WORDS, language);
  const captions = captionsOf(report, language);
  const caption = (id: string): ComponentChildren => (
    <CaptionText caption={captions.find((each) => each.id === id)} />
  );
  const part = { report, language, caption };
  return (
    <article class="report" lang={language}>
      <h1>{reportTitle(report, language)}</h1>
      <p class="lead">
        {report.organisation}
        {report.units && ` – ${say('units', { units: report.units.join(', ') })}`}
      </p>
      {standing !== null && <p class="standing">{standing}</p>}
      <HeadCountPart {...part} />
      <h2>{say('keyFigures')}</h2>
      <KeyFigureTable report={report} language={language} caption={caption('key-figures')} />
      <Said text={goalSentences(report, language)} />
      <p>{say('overtimeNote')}</p>
      {report.onCall.callouts !== null && (
        <p>
          {say('calloutText', {
            callouts: report.onCall.callouts,
            hours: formatNumber(language, report.keyFigures.overtime.calloutHours ?? 0),
          })}
        </p>
      )}
      <Said text={standbySentence(report, language)} />
      <BreachPart {...part} />
      <UnitsPart {...part} />
      <h2>{say('trends')}</h2>
      <ScrollHint isBack>{speak(FIGURE_WORDS, language)('scrollBack')}</ScrollHint>
      {TRENDS.map((name) => (
        <TrendPart key={name} name={name} {...part} />
      ))}
      <DevelopmentPart {...part} />
      <OtherRulesPart {...part} />
      <AboutPart {...part} />
      <CaptionList captions={captions} language={language} />
    </article>
  );
}

const CaptionText = ({ caption }: { readonly caption: Caption | undefined }): VNode => (
  <>{caption && `${caption.label}. ${caption.title}`}</>
);

function BreachPart({ report, language, caption }: PartProps): VNode {
  const say = speak(REPORT_WORDS, language);
  const { breaches } = report.keyFigures;
  const figures = {
    total: breaches.count,
    previous: report.change?.previous ?? null,
    year: breaches.year,
    goal: breaches.goal,
    types: report.breachesByType,
    causes: report.causes,
    withinAgreement: report.withinAgreement,
    outside: report.otherRules,
  };
  return (
    <>
      <h2>{say('breaches')}</h2>
      <p>{say('possible')}</p>
      <BreachTable
        breaches={figures}
        language={language}
        caption={caption('breaches-by-type')}
        isRunning={report.upTo !== undefined}
      />
      <p>{speak(FIGURE_WORDS, language)('tableNote')}</p>
      <Said text={agreementSentence(report, language)} />
      <Said text={rateSentence(report, language)} />
      <Said text={spreadSentence(report, language)} />
      <CauseTable breaches={figures} language={language} caption={caption('causes')} />
      <h3>{speak(CHANGE_WORDS, language)('changeHeading')}</h3>
      <p>{changeSentence(report, language)}</p>
      <Said text={correctedSentence(report, language)} />
      <MeasurePart report={report} language={language} caption={caption} />
      <h3>{say('measures')}</h3>
      {paragraphsOf(report.longTermMeasures ?? say('noMeasures')).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

function OtherRulesPart({ report, language, caption }: PartProps): VNode | null {
  if (report.otherRules.length === 0) return null;
  const say = speak(FIGURE_WORDS, language);
  return (
    <>
      <h2>{say('otherRules')}</h2>
      <OtherRulesTable rules={report.otherRules} language={language} caption={caption('other-rules')} />
      <p>{say('otherRulesNote')}</p>
    </>
  );
}

function TrendPart({ report, language, caption, name }: PartProps & { readonly name: TrendName }): VNode {
  const { month, trend } = report;
  const { sickLeave, breaches } = report.keyFigures;
  const shown = trendOf(
    name,
    {
      ...{ month, trend, isRunning: report.upTo !== undefined },
      goals: { 'sick-leave': sickLeave.goal, breaches: breaches.goal },
    },
    language,
  );
  return (
    <>
      <figure id={figureId(name)}>
        <Chart trend={shown} />
        <figcaption>{caption(figureId(name))}</figcaption>
      </figure>
      <TrendTable trend={shown} language={language} caption={caption(trendTableId(name))} />
    </>
  );
}

function AboutPart({ report, language }: PartProps): VNode {
  const say = speak(REPORT_WORDS, language);
  const { coverage, rulebooks, rowsRejected, version } = report.data;
  return (
    <section class="about" aria-labelledby="about">
      <h2 id="about">{say('data')}</h2>
      <p>
        {say('coverage', {
          evaluated: formatNumber(language, coverage.evaluated),
          employed: coverage.employed,
          others: Math.max(coverage.employed - coverage.evaluated, 0),
        })}{' '}
        {coverage.isSmallGroup && `${speak(FIGURE_WORDS, language)('fewChecked')} `}
        {rowsRejected > 0 && say('rejected', { rows: rowsRejected })}
      </p>
      {rulebooks.length > 0 && <p>{say('rulebook', { rulebooks: rulebooks.join(', ') })}</p>}
      {version !== undefined && <p>{say('dataVersion', { version })}</p>}
      <p>{say('sickNote')}</p>
      {report.keyFigures.sickLeave.month.status === 'no-data' && <p>{say('sickUntold')}</p>}
      <p>{say('gaps')}</p>
      <p>{say('madeAt', { at: formatDate(language, report.madeAt.slice(0, 10)) })}</p>
    </section>
  );
}

function CaptionList(props: { readonly captions: readonly Caption[]; readonly language: Language }): VNode {
  return (
    <section aria-labelledby="list-of-figures">
      <h2 id="list-of-figures">{speak(REPORT_WORDS, props.language)('list')}</h2>
      <ul>
        {props.captions.map((caption) => (
          <li key={caption.id}>
            <a href={`#${caption.id}`}>
              {caption.label}. {caption.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * The report as a document of its own, without the product's frame.
 * @param options.standalone true: the stylesheet is written into it, so that it can be
 *   kept as one file; false: it is linked, as a strict content security policy wants it
 * @param options.standing how final it is, in a sentence
 */
export function renderReportHtml(
  report: MonthlyReport,
  language: Language,
  options: { readonly standalone: boolean; readonly standing?: string | null },
): string {
  return renderPage(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${reportTitle(report, language)} – ${report.organisation}`}</title>
        {options.standalone ? (
          <style dangerouslySetInnerHTML={{ __html: REPORT_STYLE + DOCUMENT_STYLE }} />
        ) : (
          <link rel="stylesheet" href="/assets/report.css" />
        )}
      </head>
      <body>
        <main>
          <ReportArticle report={report} language={language} standing={options.standing ?? null} />
        </main>
      </body>
    </html>,
  );
}
