import { type Layout, type SourceRecord, widened } from './layout.js';
import { fitsHeader } from './mapping/column-choice.js';
import type { Mapping, RowMapping } from './mapping/mapping.js';
import { registerIn } from './register-table.js';
import { planTable } from './table-plan.js';

/** Records among which the header is looked for; exports have a few lines above it that say what they are. */
export const LOOKED_AT = 10;
/** Columns of a table that a title stands above, where nobody knows the columns. */
const OF_A_TABLE = 3;

/** What columns may be known by: the mapping that was asked for, else ours and those of systems we know. */
export interface KnownBy {
  readonly asked: Mapping | null | undefined;
  readonly presets: readonly RowMapping[];
}

/** A table by its first records: its header, the records below it, and where they are had. */
export interface FirstOfTable {
  readonly header: readonly string[];
  /** Of the header. */
  readonly line: number;
  readonly sample: readonly SourceRecord[];
  readonly layout: Layout;
}

/** Null where there are no records. Of JSON the header is made of the fields of its records, and comes first. */
export function tableIn(records: readonly SourceRecord[], form: Layout, known: KnownBy): FirstOfTable | null {
  const mayHaveTitles = form.container === 'csv' || form.container === 'xlsx';
  const place = mayHaveTitles ? headerAmong(records, known) : 0;
  const [first, ...below] = records.slice(place);
  if (!first) return null;
  const { cells: header, line } = first;
  return {
    header,
    line,
    sample: form.container === 'xlsx' ? below.map((row) => widened(row, header.length)) : below,
    layout: place > 0 ? { ...form, headerLine: line } : form,
  };
}

/**
 * Which of the first records of a table is its header: the first whose columns are wholly known; where there is none,
 * the first, or the first below lines of a single cell, where that is a table.
 *
 * @returns its place among the records
 */
export function headerAmong(records: readonly SourceRecord[], known: KnownBy): number {
  const looked = records.slice(0, LOOKED_AT);
  const rows = looked.findIndex(({ cells }) => areColumns(cells, known));
  if (rows >= 0) return rows;
  const register = looked.findIndex(({ cells }, i) => isOfRegister(cells, records.slice(i + 1), known));
  return register >= 0 ? register : belowTitles(looked);
}

/** Whether cells are all the columns that a table of time or absence needs, by mapping, by ours or by a preset. */
export function areColumns(cells: readonly string[], { asked, presets }: KnownBy): boolean {
  if (asked) return fitsHeader(asked, cells);
  const { complaints } = planTable(cells, [], { asked: null, known: presets });
  return !complaints.some(({ problem }) => problem === 'missing-columns');
}

/** Whether cells are the columns of any table that can be read. */
export const isHeader = (cells: readonly string[], known: KnownBy): boolean =>
  areColumns(cells, known) || isOfRegister(cells, [], known);

const isOfRegister = (
  cells: readonly string[],
  below: readonly SourceRecord[],
  { asked }: KnownBy,
): boolean => !asked && registerIn(cells, below, null) !== null;

function belowTitles(looked: readonly SourceRecord[]): number {
  const place = looked.findIndex(({ cells }) => filled(cells) !== 1);
  return place > 0 && filled(looked[place]?.cells ?? []) >= OF_A_TABLE ? place : 0;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
