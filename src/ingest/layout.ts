import { isOfColumns, type RowComplaint } from './complaint.js';
import type { Delimiter } from './delimiter.js';

export type Container = 'csv' | 'xlsx' | 'json' | 'ndjson';
export type Encoding = 'utf-8' | 'windows-1252';

/** How the records of one file are had. */
export interface Layout {
  readonly container: Container;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Whether the file holds a quotation mark anywhere. */
  readonly hasQuotes: boolean;
  /** Names of the columns; of JSON the paths of its fields. */
  readonly header: readonly string[];
  /** Of JSON: the key under which the list of records stands; null when the list is the whole. */
  readonly listKey: string | null;
  /** Of a workbook: the sheet that is read; left out, the first. */
  readonly sheet?: string;
  /** Of CSV and workbooks: the line of the header, where lines with titles stand above it. */
  readonly headerLine?: number;
}

/** One record of a file and where it begins: a line or a row of a sheet, from 1; of a JSON list its number. */
export interface SourceRecord {
  readonly cells: readonly string[];
  readonly line: number;
  /** Why it is no record, where it is none; its text then stands in a cell behind those of the header. */
  readonly broken?: RowComplaint;
}

/** With empty cells behind the last one, so that there are as many as columns. */
export const widened = (record: SourceRecord, width: number): SourceRecord =>
  record.cells.length >= width
    ? record
    : { ...record, cells: [...record.cells, ...Array<string>(width - record.cells.length).fill('')] };

/** Some records, and how many bytes of the file have been read when they are there. */
export interface RecordBatch {
  readonly records: readonly SourceRecord[];
  readonly bytes: number;
  /** Of JSON: fields that records by now have. */
  readonly fields?: () => readonly string[];
}

/** The rest of a file cannot be read; thrown while its records are. */
export class UnreadableFile extends Error {
  constructor(readonly complaint: RowComplaint) {
    super(`${complaint.problem} at line ${complaint.line}`);
  }

  /** Whether its columns are at fault, which only its end shows; then nothing is said of its rows, as where a header is. */
  get isOfColumns(): boolean {
    return isOfColumns(this.complaint);
  }
}
