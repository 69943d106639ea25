import type { Language } from '../platform/i18n/texts.js';
import type { Problem, RowComplaint } from './complaint.js';
import { sayComplaint } from './complaint-words.js';
import type { Layout } from './layout.js';
import { isReason, REASON_COLUMN, WIDTH_MARK } from './reason-column.js';

/** A row that was not taken in, cell by cell as it stood, and all that is wrong with it. */
export interface RejectedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly complaints: readonly RowComplaint[];
}

/** What is wrong with a row, in one text. */
export const reasonOf = ({ complaints }: RejectedRow, { container }: Layout, language: Language): string =>
  complaints.map((one) => sayComplaint(one, language, container)).join(' | ');

/** The same, with whatever stood behind the columns of the header. */
export const reasonWithRest = (row: RejectedRow, layout: Layout, language: Language): string => {
  const rest = row.cells.slice(layout.header.length).filter((cell) => cell !== '');
  return [reasonOf(row, layout, language), ...rest].join(' | ');
};

const NO_RECORDS: readonly Problem[] = ['line-not-json', 'not-a-record'];
/** Of a line that is no record: more than any record of ours. */
export const LONGEST_LINE_KEPT = 10_000;

/**
 * The line of a file with a record on each, as it stood, where it is no record; null where it is one, of other files,
 * and where not all of it was kept.
 */
export function lineOf({ cells, complaints }: RejectedRow, { container, header }: Layout): string | null {
  if (container !== 'ndjson' || !complaints.some(({ problem }) => NO_RECORDS.includes(problem))) return null;
  const line = cells[header.length] ?? '';
  return line.length < LONGEST_LINE_KEPT ? line : null;
}

/** The header of a file of rejected rows: the file's own, and the column of reasons, once also where the file is one that was sent back. */
export const headerOf = ({ header }: Layout, language: Language): string[] => [
  ...header.slice(0, ownWidth(header)),
  REASON_COLUMN.reason[language],
];

/** A row of it, as long as its header, however many cells it had. */
export function cellsOf(row: RejectedRow, layout: Layout, language: Language): string[] {
  const width = ownWidth(layout.header);
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? '');
  return [...cells, markedReason(row, layout, language)];
}

/** Of a row of another width the reason holds what it had too much, and is kept until somebody empties it. */
function markedReason(row: RejectedRow, layout: Layout, language: Language): string {
  const isOf = (problem: Problem): boolean => row.complaints.some((one) => one.problem === problem);
  if (isOf('not-mended')) return row.cells[layout.header.length - 1] ?? '';
  const reason = reasonWithRest(row, layout, language);
  return isOf('column-count') ? `${reason} | ${WIDTH_MARK.mark[language]}` : reason;
}

/** How many columns there are without that of the reasons. */
const ownWidth = (header: readonly string[]): number =>
  header.filter((name, index) => !isReason(name, index, header)).length;
