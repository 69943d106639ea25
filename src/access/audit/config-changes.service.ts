import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { sortedJson } from '../../platform/sorted-json.js';
import { type AuditAction, type AuditDetail, SYSTEM } from './audit-actions.js';
import { AuditLog } from './audit-log.service.js';

/** What some file or some settings say, under the name by which it is known. */
export interface Said {
  readonly name: string;
  readonly action: AuditAction;
  readonly says: unknown;
  /** Of it, what the entry tells besides. */
  readonly detail?: AuditDetail;
}

const KNOWN = `select name, sha256 from config_in_use`;

/** Of several processes that start at once, one finds a difference. */
const ADOPT = `
  insert into config_in_use as c (name, sha256, since) values ($1, $2, $3)
  on conflict (name) do update set sha256 = excluded.sha256, since = excluded.since
   where c.sha256 <> excluded.sha256
  returning name`;

/** Notices that configuration says something else than when a process started last. */
@Injectable()
export class ConfigChanges {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async adopt(said: readonly Said[]): Promise<void> {
    const rows = await this.db.query<{ name: string; sha256: string }[]>(KNOWN);
    const known = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
    for (const one of said) {
      const sha256 = createHash('sha256').update(sortedJson(one.says)).digest('hex');
      const before = known.get(one.name) ?? null;
      if (before !== sha256) await this.change(one, { before, sha256 });
    }
  }

  private async change(
    { name, action, detail }: Said,
    digests: { readonly before: string | null; readonly sha256: string },
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const adopted = await tx.query<unknown[]>(ADOPT, [name, digests.sha256, this.clock.now()]);
      if (adopted.length === 0) return;
      const subject = { kind: 'configuration', id: name };
      await this.audit.record({ actor: SYSTEM, action, subject, detail: { ...digests, ...detail } }, tx);
    });
  }
}
