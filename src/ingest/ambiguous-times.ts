/** A local time that happened twice, of which the first was taken (spec 1.1.1), and where it stands. */
export interface AmbiguousTime {
  /** Of the file, from 1. */
  readonly line: number;
  /** As the file calls it; in a JSON file its path. */
  readonly column: string;
  /** What stood there. */
  readonly value: string;
}

/** How many there are, and the first of them. */
export interface AmbiguousCount {
  ambiguousTimes: number;
  readonly ambiguous: AmbiguousTime[];
}

export const NONE_TWICE: readonly AmbiguousTime[] = [];

/** Of a file of nothing else, more would only be carried along. */
const MOST_KEPT = 20;

/** Counts all, and keeps the first. */
export function countAmbiguous(counted: AmbiguousCount, found: readonly AmbiguousTime[]): void {
  counted.ambiguousTimes += found.length;
  const room = MOST_KEPT - counted.ambiguous.length;
  if (room > 0) counted.ambiguous.push(...found.slice(0, room));
}
