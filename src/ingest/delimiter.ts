const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The line by which spreadsheets are told the delimiter, above the header. */
const TOLD = /^sep=(.)$/i;

/** Columns from which on a line is no title. */
const OF_A_TABLE = 4;

/** The delimiter of a file by its first lines: as it says itself, else from its header, below titles if there are any. */
export function delimiterIn(lines: readonly string[]): Delimiter {
  const [first = '', ...others] = lines;
  const told = TOLD.exec(first.trim())?.[1];
  const known = DELIMITERS.find((one) => one === told);
  if (known) return known;
  const from = told === undefined ? lines : others;
  return delimiterOf(from.find((line) => columnsOf(line) >= OF_A_TABLE) ?? from[0] ?? '');
}

const columnsOf = (line: string): number => line.split(delimiterOf(line)).length;

/** Whether a first record tells the delimiter, and nothing else. */
export const tellsDelimiter = (cells: readonly string[]): boolean =>
  cells[0]?.trim().toLowerCase() === 'sep=' && cells.slice(1).every((cell) => cell === '');

/**
 * The delimiter of a file, from its header line: the one it holds most of, `;` when none.
 * Deciding by the header and not by the data keeps a decimal comma from looking like one.
 */
function delimiterOf(headerLine: string): Delimiter {
  let best: Delimiter = ';';
  for (const delimiter of DELIMITERS) {
    if (headerLine.split(delimiter).length > headerLine.split(best).length) best = delimiter;
  }
  return best;
}
