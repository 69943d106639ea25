import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type KeptKind, KeptTimeRepository } from '../ingest/kept-time.repository.js';
import { type Cuts, HELD, type Part, partsOf, partsOfSome, type Plain, waitingOf } from './erasable.js';
import { FORGOTTEN, unlinked } from './left-behind.js';
import type { RetentionKind } from './retention-file.js';

/** Rows erased in one transaction: short enough to keep nobody waiting, and to lose little when it is cut off. */
const BATCH = 5000;
/** Employees whose rows are; a year of each is some hundreds. */
const EMPLOYEES = 25;

/** What goes of a table in a year; no year where rows are of none. */
export interface ErasedPart {
  readonly table: string;
  readonly year: string | null;
  readonly count: number;
  /** Whether it is what the kind is named by. */
  readonly isMain: boolean;
}

/** How far a batch got, where it goes from employee to employee. */
export interface Batch {
  readonly count: number;
  /** Id of the last employee looked at; null when there are no more. */
  readonly last: string | null;
}

/** A link that the chain of the audit log may begin behind. */
export interface LastErased {
  readonly seq: number;
  readonly hash: string;
  readonly count: number;
}

const LAST_ERASED = `
  with kept as (
    select min(s.seq) as seq from audit_seal s join audit_entry e on e.id = s.entry_id where e.at >= $1
  )
  select s.seq::int as seq, encode(s.hash, 'hex') as hash,
         (select count(*)::int from audit_seal c where c.seq <= s.seq) as count
    from audit_seal s
   where s.seq < coalesce((select seq from kept), s.seq + 1)
   order by s.seq desc
   limit 1`;

const NEXT = `
  select e.id from employee e where e.id > $1 order by e.id limit ${EMPLOYEES} for no key update`;

/** Takes away what is no longer kept, a batch at a time. */
@Injectable()
export class Erasing {
  constructor(
    private readonly db: DataSource,
    private readonly kept: KeptTimeRepository,
  ) {}

  /** How many rows of a kind are older than they may be, by table and year. */
  async parts(kind: Plain, cuts: Cuts): Promise<ErasedPart[]> {
    const found = new Map<string, ErasedPart>();
    for (const { table, where, year, isMain = false } of partsOf(kind, cuts)) {
      const rows = await this.db.query<{ year: string | null; count: number }[]>(
        `select ${year ?? 'null::text'} as year, count(*)::int as count from ${table} t where ${where} group by 1`,
      );
      for (const row of rows) {
        const name = `${table} ${row.year}`;
        const count = row.count + (found.get(name)?.count ?? 0);
        if (count > 0) found.set(name, { table, isMain, year: row.year, count });
      }
    }
    return [...found.values()].sort(byTableAndYear(kind, cuts));
  }

  /** Of what is too old, how many rows wait for somebody. */
  async waiting(kind: RetentionKind, cuts: Cuts): Promise<number> {
    const sql = waitingOf(kind, cuts);
    return sql === null ? 0 : (await this.db.query<[{ count: number }]>(sql))[0].count;
  }

  /** What was evaluated from now on is without what lies before the day; said before anything goes. */
  async keepFrom(kind: KeptKind, { day }: Cuts[KeptKind], tx: EntityManager): Promise<void> {
    await this.kept.raise(kind, day, tx);
  }

  /** One batch. @param after id of the last employee of the batch before */
  async erase(kind: Plain, cuts: Cuts, after: string, tx: EntityManager): Promise<Batch> {
    await tx.query(`select set_config('hviletid.erasing', 'on', true)`);
    const batch = HELD.has(kind)
      ? await this.eraseHeld(kind, cuts, after, tx)
      : { count: await this.eraseFree(kind, cuts, tx), last: after };
    await tx.query(`select set_config('hviletid.erasing', 'off', true)`);
    return batch.count === 0 && !HELD.has(kind) ? { count: 0, last: null } : batch;
  }

