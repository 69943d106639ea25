import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RowComplaint } from './complaint.js';
import { COMPLAINTS_IN_ANSWER, type ImportAnswer } from './import-answer.js';
import type { ImportPhase } from './import-progress.js';
import { TRIES } from './dirty-marks.repository.js';
import { ALIVE } from './import-log.repository.js';
import type { Layout } from './layout.js';
import type { RejectedRow } from './rejected-row.js';

/** An import as it stands now, and when it came and ended. */
export interface ImportSummary extends Omit<ImportAnswer, 'complaints' | 'isImported'> {
  readonly source: string;
  readonly mapping: string | null;
  /** Whether it stores nothing, whatever comes of it. */
  readonly isDryRun: boolean;
  /** Whether it was to do what a dry run had shown, and is one because it would have done something else. */
  readonly isShownAnew: boolean;
  /** Whether its good rows were to be taken without the bad ones; null where that was no choice, or is not on record. */
  readonly isPartial: boolean | null;
  /** Days about which it is the whole truth of its source, as `2025-12-01/2025-12-31`; null where it adds. */
  readonly replace: string | null;
  /** Of the rows withdrawn, those that it leaves out where it tells everything. */
  readonly leftOut: number;
  /** From 0 to 1. */
  readonly progress: number;
  /** What it is doing; null when it has ended, or not begun. */
  readonly phase: ImportPhase | null;
  /** Of the file, and how many of them have been read. */
  readonly bytes: number;
  readonly bytesRead: number;
  /** Name of who began it by a page or over the API, an id where none is known; null where a command did. */
  readonly startedBy: string | null;
  /** The same of who stopped it; null where nobody did, and where that is no longer kept. */
  readonly stoppedBy: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly layout: Layout | null;
  /** Whether it is on record which cases it brought. */
  readonly findingsKept: boolean;
}

export interface ImportStatus extends ImportSummary, Pick<ImportAnswer, 'complaints' | 'isImported'> {}

/** How far the evaluation is of those whom an import had marked. */
export interface Evaluated {
  /** Whom it had marked when it was stored. */
  readonly marked: number;
  /** Those marked later because it had moved the days that files cover. */
  readonly added: number;
  /** Of both, who is still to be evaluated. */
  readonly waiting: number;
  /** Who could not be evaluated, time after time; not among the waiting. */
  readonly stuck: number;
}

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

/** What an actor is called, its id where no name is known. */
export const nameOf = (actor: string): string => `
  coalesce((select n.name from actor_name n where n.actor = ${actor}),
           (select t.name from api_token t where 'token:' || t.id = ${actor}), ${actor})`;

const SUMMARY = `
         id, file_name as "file", nullif(format, '') as format, source, mapping, layout, progress, phase, is_dry_run as "isDryRun", is_shown_anew as "isShownAnew",
         is_partial as "isPartial", replaced_from::text || '/' || (replaced_until - 1)::text as replace, rows_left_out as "leftOut",
         bytes::float8 as bytes, bytes_read::float8 as "bytesRead", ${nameOf('i.started_by')} as "startedBy", ${nameOf('i.stopped_by')} as "stoppedBy",
         ${STATE_NOW} as state,
         rows_read as "rowsRead", rows_stored - rows_corrected as stored, rows_corrected as corrected,
         rows_unchanged as unchanged, rows_withdrawn as withdrawn, rows_rejected as rejected,
         rows_passed_over as "passedOver", ambiguous_times as "ambiguousTimes", ambiguous_found as ambiguous,
         rows_overlapping as overlapping, overlaps_found as "overlaps",
         rows_never_there as "neverThere", never_there as "withdrawals", new_employees as "newEmployees",
         ignored_columns as "ignoredColumns", imported_at as "startedAt", finished_at as "finishedAt",
         findings_kept as "findingsKept"`;

const ONE = `select ${SUMMARY} from import i where id = $1`;

const SOME = `select ${SUMMARY} from import i where id = any ($1::uuid[])`;

/** Of marks that an import waits for, those count that are still there. */
const EVALUATED = `
  select i.id, i.employees_marked as marked, i.employees_added as added,
         w.waiting::int as waiting, w.stuck::int as stuck
    from import i,
         lateral (select count(*) filter (where d.tries < $2) as waiting, count(*) filter (where d.tries >= $2) as stuck
                    from import_mark m join dirty_mark d on d.employee_id = m.employee_id
                   where m.import_id = i.id) w
   where i.id = any ($1::uuid[])`;

/** Latest first, by key: a page stays where it was when imports come in before it. */
const LIST = `
  select ${SUMMARY}, imported_at::text as at
    from import i
   where $1::timestamptz is null or (imported_at, id) < ($1::timestamptz, $2::uuid)
   order by imported_at desc, id desc
   limit $3`;

const COMPLAINTS = `
  select id, line, column_name as "column", value, problem, expected, other_line as "otherLine"
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
                                              'problem', c.problem, 'expected', c.expected,
                                              'otherLine', c.other_line) order by c.id) as complaints
      from import_complaint c
     where c.import_id = $1 and c.line > $2 and c.line <= (select max(line) from page)
     group by c.line
  )
  select p.line, p.cells, s.complaints
    from page p left join said s on s.line = p.line
   order by p.line`;

/** Employees whose numbers stand in rows that were not taken in, or in what was wrong with them; of some lines, or of all. */
const NAMED = `
  select e.id
    from employee e
   where e.code in (
     select unnest(r.cells) from import_rejected_row r
      where r.import_id = $1 and ($2::int[] is null or r.line = any ($2::int[]))
     union
     select c.value from import_complaint c
      where c.import_id = $1 and ($2::int[] is null or c.line = any ($2::int[])))
   order by e.id`;

const PAGE = 5000;

interface ListRow extends ImportSummary {
  readonly at: string;
}

/** What became of an import, for whoever asks by its id: while it runs and ever after. */
@Injectable()
export class ImportAnswers {
  constructor(private readonly db: DataSource) {}

  /** Ids of the employees whom rejected rows name; of those lines alone, or of all. */
  async namedIn(id: string, lines: readonly number[] | null): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(NAMED, [id, lines]);
    return rows.map((row) => row.id);
  }

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

  /** Of several, by id; those that are not there are missing. */
  async summaries(ids: readonly string[]): Promise<ReadonlyMap<string, ImportSummary>> {
    const rows = await this.db.query<ImportSummary[]>(SOME, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** How far the evaluation after imports is, by their ids. */
  async evaluated(ids: readonly string[]): Promise<ReadonlyMap<string, Evaluated>> {
    const rows = await this.db.query<(Evaluated & { readonly id: string })[]>(EVALUATED, [ids, TRIES]);
    return new Map(rows.map(({ id, ...evaluated }) => [id, evaluated]));
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
