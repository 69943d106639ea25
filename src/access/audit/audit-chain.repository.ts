import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BEGINNING, type ChainHead, type Link, type SealedContent } from './chain.js';

const CONTENT = `
  e.id::text as "id", to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "at",
  e.actor as "actor", e.action as "action", e.outcome as "outcome", e.subject_kind as "subjectKind",
  e.subject_id as "subjectId", e.employee_id::text as "employeeId", e.detail as "detail"`;

interface LinkRow {
  readonly seq: string;
  readonly hash: string;
  readonly entry: SealedContent | null;
}

/** Entries and their seals. */
@Injectable()
export class AuditChain {
  constructor(private readonly db: DataSource) {}

  /** False where another process seals at the moment; it then does this one's work as well. */
  async maySeal(tx: EntityManager): Promise<boolean> {
    const [row] = await tx.query<{ free: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtext('audit chain')) as free`,
    );
    return row?.free ?? false;
  }

  /** Entries that wait to be sealed, in the order in which they are. */
  waiting(limit: number, tx: EntityManager): Promise<SealedContent[]> {
    return tx.query<SealedContent[]>(
      `select ${CONTENT} from audit_waiting w join audit_entry e on e.id = w.entry_id order by w.entry_id limit $1`,
      [limit],
    );
  }

  async head(tx: Pick<EntityManager, 'query'> = this.db): Promise<ChainHead> {
    const [row] = await tx.query<{ seq: string; hash: string }[]>(
      `select s.seq::text as seq, encode(s.hash, 'hex') as hash from audit_seal s order by s.seq desc limit 1`,
    );
    return row ? { seq: Number(row.seq), hash: row.hash } : BEGINNING;
  }

  async seal(
    entries: readonly SealedContent[],
    links: readonly ChainHead[],
    tx: EntityManager,
  ): Promise<void> {
    const ids = entries.map(({ id }) => id);
    await tx.query(
      `insert into audit_seal (seq, entry_id, hash)
       select l.seq, l.id, decode(l.hash, 'hex') from unnest($1::bigint[], $2::bigint[], $3::text[]) as l (seq, id, hash)`,
      [links.map(({ seq }) => seq), ids, links.map(({ hash }) => hash)],
    );
    await tx.query(`delete from audit_waiting where entry_id = any ($1::bigint[])`, [ids]);
  }

  /**
   * Where the chain begins: after what retention has erased, which the latest entry about
   * that says, itself a link of the chain.
   */
  async beginning(tx: EntityManager): Promise<ChainHead> {
    const [row] = await tx.query<{ seq: number; hash: string }[]>(
      `select (e.detail ->> 'seq')::int as seq, e.detail ->> 'hash' as hash
         from audit_entry e
        where e.action = 'erase' and e.detail ? 'seq'
        order by e.id desc limit 1`,
    );
    return row ?? BEGINNING;
  }

  async links(after: number, limit: number, tx: EntityManager): Promise<Link[]> {
    const rows = await tx.query<LinkRow[]>(
      `select s.seq::text as seq, encode(s.hash, 'hex') as hash,
              case when e.id is null then null else (select to_jsonb(c) from (select ${CONTENT}) c) end as entry
         from audit_seal s
         left join audit_entry e on e.id = s.entry_id
        where s.seq > $1
        order by s.seq
        limit $2`,
      [after, limit],
    );
    return rows.map(({ seq, ...row }) => ({ ...row, seq: Number(seq) }));
  }

  /** The first entry that is neither sealed nor waits to be: nobody but an intruder leaves one. */
  async unchained(tx: EntityManager): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `select e.id::text as id
         from audit_entry e
        where not exists (select from audit_seal s where s.entry_id = e.id)
          and not exists (select from audit_waiting w where w.entry_id = e.id)
        order by e.id limit 1`,
    );
    return row?.id ?? null;
  }
}
