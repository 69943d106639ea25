import type { Language } from '../../platform/i18n/texts.js';
import type { Caption } from '../captions.js';
import {
  isNumberColumn,
  type ReportBlock,
  type ReportChart,
  type ReportDocument,
  type ReportTable,
} from './report-block.js';

/** Where a column holds words, millimetres it may take before it wraps. */
const WORDS_WIDTH = 42;
const NUMBER_WIDTH = 22;
/** The same beside a chart. */
const NARROW_WIDTH = 17;
/** Of so many, none has to wrap what is in it. */
const FEW_COLUMNS = 4;
/** A table of more rows may break across pages. */
const MOST_ROWS_TOGETHER = 24;
/** Letters that a column of numbers has room for. */
const LONGEST_NUMBER = 20;

/** Where a chart lies beside the document. */
export const fileOf = (id: string): string => `/${id}.svg`;

/** What the template sets: the blocks with captions, widths of columns, and what has to stay together. */
export function printedContent(
  { captions, blocks, title, organisation, listHeading }: ReportDocument,
  language: Language,
): object {
  return {
    ...{ title, organisation, listHeading },
    language,
    captions: captions.map(({ id, label, title }) => ({ id, text: `${label}. ${title}` })),
    blocks: blocks.flatMap((block, index) => {
      const printed = printedBlock(block, blocks[index - 1], blocks[index + 1], leadsIn(blocks, index));
      return printed === null ? [] : [printed];
    }),
  };
}

/** A chart and the table after it are one block, so that they stand beside each other. */
function printedBlock(
  block: ReportBlock,
  before: ReportBlock | undefined,
  after: ReportBlock | undefined,
  leads: boolean,
): object | null {
  if (block.kind === 'heading') return block;
  if (block.kind === 'text') return { ...block, leads };
  if (block.kind === 'table') return before?.kind === 'chart' ? null : tableOf(block);
  return pairOf(block, after);
}

const pairOf = (chart: ReportChart, after?: ReportBlock): object =>
  after?.kind === 'table'
    ? { kind: 'beside', chart: chartOf(chart), table: tableOf(after, NARROW_WIDTH) }
    : chartOf(chart);

const isShown = (block?: ReportBlock): boolean => block?.kind === 'table' || block?.kind === 'chart';

/** Whether nothing but texts stand between a heading and a table or chart, this one among them: none of it ends a page. */
function leadsIn(blocks: readonly ReportBlock[], index: number): boolean {
  const from = blocks.slice(0, index).findLastIndex(({ kind }) => kind !== 'text');
  return blocks[from]?.kind === 'heading' && isShown(blocks.slice(index).find(({ kind }) => kind !== 'text'));
}

/** The number is counted where the page is set, so that links are called by it as well. */
const captionOf = ({ id, label, title }: Caption) => ({
  id,
  caption: title,
  supplement: label.replace(/ \d+$/, ''),
});

const chartOf = ({ caption, alternative }: ReportChart): object => ({
  ...captionOf(caption),
  kind: 'chart',
  alternative,
  file: fileOf(caption.id),
});

function tableOf(
  { caption, columns, rows, hasTotal, widths, printed = [] }: ReportTable,
  numberWidth = NUMBER_WIDTH,
): object {
  const isWords = columns.slice(1).map((_, index) => !isNumberColumn(rows, index));
  const width = numberWidth === NUMBER_WIDTH && columns.length <= FEW_COLUMNS ? null : numberWidth;
  return {
    ...captionOf(caption),
    kind: 'table',
    columns,
    rows: rows.map(([heading, ...cells], index) => [
      printed[index]?.[0] ?? heading,
      ...cells.map(({ text }) => text),
    ]),
    notes: rows.map((_, index) => printed[index]?.[1] ?? null),
    words: isWords.flatMap((each, index) => (each ? [index] : [])),
    widths: widths ?? isWords.map((each, index) => (each || hasLongText(rows, index) ? WORDS_WIDTH : width)),
    long: rows.length > MOST_ROWS_TOGETHER,
    total: hasTotal,
  };
}

const hasLongText = (rows: ReportTable['rows'], index: number): boolean =>
  rows.some(([, ...cells]) => (cells[index]?.text.length ?? 0) > LONGEST_NUMBER);
