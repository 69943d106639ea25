import type { Language } from '../platform/i18n/texts.js';
import type { RowComplaint } from './complaint.js';
import { sayComplaint } from './complaint-words.js';
import type { Layout } from './layout.js';
import { REASON_COLUMN } from './reason-column.js';

/** A row that was not taken in, cell by cell as it stood, and all that is wrong with it. */
export interface RejectedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly complaints: readonly RowComplaint[];
}

/** What is wrong with a row, in one text. */
const reasonOf = ({ complaints }: RejectedRow, language: Language): string =>
  complaints.map((one) => sayComplaint(one, language)).join(' | ');

/** The same, with whatever stood behind the columns of the header. */
export const reasonWithRest = (row: RejectedRow, { header }: Layout, language: Language): string => {
  const rest = row.cells.slice(header.length).filter((cell) => cell !== '');
  return [reasonOf(row, language), ...rest].join(' | ');
};

/** The header of a file of rejected rows: the file's own, and the column of reasons. */
export const headerOf = ({ header }: Layout, language: Language): string[] => [
  ...header,
  REASON_COLUMN.reason[language],
];

/** A row of it, as long as its header, however many cells it had. */
export const cellsOf = (row: RejectedRow, layout: Layout, language: Language): string[] => [
  ...layout.header.map((_, index) => row.cells[index] ?? ''),
  reasonWithRest(row, layout, language),
];
