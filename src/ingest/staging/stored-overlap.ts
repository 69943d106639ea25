/** A row that was stored although somebody's time is on record already, from another file. */
export interface StoredOverlap {
  /** Of the file that came now, from 1. */
  readonly line: number;
  /** UTC seconds. */
  readonly start: number;
  /** Of what was there before. */
  readonly source: string;
  readonly sourceId: string;
  /** Where that came from; left out of imports that were made before this was kept. */
  readonly file?: string;
  readonly fileLine?: number;
  /** Local day, `2025-12-01`. */
  readonly importedOn?: string;
}

export interface StoredOverlaps {
  /** The first of them, by line. */
  readonly first: readonly StoredOverlap[];
  /** Rows, all of them. */
  readonly count: number;
}

export const NO_OVERLAPS: StoredOverlaps = { first: [], count: 0 };
