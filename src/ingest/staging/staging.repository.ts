import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import type { LocalClock } from '../../time/local-clock.js';
import type { WholeDays } from '../incoming.js';
import type { PersonSeen } from './people-seen.js';
import { ABSENCES, WORK_EVENTS } from './version-table.js';

/** Each kind of table with the columns of its own; those of the other stay empty. */
const SAID = [WORK_EVENTS, ABSENCES].flatMap(({ said }) =>
  said.map(({ column, staged }) => `${column} ${staged}`),
);

const TABLES: Readonly<Record<string, string>> = {
  staged: `ord integer not null, line integer not null, person integer not null, source_id text not null,
    by_content boolean not null, is_withdrawal boolean not null, ${SAID.join(', ')}`,
  staged_person: 'person integer not null, code text not null, employee_id uuid',
  staged_day: 'employee_id uuid not null, from_at bigint not null, until_at bigint not null',
  matched: 'ord integer not null, held uuid not null, is_same boolean not null, is_foreign boolean not null',
  touched: 'employee_id uuid not null, from_date date not null, until_date date not null',
  bad: 'ord integer not null',
  doubtful: 'person integer not null, at bigint not null',
};

/** Those that an import before left empty to the connection: making them takes longer than all that a file of a row does with them. */
const KEPT = Object.entries(TABLES)
  .map(([name, columns]) => `create temp table if not exists ${name} (${columns}) on commit delete rows`)
  .join(';');

/** New ones, of which the planner has no notion from a file of another size. */
const NEW = [
  `drop table if exists ${Object.keys(TABLES)
    .map((name) => `pg_temp.${name}`)
    .join()}`,
  ...Object.entries(TABLES).map(([name, columns]) => `create temp table ${name} (${columns}) on commit drop`),
].join(';');

const PEOPLE = `
  insert into staged_person (person, code, employee_id)
  select s.person, s.code, e.id
    from unnest($1::int[], $2::text[]) as s (person, code)
    left join employee e on e.code = s.code`;

/** But not those of which a row was refused: what such a day lacks it may have meant to say. */
const DAYS = `
  insert into staged_day (employee_id, from_at, until_at)
  select e.id, d.from_at, d.until_at
    from unnest($1::text[], $2::bigint[], $3::bigint[]) as d (code, from_at, until_at)
    join employee e on e.code = d.code
   where not exists (select from doubtful b join staged_person p on p.person = b.person
                      where p.code = d.code and b.at >= d.from_at and b.at < d.until_at)`;

const FOUND = `
  update staged_person p set employee_id = e.id from employee e where p.employee_id is null and e.code = p.code`;

/** Numbers of those some row is left about that is to be stored. */
const WITH_ROWS = `
  select distinct p.code from staged s join staged_person p on p.person = s.person where not s.is_withdrawal`;

/** Tables of one import, empty or gone after its transaction, and what is put into them. */
@Injectable()
export class StagingRepository {
  /** Sees to it that the tables are there, and empty. Sorting a file's rows in memory is worth more here than anywhere else. */
  async open(isLarge: boolean, tx: EntityManager): Promise<void> {
    await tx.query(`set local work_mem = '64MB'; ${isLarge ? NEW : KEPT}`);
  }

  /** Copies rows in as they come, at the speed of whoever is slower. */
  async copy(columns: string, rows: AsyncIterable<Buffer>, tx: EntityManager): Promise<void> {
    // TypeORM gives the driver's own connection, and types it as anything.
    const client = (await tx.queryRunner?.connect()) as pg.Client;
    const isFree = once(client, 'drain');
    await pipeline(
      Readable.from(rows, { highWaterMark: 1 }),
      client.query(copyFrom(`copy staged (${columns}) from stdin`)),
    );
    // The copy is over a moment before the connection takes the next statement.
    await isFree;
    await tx.query('analyze staged');
  }

  /** The people of the file, with the employees they are found to be. */
  async people(people: readonly PersonSeen[], tx: EntityManager): Promise<void> {
    await tx.query(PEOPLE, [people.map(({ person }) => person), people.map(({ code }) => code)]);
  }

  /** Again, after those who were not known have been let in. */
  async findNewcomers(tx: EntityManager): Promise<void> {
    await tx.query(FOUND);
  }

  /** Numbers of the people of whom there is something to store. */
  async codesWithRows(tx: EntityManager): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ code: string }[]>(WITH_ROWS);
    return new Set(rows.map(({ code }) => code));
  }

  /** Local days about which the file says everything. */
  async days(wholeDays: readonly WholeDays[], clock: LocalClock, tx: EntityManager): Promise<void> {
    const listed = wholeDays.flatMap(({ employee, days }) => days.map((day) => ({ employee, day })));
    if (listed.length === 0) return;
    await tx.query(DAYS, [
      listed.map(({ employee }) => employee),
      listed.map(({ day }) => clock.instantAt(day)),
      listed.map(({ day }) => clock.instantAt(day + 1)),
    ]);
  }
}
