import type { Caption } from '../captions.js';

/** A cell as it is read, and the number behind it; null where there is none. */
export interface Cell {
  readonly text: string;
  readonly value: number | null;
  /** How a workbook shows the value, or would if there were one, as its number format: `0.00" %"`. */
  readonly format?: string;
}

export interface ReportTable {
  readonly kind: 'table';
  readonly caption: Caption;
  /** The first names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [heading: string, ...cells: Cell[]])[];
  /** What a printed page has in the place of a row's heading: a name, and in smaller letters a note on it. */
  readonly printed?: readonly (readonly [name: string, note: string])[];
  /** Whether the last row sums up the others. */
  readonly hasTotal: boolean;
  /** Of the columns after the first, millimetres on a printed page, null as wide as what is in it; left out, they follow from what the columns hold. */
  readonly widths?: readonly (number | null)[];
}

/** A chart: its picture as SVG, and what it shows in words. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly caption: Caption;
  readonly svg: string;
  readonly alternative: string;
}

/** A part of the report as any format writes it, in reading order. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | ReportTable
  | ReportChart;

/** The report in one language, for formats that are not pages. */
export interface ReportDocument {
  readonly title: string;
  readonly organisation: string;
  readonly listHeading: string;
  /** Of the column of a workbook that says why cells are empty. */
  readonly noteHeading: string;
  readonly captions: readonly Caption[];
  /** How final it is; the first of the blocks, too. */
  readonly standing: string | null;
  readonly blocks: readonly ReportBlock[];
  /** Tables with more columns than a page holds: of workbook and CSV alone, and of what is counted in the blocks. */
  readonly annexes: readonly ReportTable[];
}

/** Whether a column, counted after the first, holds a number; one without is read as words, from the left. */
export const isNumberColumn = (rows: ReportTable['rows'], index: number): boolean =>
  rows.some(([, ...cells]) => (cells[index]?.value ?? null) !== null);

/** With the annexes. */
export const tablesOf = ({ blocks, annexes }: ReportDocument): readonly ReportTable[] => [
  ...blocks.filter((block) => block.kind === 'table'),
  ...annexes,
];
