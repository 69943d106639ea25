/** A row that was stored although somebody's time, or that they were away, is on record already. */
export interface StoredOverlap {
  /** Of the file that came now, from 1. */
  readonly line: number;
  /** UTC seconds; null of an absence, of which is kept where it stands and not what it says: an import is kept longer, and seen by more. */
  readonly start: number | null;
  /** Of what was there before. */
  readonly source: string;
  /** Null of an absence: an id that is made of a row says what sort it is. */
  readonly sourceId: string | null;
  /** Where that came from: null where it is a row of the file that is looked at; left out of imports that were made before this was kept. */
  readonly file?: string | null;
  readonly fileLine?: number;
  readonly fileFormat?: string | null;
  /** Local day, `2025-12-01`; null where it is not imported. */
  readonly importedOn?: string | null;
}

export interface StoredOverlaps {
  /** The first of them, by line. */
  readonly first: readonly StoredOverlap[];
  /** Rows, all of them. */
  readonly count: number;
}

export const NO_OVERLAPS: StoredOverlaps = { first: [], count: 0 };
