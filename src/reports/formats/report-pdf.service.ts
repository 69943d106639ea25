import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Language } from '../../platform/i18n/texts.js';
import type { ReportBlock, ReportDocument, ReportTable } from './report-block.js';
import { REPORT_TEMPLATE } from './report-template.js';

/** Accessible PDF (ISO 14289-1): what does not keep to it is refused instead of written. */
const STANDARD = 'ua-1';
/** Where a column holds words, millimetres it may take before it wraps. */
const WORDS_WIDTH = 42;
const NUMBER_WIDTH = 24;
/** Letters that a column of numbers has room for. */
const LONGEST_NUMBER = 20;
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
  compiler.mapShadow(`${WORKSPACE}/report.json`, Buffer.from(JSON.stringify(contentOf(document, language))));
  const compiled = compiler.compile({ mainFileContent: REPORT_TEMPLATE });
  if (compiled.result === null) {
    const said = compiled.takeDiagnostics();
    throw new Error(`The report was not set: ${JSON.stringify(said?.shortDiagnostics ?? LAST_RESORT)}`);
  }
  return compiler.pdf(compiled.result, { pdfStandard: STANDARD });
}

const fileOf = (id: string): string => `/${id}.svg`;

function contentOf({ captions, blocks, ...document }: ReportDocument, language: Language): object {
  return {
    ...document,
    language,
    captions: captions.map(({ id, label, title }) => ({ id, text: `${label}. ${title}` })),
    blocks: blocks.map(blockOf),
  };
}

function blockOf(block: ReportBlock): object {
  if (block.kind === 'heading' || block.kind === 'text') return block;
  const { id, label, title } = block.caption;
  const caption = { id, caption: `${label}. ${title}` };
  if (block.kind === 'table') return { ...caption, ...tableOf(block) };
  return { ...caption, kind: 'chart', alternative: block.alternative, file: fileOf(id) };
}

/** A column without a single number is read as words, from the left. */
function tableOf({ columns, rows, hasTotal }: ReportTable): object {
  const isWords = columns.slice(1).map((_, index) => rows.every((row) => numberIn(row, index) === null));
  return {
    kind: 'table',
    columns,
    rows: rows.map(([heading, ...cells]) => [heading, ...cells.map(({ text }) => text)]),
    words: isWords.flatMap((each, index) => (each ? [index] : [])),
    widths: isWords.map((each, index) => (each || hasLongText(rows, index) ? WORDS_WIDTH : NUMBER_WIDTH)),
    total: hasTotal,
  };
}

function numberIn([, ...cells]: ReportTable['rows'][number], index: number): number | null {
  return cells[index]?.value ?? null;
}

const hasLongText = (rows: ReportTable['rows'], index: number): boolean =>
  rows.some(([, ...cells]) => (cells[index]?.text.length ?? 0) > LONGEST_NUMBER);
