import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sameShift } from '../same-shift.js';
import { WIDENED } from '../dirty-marks.repository.js';
import { columnsOf, literal, timesOf, valuesOf, type VersionTable } from './version-table.js';

/** The import under way: its transaction, and what its versions carry. */
export interface Storing {
  readonly tx: EntityManager;
  readonly importId: string;
  readonly source: string;
  readonly at: Date;
  /** IANA zone in which days are cut. */
  readonly zone: string;
}

/** Rows in one statement at most: so few that progress can be told, so many that nothing is lost by it. */
const CHUNK = 100_000;
/** Statements that a smaller file is written in, so that it is told of as well how far it is. */
const STEPS = 12;
/** Rows that are written before anybody could read how far it is. */
const FEWEST = 1000;
/** More new rows than this, and what the planner knows of the table is no longer true. */
const MANY = 20_000;

const match = (table: VersionTable): string => `
  insert into matched (ord, held, is_same, is_foreign)
  select s.ord, w.id, (${table.said.map(({ column }) => `w.${column}`).join(', ')}) is not distinct from (${valuesOf(table)}),
         w.employee_id is distinct from p.employee_id
    from staged s
    join staged_person p on p.person = s.person
    join ${table.name} w on w.source = $1 and w.source_id = s.source_id and w.superseded_at is null`;

/** Notes whose time changed since when, of the rows a statement gave as \`changed\`. */
const touch = (table: VersionTable, zone: string): string => `
  noted as (
    insert into touched (employee_id, from_date, until_date)
    select employee_id, ${table.fromDate(zone)}, ${table.untilDate(zone)} from changed group by employee_id
  )`;

const supersede = (table: VersionTable, zone: string): string => `
  with changed as (
    update ${table.name} w set superseded_at = $1, superseded_by = $2, superseded_line = s.line
      from matched m join staged s on s.ord = m.ord
     where w.id = m.held and (s.is_withdrawal or not m.is_same)
    returning w.employee_id, ${timesOf(table, 'w.')}, s.is_withdrawal
  ), ${touch(table, zone)}
  select count(*) filter (where not is_withdrawal)::int as corrected,
         count(*) filter (where is_withdrawal)::int as withdrawn
    from changed`;

/** Of versions `w` of the source $2, those that hold and are not staged. */
export const LEFT_OUT = `w.source = $2 and w.superseded_at is null
       and not exists (select from staged s where s.source_id = w.source_id)`;

const leaveOutDays = (table: VersionTable, zone: string): string => `
  with changed as (
    update ${table.name} w set superseded_at = $1, superseded_by = $3
      from staged_day d
     where w.employee_id = d.employee_id and ${LEFT_OUT}
       and w.starts_at >= to_timestamp(d.from_at) and w.starts_at < to_timestamp(d.until_at)
    returning w.employee_id, ${timesOf(table, 'w.')}
  ), ${touch(table, zone)}
  select count(*)::int as count from changed`;

const leaveOutPeriod = (table: VersionTable, zone: string): string => `
  with changed as (
    update ${table.name} w set superseded_at = $1, superseded_by = $3
     where ${LEFT_OUT} and w.${table.begins} >= $4 and w.${table.begins} < $5
    returning w.employee_id, ${timesOf(table, 'w.')}
  ), ${touch(table, zone)}
  select count(*)::int as count from changed`;

/** The number of a version is looked up only where its source has said something before. */
const insert = (table: VersionTable, zone: string, hasHistory: boolean): string => `
  with changed as (
    insert into ${table.name} (id, employee_id, ${columnsOf(table)}, source, source_id, version, import_id, line)
    select gen_random_uuid(), p.employee_id, ${valuesOf(table)}, $1, s.source_id, ${
      hasHistory
        ? `(select coalesce(max(w.version), 0) + 1 from ${table.name} w where w.source = $1 and w.source_id = s.source_id)`
        : '1'
    }, $2, s.line
      from staged s
      join staged_person p on p.person = s.person
      left join matched m on m.ord = s.ord
     where s.ord > $3 and s.ord <= $4 and not s.is_withdrawal and m.is_same is not true
    returning employee_id, ${timesOf(table)}
  ), ${touch(table, zone)}
  select count(*)::int as count from changed`;

const NEW_ROWS = `
  select count(*)::int as count
    from staged s left join matched m on m.ord = s.ord
   where not s.is_withdrawal and m.is_same is not true`;

const MARKS = `
  insert into dirty_mark (employee_id, from_date, until_date, marked_at)
  select employee_id, min(from_date), max(until_date), $1 from touched group by employee_id order by employee_id
  ${WIDENED}
  returning employee_id as "employeeId"`;

/**
 * Colleagues of a unit who worked an extra shift while somebody was away: why they worked it
 * is told from that absence.
 */
const touchColleagues = (zone: string): string => `
  insert into touched (employee_id, from_date, until_date)
  select w.employee_id, (w.starts_at at time zone ${zone})::date, (w.starts_at at time zone ${zone})::date + 1
    from touched t
    join position p
      on p.employee_id = t.employee_id and p.valid_from < t.until_date
     and (p.valid_until is null or p.valid_until > t.from_date)
    join position c on c.unit_id = p.unit_id and c.employee_id <> p.employee_id
    join work_event w
      on w.employee_id = c.employee_id and w.superseded_at is null and w.kind = 'extra_shift'
     and w.starts_at < t.until_date::timestamp at time zone ${zone}
     and w.ends_at > t.from_date::timestamp at time zone ${zone}`;

