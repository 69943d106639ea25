import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FileFormat } from './formats.js';
import type { ImportState } from './import-answer.js';
import { nameOf, STATE_NOW } from './import-answers.query.js';

/** A line of the list of imports. */
export interface PastImport {
  readonly id: string;
  readonly file: string;
  readonly format: FileFormat | null;
  readonly source: string;
  readonly state: ImportState;
  /** Name of who began it by a page or over the API, an id where none is known; null where a command did. */
  readonly startedBy: string | null;
  readonly startedAt: Date;
  readonly rowsRead: number;
  readonly stored: number;
  readonly corrected: number;
  readonly withdrawn: number;
  readonly rejected: number;
  /** Where the list goes on after this line. */
  readonly place: string;
}

const FILE_PAGE = 500;

/** By key, not by offset. The place is the start to the microsecond, as it is compared, and the id. */
const LIST = `
  select i.id, i.file_name as "file", nullif(i.format, '') as format, i.source, ${STATE_NOW} as state,
         ${nameOf('i.started_by')} as "startedBy", i.imported_at as "startedAt", i.rows_read as "rowsRead",
         i.rows_stored - i.rows_corrected as stored, i.rows_corrected as corrected, i.rows_withdrawn as withdrawn, i.rows_rejected as rejected,
         to_char(i.imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || i.id as place
    from import i
   where $1::timestamptz is null or (i.imported_at, i.id) < ($1::timestamptz, $2::uuid)
   order by i.imported_at desc, i.id desc
   limit $3`;

const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whether a text is the place of a line. */
export const isPlace = (text: string): boolean => PLACE.test(text);

/** Every import there was, refused and dry ones too. */
@Injectable()
export class ImportHistory {
  constructor(private readonly db: DataSource) {}

  /** Latest first. @param after the place of the last line seen; null for the beginning */
  list(after: string | null, limit: number): Promise<PastImport[]> {
    const [, at = null, id = null] = PLACE.exec(after ?? '') ?? [];
    return this.db.query<PastImport[]>(LIST, [at, id, limit]);
  }

  /** All of them, a page at a time. */
  async *every(): AsyncGenerator<PastImport> {
    let after: string | null = null;
    do {
      const rows: PastImport[] = await this.list(after, FILE_PAGE);
      yield* rows;
      after = rows.length < FILE_PAGE ? null : (rows.at(-1)?.place ?? null);
    } while (after !== null);
  }
}
