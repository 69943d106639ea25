import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Request, Response } from 'express';
import { writeXlsxStream } from 'hucre/xlsx';
import { type Cell, csvForSpreadsheets } from '../csv.js';
import type { Language } from '../i18n/texts.js';
import { sheetNameOf } from '../sheet-name.js';

/** Forms in which a table can be taken away. */
export const TABLE_FORMS = ['xlsx', 'csv'] as const;
export type TableForm = (typeof TABLE_FORMS)[number];

/** Where a list is to be had as a file, by the address of its page. */
export const tablePaths = (path: string): string[] => TABLE_FORMS.map((form) => `${path}.${form}`);

export interface TableColumn {
  readonly heading: string;
  /** In letters, for the workbook. */
  readonly width: number;
  /** Whether its cells are moments: a workbook would show their days alone. */
  readonly isMoment?: boolean;
}

/** A column said once: its heading, and what a row has in it. */
export interface FileColumn<Row> extends TableColumn {
  readonly cell: (row: Row) => Cell;
}

export interface DownloadedTable {
  /** Of the file, without its ending; the sheet has it too. */
  readonly name: string;
  readonly language: Language;
  readonly columns: readonly TableColumn[];
  /** As they are read: never held as a whole. */
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** A list as a table to be kept. */
export const tableOf = <Row>(
  { name, language }: Pick<DownloadedTable, 'name' | 'language'>,
  columns: readonly FileColumn<Row>[],
  rows: AsyncIterable<Row> | Promise<Iterable<Row>>,
): DownloadedTable => ({ name, language, columns, rows: cellsOf(rows, columns) });

async function* cellsOf<Row>(
  rows: AsyncIterable<Row> | Promise<Iterable<Row>>,
  columns: readonly FileColumn<Row>[],
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows instanceof Promise ? await rows : rows)
    yield columns.map(({ cell }) => cell(row));
}

const TYPES: Readonly<Record<TableForm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/**
 * Sends a table to be kept, in the form that the address ends with. The first rows are read before the answer begins, so that a
 * question that cannot be answered still gets an error of its own.
 */
export async function sendTable(request: Request, response: Response, table: DownloadedTable): Promise<void> {
  const form = formOf(request.path);
  const rows = table.rows[Symbol.asyncIterator]();
  const first = await rows.next();
  response.type(TYPES[form]).attachment(`${table.name}.${form}`);
  await write(form, table, rowsFrom(table.columns, first, rows), response);
}

/** The same to a file, in the form that its name ends with. */
export async function writeTable(path: string, table: DownloadedTable): Promise<void> {
  const rows = table.rows[Symbol.asyncIterator]();
  const all = rowsFrom(table.columns, await rows.next(), rows);
  await write(formOf(path), table, all, createWriteStream(path));
}

const formOf = (path: string): TableForm => TABLE_FORMS.find((one) => path.endsWith(`.${one}`)) ?? 'csv';

const write = (
  form: TableForm,
  table: DownloadedTable,
  rows: AsyncIterable<Cell[]>,
  sink: NodeJS.WritableStream,
): Promise<void> =>
  form === 'csv'
    ? pipeline(Readable.from(rows), stringify(csvForSpreadsheets(table.language)), sink)
    : pipeline(sheet(rows, table), sink);

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
    name: sheetNameOf(name),
    columns: columns.map(({ width, isMoment }) => ({
      width,
      ...(isMoment === true ? { numFmt: 'yyyy-mm-dd hh:mm:ss' } : {}),
    })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
}