  /** Whoever evaluates or assesses holds the employee as well: nobody decides by rows that are going. */
  private async eraseHeld(kind: Plain, cuts: Cuts, after: string, tx: EntityManager): Promise<Batch> {
    const rows = await tx.query<{ id: string }[]>(NEXT, [after]);
    const ids = rows.map(({ id }) => id);
    const parts = partsOfSome(kind, cuts);
    const last = ids.at(-1) ?? null;
    if (kind === 'employees') return { count: await this.erasePersons(parts, ids, tx), last };
    let count = 0;
    for (const part of parts) {
      if (part.table === 'violation') for (const sql of unlinked(part.where)) await tx.query(sql, [ids]);
      count += await goneOf(part, tx, [ids]);
    }
    return { count, last };
  }

  /** By their positions it is known who has left, so whoever goes is named before those go. */
  private async erasePersons(
    parts: readonly Part[],
    ids: readonly string[],
    tx: EntityManager,
  ): Promise<number> {
    const going = parts.find(({ isMain }) => isMain);
    const sql = `select t.id from employee t where ${going?.where ?? 'false'}`;
    const gone = (await tx.query<{ id: string }[]>(sql, [ids])).map(({ id }) => id);
    if (gone.length === 0) return 0;
    for (const forget of FORGOTTEN) await tx.query(forget, [gone]);
    let count = 0;
    for (const part of parts) {
      const { ofPersons: where = 't.employee_id = any ($1::uuid[])' } = part;
      count += await goneOf({ ...part, where }, tx, [gone]);
    }
    return count;
  }

  private async eraseFree(kind: Plain, cuts: Cuts, tx: EntityManager): Promise<number> {
    for (const { where, ...part } of partsOf(kind, cuts)) {
      const some = `t.ctid in (select t.ctid from ${part.table} t where ${where} limit ${BATCH})`;
      const count = await goneOf({ ...part, where: some }, tx, []);
      if (count > 0) return count;
    }
    return 0;
  }

  /** The last of the oldest links whose entries are older than they may be; null where none is. */
  async lastErased(before: Date, tx: Pick<EntityManager, 'query'> = this.db): Promise<LastErased | null> {
    const [row] = await tx.query<LastErased[]>(LAST_ERASED, [before]);
    return row ?? null;
  }

  /** Nobody seals meanwhile. */
  async holdChain(tx: EntityManager): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('audit chain'))`);
  }

  /** Entries and links up to one, which an entry that stays must name. */
  async eraseChain({ seq }: LastErased, tx: EntityManager): Promise<void> {
    await tx.query(`select set_config('hviletid.erasing', 'on', true)`);
    await tx.query(`delete from audit_entry e using audit_seal s where s.entry_id = e.id and s.seq <= $1`, [
      seq,
    ]);
    await tx.query(`delete from audit_seal where seq <= $1`, [seq]);
    await tx.query(
      `delete from actor_name n where not exists (select from audit_entry e where e.actor = n.actor)`,
    );
    await tx.query(`select set_config('hviletid.erasing', 'off', true)`);
  }
}

/** In the order of tables in which they go, then by year. */
function byTableAndYear(kind: Plain, cuts: Cuts): (a: ErasedPart, b: ErasedPart) => number {
  const tables = partsOf(kind, cuts).map(({ table }) => table);
  return (a, b) =>
    tables.indexOf(a.table) - tables.indexOf(b.table) || (a.year ?? '').localeCompare(b.year ?? '');
}

async function goneOf(
  { table, where, emptied }: Part,
  tx: EntityManager,
  values: unknown[],
): Promise<number> {
  const take = emptied === undefined ? `delete from ${table} t` : `update ${table} t set ${emptied}`;
  const [{ count }] = await tx.query<[{ count: number }]>(
    `with gone as (${take} where ${where} returning 1) select count(*)::int as count from gone`,
    values,
  );
  return count;
}
