import { type CellValue, writeXlsx, type WriteSheet } from 'hucre';
import {
  type Cell,
  isNumberColumn,
  type ReportBlock,
  type ReportChart,
  type ReportDocument,
  type ReportTable,
  tablesOf,
} from './report-block.js';

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
  const { blocks, annexes, title, organisation, noteHeading } = document;
  const sheets = blocks.flatMap((block, index): WriteSheet[] =>
    block.kind === 'table' ? [tableSheet(block, chartBefore(blocks, index), noteHeading)] : [],
  );
  const file = await writeXlsx({
    sheets: [textSheet(document), ...sheets, ...annexes.map((table) => tableSheet(table, null, noteHeading))],
    properties: { title, creator: organisation },
  });
  return Buffer.from(file);
}

function chartBefore(blocks: readonly ReportBlock[], index: number): ReportChart | null {
  const before = blocks[index - 1];
  return before?.kind === 'chart' ? before : null;
}

/** The text, and what is on which sheet: their names hold no more than the numbers of their tables. */
function textSheet(document: ReportDocument): WriteSheet {
  const { title, organisation, blocks, listHeading } = document;
  const texts = [
    ...blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'text' ? [block] : [])),
    { kind: 'heading' as const, text: listHeading },
    ...tablesOf(document).map(({ caption: { label, title: what } }) => ({
      kind: 'text' as const,
      text: `${label}. ${what}`,
    })),
  ];
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

function tableSheet(
  { caption, columns, rows }: ReportTable,
  chart: ReportChart | null,
  note: string,
): WriteSheet {
  const numbers = columns.slice(1).map((_, index) => isOfNumbers(rows, index));
  const notes = rows.map(([, ...cells]) => notesOf(cells, columns, numbers));
  const headings = notes.some((text) => text !== '') ? [...columns, note] : columns;
  const content = rows.map(([heading, ...cells], row): CellValue[] => [
    heading,
    ...cells.map(({ value, text }, index) => (numbers[index] === true ? value : text)),
    ...(headings === columns ? [] : [notes[row] === '' ? null : (notes[row] ?? null)]),
  ]);
  const title = `${caption.label}. ${caption.title}`;
  return {
    name: caption.label,
    columns: headings.map((_, index) => ({ width: index === 0 ? HEADING_WIDTH : WIDTH })),
    rows: [[title], [...headings], ...content],
    cells: styled(title, headings, rows),
    ...(chart && { charts: [chartOf(chart, rows.length)] }),
  };
}

/** Also a column of numbers none of which is known. */
const isOfNumbers = (rows: ReportTable['rows'], index: number): boolean =>
  isNumberColumn(rows, index) || rows.some(([, ...cells]) => cells[index]?.format !== undefined);

/** Why cells of numbers have none, each with its column where there are several. */
function notesOf(cells: readonly Cell[], columns: readonly string[], numbers: readonly boolean[]): string {
  const empty = cells.filter(({ value }, index) => numbers[index] === true && value === null);
  // What is true of all of them is said once.
  const [first] = empty;
  if (
    first &&
    empty.length === numbers.filter(Boolean).length &&
    empty.every(({ text }) => text === first.text)
  )
    return first.text;
  const notes = cells.flatMap(({ value, text }, index) =>
    numbers[index] === true && value === null && text !== '' ? [`${columns[index + 1] ?? ''}: ${text}`] : [],
  );
  return notes.join('; ');
}

/** Headings are bold; numbers look as the report prints them. */
function styled(
  title: string,
  headings: readonly string[],
  rows: ReportTable['rows'],
): NonNullable<WriteSheet['cells']> {
  const cells: NonNullable<WriteSheet['cells']> = new Map([['0,0', { value: title, style: BOLD }]]);
  headings.forEach((value, index) => cells.set(`${HEADER_ROW},${index}`, { value, style: BOLD }));
  rows.forEach(([, ...row], line) => {
    row.forEach(({ value, format }, index) => {
      if (value === null || format === undefined) return;
      cells.set(`${HEADER_ROW + 1 + line},${index + 1}`, { value, style: { numFmt: format } });
    });
  });
  return cells;
}

/** A gap stays a gap: its cell is empty. */
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
