import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Language } from '../../platform/i18n/texts.js';
import type { ReportDocument } from './report-block.js';
import { fileOf, printedContent } from './report-pdf-content.js';
import { REPORT_TEMPLATE } from './report-template.js';
import { withRowHeadings } from './row-headings.js';

/** Accessible PDF (ISO 14289-1): what does not keep to it is refused instead of written. */
const STANDARD = 'ua-1';
/** No folder of the machine: all that is read is what is given here. */
const WORKSPACE = '/hviletid-report';
const LAST_RESORT = 'no reason given';

/**
 * The report as tagged PDF. Nothing of the day it is made on is in it but what the report
 * says, so the same report gives the same file.
 * @throws when the document would not be accessible
 */
export function reportPdf(document: ReportDocument, language: Language): Buffer {
  const compiler = NodeCompiler.create({ workspace: WORKSPACE });
  const charts = document.blocks.filter((block) => block.kind === 'chart');
  for (const { caption, svg } of charts) compiler.mapShadow(WORKSPACE + fileOf(caption.id), Buffer.from(svg));
  compiler.mapShadow(
    `${WORKSPACE}/report.json`,
    Buffer.from(JSON.stringify(printedContent(document, language))),
  );
  const compiled = compiler.compile({ mainFileContent: REPORT_TEMPLATE });
  if (compiled.result === null) {
    const said = compiled.takeDiagnostics();
    throw new Error(`The report was not set: ${JSON.stringify(said?.shortDiagnostics ?? LAST_RESORT)}`);
  }
  return withRowHeadings(compiler.pdf(compiled.result, { pdfStandard: STANDARD }));
}
