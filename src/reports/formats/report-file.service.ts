import type { Language } from '../../platform/i18n/texts.js';
import { type IssuedReport, standingSentence } from '../closing/report-standing.js';
import { renderReportHtml } from '../monthly-report.view.js';
import { reportCsv } from './report-csv.js';
import { reportDocument } from './report-document.js';
import type { ReportFormat } from './report-format.js';
import { reportPdf } from './report-pdf.service.js';
import { reportXlsx } from './report-xlsx.service.js';

/** The report as one file that can be kept and sent on. */
export async function reportFile(
  issued: IssuedReport,
  format: ReportFormat,
  language: Language,
): Promise<Buffer> {
  const { report } = issued;
  const standing = standingSentence(issued, language);
  if (format === 'html')
    return Buffer.from(renderReportHtml(report, language, { standalone: true, standing }));
  const document = reportDocument(report, language, standing);
  if (format === 'pdf') return reportPdf(document, language);
  if (format === 'xlsx') return reportXlsx(document);
  return Buffer.from(reportCsv(document, language));
}
