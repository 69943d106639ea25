import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RetentionKind } from './retention-file.js';

/** Rows erased in one transaction: short enough to keep nobody waiting, and to lose little when it is cut off. */
const BATCH = 5000;

type Plain = Exclude<RetentionKind, 'audit'>;

/** Which rows go: `$1` is the instant before which they are no longer kept. */
const ROWS: Readonly<Record<Plain, readonly { readonly table: string; readonly where: string }[]>> = {
  mails: [
    {
      table: 'alert',
      where: `mail_id in (select m.id from mail m where m.state <> 'due' and m.created_at < $1)`,
    },
    {
      table: 'mail',
      where: `state <> 'due' and created_at < $1 and not exists (select from alert a where a.mail_id = mail.id)`,
    },
  ],
  'rejected-rows': [
    {
      table: 'import_rejected_row',
      where: `import_id in (select i.id from import i where i.imported_at < $1)`,
    },
    { table: 'import_complaint', where: `import_id in (select i.id from import i where i.imported_at < $1)` },
  ],
  tokens: [{ table: 'api_token', where: `least(expires_at, revoked_at) < $1` }],
  'webhook-messages': [{ table: 'webhook_delivery', where: `state <> 'due' and created_at < $1` }],
};

/** What would still be there of the mails when their alerts are gone. */
const COUNTED: Partial<Record<Plain, string>> = {
  mails: `select count(*)::int as count from mail m where m.state <> 'due' and m.created_at < $1`,
};

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

/** Takes away what is no longer kept, a batch at a time. */
@Injectable()
export class Erasing {
  constructor(private readonly db: DataSource) {}

  /** How many rows of a kind are older than they may be; of mails, the mails. */
  async count(kind: Plain, before: Date): Promise<number> {
    const all = COUNTED[kind];
    if (all !== undefined) return (await this.db.query<[{ count: number }]>(all, [before]))[0].count;
    let sum = 0;
    for (const { table, where } of ROWS[kind]) {
      const [{ count }] = await this.db.query<[{ count: number }]>(
        `select count(*)::int as count from ${table} where ${where}`,
        [before],
      );
      sum += count;
    }
    return sum;
  }

  /** One batch. @returns rows erased; fewer than asked for only at the end */
  async erase(kind: Plain, before: Date, tx: EntityManager): Promise<number> {
    for (const { table, where } of ROWS[kind]) {
      const [{ count }] = await tx.query<[{ count: number }]>(
        `with gone as (
           delete from ${table} where ctid in (select ctid from ${table} where ${where} limit ${BATCH}) returning 1
         )
         select count(*)::int as count from gone`,
        [before],
      );
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
    await tx.query(`select set_config('hviletid.erasing', 'off', true)`);
  }
}
