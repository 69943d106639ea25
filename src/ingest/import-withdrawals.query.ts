import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { WithdrawnFile, WithdrawnPlace, WithdrawnRow } from './withdrawn-row.js';
import { withdrawnBy } from './withdrawn-versions.js';

const FILE_PAGE = 2000;
/** Files that are named. */
const MOST_FILES = 20;

const ALL = 'w.id, w.employee_id, w.source_id, w.version, w.import_id, w.line';

/** What a version says, of events and absences alike. */
const SAID: Readonly<Record<'work_event' | 'absence', string>> = {
  work_event: `w.kind, extract(epoch from w.starts_at)::float8 as start_at, extract(epoch from w.ends_at)::float8 as end_at,
    null::date as first_day, null::date as last_day, extract(epoch from w.starts_at)::float8 as at`,
  absence: `w.type as kind, null::float8 as start_at, null::float8 as end_at,
    w.from_date as first_day, w.until_date - 1 as last_day, extract(epoch from w.from_date)::float8 as at`,
};

/** From an index that has them in order; each table gives no more than the page. */
const PAGE_OF: Readonly<Record<'stored' | 'tried', string>> = {
  stored: `
    (select ${ALL}, w.superseded_line as by_line, ${SAID.work_event} from work_event w
      where ${withdrawnBy('work_event')} and (w.starts_at, w.id) > (to_timestamp($2::float8), $3::uuid)
      order by w.starts_at, w.id limit $4)
    union all
    (select ${ALL}, w.superseded_line, ${SAID.absence} from absence w
      where ${withdrawnBy('absence')} and (extract(epoch from w.from_date)::float8, w.id) > ($2::float8, $3::uuid)
      order by w.from_date, w.id limit $4)
    order by at, id limit $4`,
  tried: `
    select v.*
      from import_withdrawal t,
           lateral (select ${ALL}, t.line as by_line, ${SAID.work_event} from work_event w where w.id = t.version_id
                    union all
                    select ${ALL}, t.line, ${SAID.absence} from absence w where w.id = t.version_id) v
     where t.import_id = $1 and (t.begins, t.version_id) > (to_timestamp($2::float8), $3::uuid)
     order by t.begins, t.version_id limit $4`,
};

const WHOLE: Readonly<Record<'stored' | 'tried', string>> = {
  stored: `
    select w.employee_id, w.import_id from work_event w where ${withdrawnBy('work_event')}
    union all select w.employee_id, w.import_id from absence w where ${withdrawnBy('absence')}`,
  tried: `
    select w.employee_id, w.import_id from import_withdrawal t join work_event w on w.id = t.version_id where t.import_id = $1
    union all
    select w.employee_id, w.import_id from import_withdrawal t join absence w on w.id = t.version_id where t.import_id = $1`,
};

const page = (how: 'stored' | 'tried'): string => `
  select v.id, v.employee_id as "employeeId", e.code as employee, v.kind, v.start_at as start, v.end_at as end,
         v.first_day::text as "firstDay", v.last_day::text as "lastDay", v.source_id as "sourceId", v.version,
         v.import_id as "importId", i.file_name as file, v.line, v.by_line as "withdrawnByLine", v.at
    from (${PAGE_OF[how]}) v
    join employee e on e.id = v.employee_id
    join import i on i.id = v.import_id
   order by v.at, v.id`;

const files = (how: 'stored' | 'tried'): string => `
  select v.import_id as "importId", i.file_name as file, count(*)::int as rows
    from (${WHOLE[how]}) v join import i on i.id = v.import_id
   group by v.import_id, i.file_name, i.imported_at
   order by rows desc, i.imported_at
   limit ${MOST_FILES}`;

const named = (how: 'stored' | 'tried'): string =>
  `select distinct v.employee_id as id from (${WHOLE[how]}) v order by 1`;

/** An import, as it is known whether it stored anything. */
export interface Withdrawing {
  readonly id: string;
  readonly isDryRun: boolean;
}

const NOWHERE: WithdrawnPlace = { at: -1e10, id: '00000000-0000-0000-0000-000000000000' };

const howOf = ({ isDryRun }: Withdrawing): 'stored' | 'tried' => (isDryRun ? 'tried' : 'stored');

/** Which rows imports withdrew, by the versions that they ended; of those that were only tried, would have. */
@Injectable()
export class ImportWithdrawals {
  constructor(private readonly db: DataSource) {}

  /** By time. @param after the last one seen; null for the beginning */
  list(of: Withdrawing, after: WithdrawnPlace | null, limit: number): Promise<WithdrawnRow[]> {
    const { at, id } = after ?? NOWHERE;
    return this.db.query<WithdrawnRow[]>(page(howOf(of)), [of.id, at, id, limit]);
  }

  /** All of them, some at a time. */
  async *every(of: Withdrawing): AsyncGenerator<WithdrawnRow> {
    let after: WithdrawnPlace | null = null;
    do {
      const rows: WithdrawnRow[] = await this.list(of, after, FILE_PAGE);
      yield* rows;
      after = rows.length < FILE_PAGE ? null : (rows.at(-1) ?? null);
    } while (after !== null);
  }

  /** What had brought them in, the file with most of them first. */
  files(of: Withdrawing): Promise<WithdrawnFile[]> {
    return this.db.query<WithdrawnFile[]>(files(howOf(of)), [of.id]);
  }

  /** Ids of the employees whose rows they are. */
  async named(of: Withdrawing): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(named(howOf(of)), [of.id]);
    return rows.map(({ id }) => id);
  }
}
