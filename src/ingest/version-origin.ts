/** Where a version of an event or an absence came from, and what ended it. */
export interface VersionOrigin {
  readonly version: number;
  readonly importId: string;
  readonly file: string;
  readonly format: string;
  /** Of the file, or number of the record in a list, from 1. */
  readonly line: number;
  readonly importedAt: Date;
  /** When it stopped to hold; null while it does. */
  readonly supersededAt: Date | null;
  /** The import that ended it, and its file; null while it holds, or where it ended before this was written down. */
  readonly endedBy: string | null;
  readonly endedByFile: string | null;
  readonly endedByFormat: string | null;
  /** Null where the file said nothing of it, being the whole truth of a period. */
  readonly endedByLine: number | null;
}