/** Shifts near what was touched that somebody had and has no longer; one that was only corrected was not given up. */
const givenUp = (zone: string): string => `
  select h.employee_id, h.kind, h.starts_at, h.planned_starts_at
    from (select employee_id, min(from_date) as from_date, max(until_date) as until_date
            from touched group by employee_id) t
    join work_event h
      on h.employee_id = t.employee_id and h.superseded_at is not null
     and h.starts_at > (t.from_date - 28)::timestamp at time zone ${zone}
     and h.starts_at < (t.until_date + 28)::timestamp at time zone ${zone}
   where not exists (
     select from work_event o
      where o.employee_id = h.employee_id and o.superseded_at is null
        and o.starts_at > h.starts_at - interval '1 day' and o.starts_at < h.starts_at + interval '1 day'
        and ${sameShift('o', 'h')})`;

/**
 * Colleagues who work a shift now that was somebody's whose time has changed: whether the two
 * swapped is told from both, and the other half may lie four weeks away. Shifts that were
 * given up are few, so they are looked for first (OFFSET keeps it so).
 */
const touchTakers = (zone: string): string => `
  insert into touched (employee_id, from_date, until_date)
  select w.employee_id, (w.starts_at at time zone ${zone})::date, (w.starts_at at time zone ${zone})::date + 1
    from (${givenUp(zone)} offset 0) had
    join position p on p.employee_id = had.employee_id
    join position c on c.unit_id = p.unit_id and c.employee_id <> p.employee_id
    join work_event w
      on w.employee_id = c.employee_id and w.superseded_at is null and w.kind = had.kind
     and w.starts_at > had.starts_at - interval '1 day' and w.starts_at < had.starts_at + interval '1 day'
     and ${sameShift('w', 'had')}`;

/**
 * Versions of events and absences, a whole file at a time. A version is written once and
 * only ever marked as superseded; what says the same as the version that holds is left
 * alone.
 */
@Injectable()
export class VersionsRepository {
  /** Whether the source has said anything before. */
  async hasHistory(table: VersionTable, source: string, tx: EntityManager): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select 1 from ${table.name} where source = $1 limit 1`, [source]);
    return rows.length > 0;
  }

  /** Finds the version that holds for each staged row that has one. */
  async match(table: VersionTable, source: string, tx: EntityManager): Promise<void> {
    await tx.query(match(table), [source]);
    await tx.query('analyze matched, staged_person');
  }

  /** Versions that are corrected or taken back by the file hold no longer. */
  async supersede(
    table: VersionTable,
    { tx, at, importId, zone }: Storing,
  ): Promise<{ corrected: number; withdrawn: number }> {
    const [row] = await tx.query<{ corrected: number; withdrawn: number }[]>(supersede(table, zone), [
      at,
      importId,
    ]);
    return row ?? { corrected: 0, withdrawn: 0 };
  }

  /** What earlier files said of the staged days, and this one does not say, holds no longer. */
  async leaveOutDays(table: VersionTable, { tx, at, source, importId, zone }: Storing): Promise<number> {
    return countOf(await tx.query<Count[]>(leaveOutDays(table, zone), [at, source, importId]));
  }

  /** The same of all that begins within a period, for a file that is the whole truth about it. */
  async leaveOutPeriod(
    table: VersionTable,
    period: readonly [from: string | Date, until: string | Date],
    { tx, at, source, importId, zone }: Storing,
  ): Promise<number> {
    return countOf(await tx.query<Count[]>(leaveOutPeriod(table, zone), [at, source, importId, ...period]));
  }

  /** Writes first versions and corrections; `progress` hears how many rows have been gone through. */
  async insert(
    table: VersionTable,
    wish: {
      readonly rows: number;
      readonly hasHistory: boolean;
      readonly progress: (rows: number) => void;
    },
    { tx, source, importId, zone }: Storing,
  ): Promise<number> {
    // Of few rows it is known as soon whether they are new by writing them.
    if (wish.rows > FEWEST && countOf(await tx.query<Count[]>(NEW_ROWS)) === 0) return 0;
    const sql = insert(table, zone, wish.hasHistory);
    const chunk = Math.min(CHUNK, Math.max(FEWEST, Math.ceil(wish.rows / STEPS)));
    let count = 0;
    for (let from = 0; from < wish.rows; from += chunk) {
      count += countOf(await tx.query<Count[]>(sql, [source, importId, from, from + chunk]));
      wish.progress(Math.min(from + chunk, wish.rows));
    }
    if (count > MANY) await tx.query(`analyze ${table.name}`);
    return count;
  }

  /** Marks everybody whose time changed for the evaluation; their ids. Sorted, so that two transactions lock in one order. */
  async markTouched(table: VersionTable, { at, tx, zone }: Storing): Promise<string[]> {
    // A new table is taken for one of a thousand rows: one correction was then looked for among the time of everybody.
    await tx.query('analyze touched');
    if (table.name === 'absence') await tx.query(touchColleagues(literal(zone)));
    else await this.touchTakers(literal(zone), tx);
    const rows = await tx.query<{ employeeId: string }[]>(MARKS, [at]);
    return rows.map(({ employeeId }) => employeeId);
  }

  /** Mostly nobody gave a shift up, and planning whom it went to would take longer than all else of a correction. */
  private async touchTakers(zone: string, tx: EntityManager): Promise<void> {
    const given = await tx.query<unknown[]>(`${givenUp(zone)} limit 1`);
    if (given.length > 0) await tx.query(touchTakers(zone));
  }
}

interface Count {
  readonly count: number;
}

const countOf = ([row]: readonly Count[]): number => row?.count ?? 0;
