import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { writeXlsxStream } from 'hucre/xlsx';

/** Forms in which a table can be taken away. */
export const TABLE_FORMS = ['xlsx', 'csv'] as const;
export type TableForm = (typeof TABLE_FORMS)[number];

/** A number stays one, so that it can be added up; a day is a day in the workbook and `YYYY-MM-DD` in the text. */
export type Cell = string | number | Date | null;

export interface TableColumn {
  readonly heading: string;
  /** In letters, for the workbook. */
  readonly width: number;
}

export interface DownloadedTable {
  /** Of the file, without its ending; the sheet has it too. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** As they are read: never held as a whole. */
  readonly rows: AsyncIterable<readonly Cell[]>;
}

const TYPES: Readonly<Record<TableForm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** So that a spreadsheet takes the letters for what they are. */
const BYTE_ORDER_MARK = '\uFEFF';
const LONGEST_SHEET_NAME = 31;

/**
 * Sends a table to be kept. The first rows are read before the answer begins, so that a
 * question that cannot be answered still gets an error of its own.
 */
export async function sendTable(response: Response, form: TableForm, table: DownloadedTable): Promise<void> {
  const rows = table.rows[Symbol.asyncIterator]();
  const first = await rows.next();
  const all = rowsFrom(table.columns, first, rows);
  response.type(TYPES[form]).attachment(`${table.name}.${form}`);
  await pipeline(form === 'csv' ? Readable.from(csvLines(all)) : sheet(all, table), response);
}

async function* rowsFrom(
  columns: readonly TableColumn[],
  first: IteratorResult<readonly Cell[]>,
  others: AsyncIterator<readonly Cell[]>,
): AsyncGenerator<Cell[]> {
  yield columns.map(({ heading }) => heading);
  for (let row = first; row.done !== true; row = await others.next()) yield [...row.value];
}

function sheet(rows: AsyncIterable<Cell[]>, { name, columns }: DownloadedTable): Readable {
  const stream = writeXlsxStream(rows, {
    name: name.slice(0, LONGEST_SHEET_NAME),
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}

async function* csvLines(rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const row of rows) yield `${row.map(csvCell).join(',')}\r\n`;
}

/** What a spreadsheet would take for a formula when it opens the text. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A cell as RFC 4180 has it. A name that begins like a formula gets an apostrophe: whoever
 * opens the file must not run what somebody called themselves.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
