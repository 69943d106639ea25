import { type CellValue, writeXlsx, type WriteSheet } from 'hucre';
import { type ReportBlock, type ReportChart, type ReportDocument, type ReportTable } from './report-block.js';

const HEADING_WIDTH = 48;
const WIDTH = 22;
const BOLD = { font: { bold: true } };
/** The table begins below its caption. */
const HEADER_ROW = 1;
const CHART_ROWS = 18;

/**
 * The report as a workbook: a sheet with its text, and one for each table, whose numbers
 * are numbers. Where the report draws a chart, the sheet of its table has one of its own.
 */
export async function reportXlsx(document: ReportDocument): Promise<Buffer> {
  const { blocks, title, organisation } = document;
  const sheets = blocks.flatMap((block, index): WriteSheet[] =>
    block.kind === 'table' ? [tableSheet(block, chartBefore(blocks, index))] : [],
  );
  const file = await writeXlsx({
    sheets: [textSheet(document), ...sheets],
    properties: { title, creator: organisation },
  });
  return Buffer.from(file);
}

function chartBefore(blocks: readonly ReportBlock[], index: number): ReportChart | null {
  const before = blocks[index - 1];
  return before?.kind === 'chart' ? before : null;
}

function textSheet({ title, organisation, blocks }: ReportDocument): WriteSheet {
  const texts = blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'text' ? [block] : []));
  const cells = new Map(
    texts.flatMap(({ kind, text }, index) =>
      kind === 'heading' ? [[`${index + 2},0`, { value: text, style: BOLD }] as const] : [],
    ),
  );
  return {
    name: 'Info',
    columns: [{ width: 100, style: { alignment: { wrapText: true, vertical: 'top' } } }],
    rows: [[title], [organisation], ...texts.map(({ text }) => [text])],
    cells: cells.set('0,0', { value: title, style: BOLD }),
  };
}

function tableSheet({ caption, columns, rows }: ReportTable, chart: ReportChart | null): WriteSheet {
  const content = rows.map(([heading, ...cells]): CellValue[] => [
    heading,
    ...cells.map(({ value, text }) => value ?? text),
  ]);
  const bold = columns.map(
    (column, index) => [`${HEADER_ROW},${index}`, { value: column, style: BOLD }] as const,
  );
  const title = `${caption.label}. ${caption.title}`;
  return {
    name: caption.label,
    columns: columns.map((_, index) => ({ width: index === 0 ? HEADING_WIDTH : WIDTH })),
    rows: [[title], [...columns], ...content],
    cells: new Map([['0,0', { value: title, style: BOLD }], ...bold]),
    ...(chart && { charts: [chartOf(chart, rows.length)] }),
  };
}

/** A gap stays a gap: its cell holds a text, which no chart draws. */
function chartOf({ caption, alternative }: ReportChart, rows: number) {
  const first = HEADER_ROW + 2;
  const last = first + rows - 1;
  return {
    type: 'column' as const,
    title: `${caption.label}. ${caption.title}`,
    altText: alternative,
    series: [{ name: caption.title, categories: `A${first}:A${last}`, values: `B${first}:B${last}` }],
    anchor: { from: { row: HEADER_ROW, col: 3 }, to: { row: HEADER_ROW + CHART_ROWS, col: 11 } },
  };
}
