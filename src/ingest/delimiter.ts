const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The line by which spreadsheets are told the delimiter, above the header. */
const TOLD = /^sep=(.)$/i;

/**
 * The delimiter of a file by its first lines: as it says itself; else the one by which one of them has columns that are
 * known, for titles may stand above the header; else that of the first.
 */
export function delimiterIn(
  [first = '', ...others]: readonly string[],
  areColumns: (cells: readonly string[]) => boolean,
): Delimiter {
  const told = TOLD.exec(first.trim())?.[1];
  const known = DELIMITERS.find((one) => one === told);
  if (known) return known;
  const lines = told === undefined ? [first, ...others] : others;
  const isKnownBy = (delimiter: Delimiter): boolean =>
    lines.some((line) => areColumns(line.split(delimiter).map(unquoted)));
  return DELIMITERS.find(isKnownBy) ?? delimiterOf(lines[0] ?? '');
}

const unquoted = (cell: string): string => /^\s*"([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;

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
