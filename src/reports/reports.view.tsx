import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../access/page.view.js';
import { speak } from '../platform/i18n/texts.js';
import { formatMonth } from '../wording/format.js';
import type { ClosingState, Deliveries } from './closing/closing.service.js';
import { type IssuedReport, standingSentence } from './closing/report-standing.js';
import { ClosingPart } from './closing/closing.view.js';
import { ReportArticle, reportTitle } from './monthly-report.view.js';
import { type RefusedText, ReportTextForm } from './texts/report-text.view.js';
import { REPORT_WORDS } from './report-words.js';

/** The months there are reports of. */
export function ReportListPage(props: {
  readonly context: PageContext;
  readonly months: readonly string[];
  /** Why there is none of what was asked for. */
  readonly refusal?: string;
}): VNode {
  const { language } = props.context;
  const say = speak(REPORT_WORDS, language);
  return (
    <ProductPage context={props.context} title={say('reports')}>
      <h1 class="ds-heading" data-size="lg">
        {say('reports')}
      </h1>
      {props.refusal !== undefined && (
        <div class="ds-alert notice" data-color="warning" role="alert">
          <p class="ds-paragraph">{props.refusal}</p>
        </div>
      )}
      {props.months.length === 0 && <p class="ds-paragraph">{say('noReports')}</p>}
      {props.months.length > 0 && (
        <ul class="months">
          {props.months.map((month) => (
            <li key={month}>
              <a class="ds-link" href={`/reports/${month}`}>
                {formatMonth(language, month)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </ProductPage>
  );
}

/** A report inside the product's frame. */
export function ReportPage(props: {
  readonly context: PageContext;
  readonly issued: IssuedReport;
  /** Null where the report is of units, which are not closed. */
  readonly closing: ClosingState | null;
  /** HR's own text as it is now; null for those who may not write it. */
  readonly text: string | null;
  /** What HR has just written, where it was not taken. */
  readonly refused: RefusedText | null;
  /** Null for those who may not close. */
  readonly deliveries: Deliveries | null;
  /** Of the organisation. */
  readonly zone: string;
}): VNode {
  const { language } = props.context;
  const { report, closedAs } = props.issued;
  const say = speak(REPORT_WORDS, language);
  const version = closedAs === null ? '' : `?version=${String(closedAs.version)}`;
  return (
    <ProductPage context={props.context} title={reportTitle(report, language)} stylesheets={['report']}>
      <p class="beside">
        {(['pdf', 'xlsx', 'csv', 'html'] as const).map((format) => (
          <>
            <a class="ds-link" href={`/reports/${report.month}/${format}${version}`} download>
              {say('asFile', { format: format.toUpperCase() })}
            </a>
            {' · '}
          </>
        ))}
        <a class="ds-link" href={`/api/v1/reports/${report.month}${version}`}>
          {say('asJson')}
        </a>
      </p>
      <ReportArticle
        report={report}
        language={language}
        standing={standingSentence(props.issued, language)}
      />
      {props.text !== null && (
        <ReportTextForm month={report.month} text={props.text} refused={props.refused} language={language} />
      )}
      {props.closing && (
        <ClosingPart
          state={props.closing}
          shown={closedAs?.version ?? null}
          deliveries={props.deliveries}
          language={language}
          zone={props.zone}
        />
      )}
    </ProductPage>
  );
}
