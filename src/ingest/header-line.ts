import type { SourceRecord } from './layout.js';
import { fitsHeader } from './mapping/column-choice.js';
import type { Mapping, RowMapping } from './mapping/mapping.js';
import { registerIn } from './register-table.js';
import { planTable } from './table-plan.js';

/** Records among which the header is looked for; exports have a few lines above it that say what they are. */
const LOOKED_AT = 10;
/** Cells that such a line has at most: a title, or a word and what it says (`Periode`, `november 2025`). */
const OF_A_TITLE = 2;
/** Columns from which on a record stands out from such lines. */
const OF_A_TABLE = 4;

/**
 * Which of the first records of a table is its header: the first that is known by its columns; where
 * none is, the first that is wider than a title, if there are titles above it at all.
 *
 * @param isKnown whether these are the columns of a table that can be read
 * @returns its place among the records
 */
export function headerAmong(
  records: readonly SourceRecord[],
  isKnown: (cells: readonly string[]) => boolean,
): number {
  const looked = records.slice(0, LOOKED_AT);
  const known = looked.findIndex(({ cells }) => isKnown(cells));
  if (known >= 0) return known;
  const isTable = looked.some(({ cells }) => filled(cells) >= OF_A_TABLE);
  return isTable ? looked.findIndex(({ cells }) => filled(cells) > OF_A_TITLE) : 0;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/**
 * Whether cells are the columns of a table that can be read: by the mapping that was asked for, else by our own
 * columns or those of a system we know.
 */
export function isHeader(
  cells: readonly string[],
  asked: Mapping | null | undefined,
  known: readonly RowMapping[],
): boolean {
  if (asked) return fitsHeader(asked, cells);
  if (registerIn(cells, [], null) !== null) return true;
  const { complaints } = planTable(cells, [], { asked: null, known });
  return !complaints.some(({ problem }) => problem === 'missing-columns');
}
