import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RowComplaint } from './complaint.js';
import { COMPLAINTS_IN_ANSWER, type ImportAnswer } from './import-answer.js';
import type { ImportPhase } from './import-progress.js';
import { ALIVE } from './import-log.repository.js';
import type { Layout } from './layout.js';
import type { RejectedRow } from './rejected-row.js';

/** An import as it stands now, and when it came and ended. */
export interface ImportSummary extends Omit<ImportAnswer, 'complaints' | 'isImported'> {
  readonly source: string;
  readonly mapping: string | null;
  /** From 0 to 1. */
  readonly progress: number;
  /** What it is doing; null when it has ended, or not begun. */
  readonly phase: ImportPhase | null;
  /** Of the file, and how many of them have been read. */
  readonly bytes: number;
  readonly bytesRead: number;
  /** Name of who began it by a page or over the API, an id where none is known; null where a command did. */
  readonly startedBy: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly layout: Layout | null;
}

export interface ImportStatus extends ImportSummary, Pick<ImportAnswer, 'complaints' | 'isImported'> {}

/** Where a list of imports goes on: the last one seen. */
export interface ImportPlace {
  /** As the database writes it, to the microsecond. */
  readonly at: string;
  readonly id: string;
}

/** A complaint and its place in the list, from which the next page goes on. */
export interface ListedComplaint extends RowComplaint {
  readonly id: string;
}

/** Of an import `i` that says it is under way, whether its process is still there to end it. */
export const STATE_NOW = `
  case when i.state = 'running' and not exists (
         select from pg_locks l
          where l.locktype = 'advisory' and l.classid = ${ALIVE}
            and l.objid = (hashtext(i.id::text)::bigint & 4294967295)::oid)
            and i.seen_alive_at < now() - interval '10 seconds'
       then 'interrupted' else i.state end`;

const SUMMARY = `
         id, file_name as "file", nullif(format, '') as format, source, mapping, layout, progress, phase,
         bytes::float8 as bytes, bytes_read::float8 as "bytesRead", coalesce((select n.name from actor_name n where n.actor = i.started_by),
                  (select t.name from api_token t where 'token:' || t.id = i.started_by), i.started_by) as "startedBy",
         ${STATE_NOW} as state,
         rows_read as "rowsRead", rows_stored - rows_corrected as stored, rows_corrected as corrected,
         rows_unchanged as unchanged, rows_withdrawn as withdrawn, rows_rejected as rejected,
         rows_passed_over as "passedOver", ambiguous_times as "ambiguousTimes",
         rows_overlapping as overlapping, overlaps_found as "overlaps", new_employees as "newEmployees",
         ignored_columns as "ignoredColumns", imported_at as "startedAt", finished_at as "finishedAt"`;

const ONE = `select ${SUMMARY} from import i where id = $1`;

/** Latest first, by key: a page stays where it was when imports come in before it. */
const LIST = `
  select ${SUMMARY}, imported_at::text as at
    from import i
   where $1::timestamptz is null or (imported_at, id) < ($1::timestamptz, $2::uuid)
   order by imported_at desc, id desc
   limit $3`;

const COMPLAINTS = `
  select id, line, column_name as "column", value, problem, expected
    from import_complaint
   where import_id = $1 and id > $2
   order by id
   limit $3`;

/** Complaints are gone through once a page: looked up row by row, they would be gone through for each. */
const ROWS = `
  with page as materialized (
    select line, cells from import_rejected_row where import_id = $1 and line > $2 order by line limit $3
  ),
  said as materialized (
    select c.line, json_agg(json_build_object('line', c.line, 'column', c.column_name, 'value', c.value,
                                              'problem', c.problem, 'expected', c.expected) order by c.id) as complaints
      from import_complaint c
     where c.import_id = $1 and c.line > $2 and c.line <= (select max(line) from page)
     group by c.line
  )
  select p.line, p.cells, s.complaints
    from page p left join said s on s.line = p.line
   order by p.line`;

const PAGE = 5000;

interface ListRow extends ImportSummary {
  readonly at: string;
}

/** What became of an import, for whoever asks by its id: while it runs and ever after. */
@Injectable()
export class ImportAnswers {
  constructor(private readonly db: DataSource) {}

  /** Null where there is no import of this id. */
  async find(id: string): Promise<ImportStatus | null> {
    const row = await this.summary(id);
    if (!row) return null;
    const complaints = await this.complaints(id, { limit: COMPLAINTS_IN_ANSWER });
    return { ...row, isImported: row.state === 'stored', complaints };
  }

  /** The same without what was wrong; null where there is no import of this id. */
  async summary(id: string, tx: Pick<DataSource, 'query'> = this.db): Promise<ImportSummary | null> {
    const [row] = await tx.query<ImportSummary[]>(ONE, [id]);
    return row ?? null;
  }

  /** Imports, latest first; one more than `limit` is asked for by whoever has to know whether there are more. */
  async list(
    after: ImportPlace | null,
    limit: number,
  ): Promise<readonly { readonly summary: ImportSummary; readonly place: ImportPlace }[]> {
    const rows = await this.db.query<ListRow[]>(LIST, [after?.at ?? null, after?.id ?? null, limit]);
    return rows.map(({ at, ...summary }) => ({ summary, place: { at, id: summary.id } }));
  }

  /** What was wrong with its rows, by line; `after` is the id of the last one seen. */
  complaints(
    id: string,
    { after = '0', limit }: { readonly after?: string; readonly limit: number },
  ): Promise<ListedComplaint[]> {
    return this.db.query<ListedComplaint[]>(COMPLAINTS, [id, after, limit]);
  }

  /** Its rejected rows as they stood in the file, by line, each with what was wrong. */
  async *rejectedRows(id: string): AsyncGenerator<RejectedRow> {
    for (let after = -1; ;) {
      const rows = await this.db.query<RejectedRow[]>(ROWS, [id, after, PAGE]);
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      after = last.line;
    }
  }
}
