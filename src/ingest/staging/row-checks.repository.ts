import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MOST_COMPLAINTS } from './staged-rows.js';

/** A staged row that cannot be used, by what the database found. */
export interface FoundBad {
  readonly line: number;
  readonly value: string;
  /** UTC seconds of an instant that would have been accepted; null where there is none. */
  readonly until: number | null;
  /** Line of the row it cannot be in beside; null where that is none of the file. */
  readonly other: number | null;
}

export interface BadRows {
  /** The first of them. */
  readonly rows: readonly FoundBad[];
  /** All of them. */
  readonly count: number;
}

/** A row that brought no id and is like an earlier one gets an ordinal, so that the same file names the same rows. */
const NUMBER = `
  update staged s set source_id = s.source_id || '|' || d.ordinal
    from (select ord, row_number() over (partition by source_id order by ord) as ordinal
            from staged where by_content) d
   where d.ord = s.ord and d.ordinal > 1`;

/**
 * Rows of one id that say different things: which of them is right nobody can tell, so all come back, each with the
 * line of another. Were the first taken, the others would correct it when they are sent again as they are. Of rows
 * that say the same the first will do.
 */
const DUPLICATES = `
  select ord, line, source_id as value, null::bigint as until, other
    from (select ord, line, source_id, ordinal, case ordinal when 1 then later else earlier end as other,
                 min(said) over (partition by source_id) <> max(said) over (partition by source_id) as differ
            from (select ord, line, source_id, hashtextextended((to_jsonb(s) - 'ord' - 'line')::text, 0) as said,
                         row_number() over same as ordinal, first_value(line) over same as earlier, lead(line) over same as later
                    from staged s
                   where source_id in (select source_id from staged group by source_id having count(*) > 1)
                  window same as (partition by source_id order by ord)) told) d
   where d.ordinal > 1 or d.differ`;

const FOREIGN = `
  select s.ord, s.line, s.source_id as value, null::bigint as until, null::integer as other
    from matched m join staged s on s.ord = m.ord
   where m.is_foreign`;

const UNKNOWN = `
  select s.ord, s.line, p.code as value, null::bigint as until, null::integer as other
    from staged_person p join staged s on s.person = p.person
   where p.employee_id is null`;

/** More than any line; with an end before it, one number tells which row ends last, and its line. */
const LINES = 2 ** 31;

/**
 * One person is at one shift at a time. Standby may lie across itself, and under and over
 * everything else; so may call-outs and overtime across a shift, as systems differ in
 * where they draw the line. Of two rows that lie across each other either may be the wrong one, and both come
 * back: the later by its start and the end before it, the earlier by its end and the start after it, unless they start together.
 */
const OVERLAPS = `
  select ord, line, (case when starts_at < last / ${LINES} then starts_at else ends_at end)::text as value,
         case when starts_at < last / ${LINES} then last / ${LINES} when starts_at < next then next end as until,
         case when starts_at < last / ${LINES} then (${LINES - 1} - last % ${LINES})::integer else next_line end as other
    from (select ord, line, starts_at, ends_at,
                 max(ends_at * ${LINES} + (${LINES - 1} - line)) over (own rows between unbounded preceding and 1 preceding) as last,
                 lead(starts_at) over own as next, lead(line) over own as next_line
            from staged
           where not is_withdrawal and kind <> 'standby'
          window own as (partition by person, case kind when 'extra_shift' then 'shift' else kind end order by starts_at, ord)) o
   where starts_at < last / ${LINES} or ends_at > next`;

/** Rows of which no part is in the period: the file was made for another one. A night shift or an illness may reach into it. */
const OUTSIDE = `
  select ord, line, starts_at::text as value, null::bigint as until, null::integer as other
    from staged
   where not is_withdrawal and (ends_at <= extract(epoch from $1::timestamptz) or starts_at >= extract(epoch from $2::timestamptz))`;

const AWAY_OUTSIDE = `
  select ord, line, from_date::text as value, null::bigint as until, null::integer as other
    from staged
   where not is_withdrawal and (until_date < $1::date or from_date >= $2::date)`;

/** When the bad rows of events begin, for days of which a file says that it tells everything. */
const DOUBTFUL = `
  insert into doubtful (person, at)
  select s.person, s.starts_at from staged s join bad b on b.ord = s.ord where s.starts_at is not null`;

const CHECKS = {
  outside: OUTSIDE,
  'away-outside': AWAY_OUTSIDE,
  duplicates: DUPLICATES,
  foreign: FOREIGN,
  unknown: UNKNOWN,
  overlaps: OVERLAPS,
} as const;
export type RowCheck = keyof typeof CHECKS;

const take = (sql: string): string => `
  with found as materialized (${sql}), noted as (insert into bad (ord) select ord from found)
  select line, value, until::float8 as until, other, (count(*) over ())::int as total
    from found order by ord limit ${MOST_COMPLAINTS}`;

/** What only all rows of a file together, or what is stored already, can tell of a row. */
@Injectable()
export class RowChecks {
  /** Names apart rows that brought no id of their own and are alike. */
  async numberAlike(tx: EntityManager): Promise<void> {
    await tx.query(NUMBER);
  }

  /**
   * Finds bad rows and takes them out of staging.
   *
   * @param period of the checks that ask what is outside one: its begin, and the end that is no part of it
   */
  async takeOut(
    check: RowCheck,
    tx: EntityManager,
    period: readonly (string | Date)[] = [],
  ): Promise<BadRows> {
    const rows = await tx.query<(FoundBad & { total: number })[]>(take(CHECKS[check]), [...period]);
    if (rows.length === 0) return { rows: [], count: 0 };
    await tx.query(DOUBTFUL);
    await tx.query('delete from staged s using bad b where b.ord = s.ord');
    await tx.query('truncate bad');
    return { rows, count: rows[0]?.total ?? 0 };
  }
}
