const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The delimiter of a file, from its header line: the one it holds most of, `;` when none.
 * Deciding by the header and not by the data keeps a decimal comma from looking like one.
 */
export function delimiterOf(headerLine: string): Delimiter {
  let best: Delimiter = ';';
  for (const delimiter of DELIMITERS) {
    if (headerLine.split(delimiter).length > headerLine.split(best).length) best = delimiter;
  }
  return best;
}
