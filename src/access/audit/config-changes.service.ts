import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { sortedJson } from '../../platform/sorted-json.js';
import { type AuditAction, SYSTEM } from './audit-actions.js';
import { AuditLog } from './audit-log.service.js';

/** Files that are read when a process starts, by the action that a change of one is. */
const ACTIONS = { retention: 'change-retention', causes: 'change-causes' } as const satisfies Record<
  string,
  AuditAction
>;

/** Of several processes that start at once, one finds a difference. */
const ADOPT = `
  insert into config_in_use as c (name, sha256, since) values ($1, $2, $3)
  on conflict (name) do update set sha256 = excluded.sha256, since = excluded.since
   where c.sha256 <> excluded.sha256
  returning name`;

/** Notices that a file of configuration says something else than when a process started last. */
@Injectable()
export class ConfigChanges {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param says what the file says, as it was read */
  async adopt(file: keyof typeof ACTIONS, says: unknown): Promise<void> {
    const sha256 = createHash('sha256').update(sortedJson(says)).digest('hex');
    await this.db.transaction(async (tx) => {
      const [known] = await tx.query<{ sha256: string }[]>(
        `select sha256 from config_in_use where name = $1`,
        [file],
      );
      const adopted = await tx.query<unknown[]>(ADOPT, [file, sha256, this.clock.now()]);
      if (adopted.length === 0) return;
      const subject = { kind: 'configuration', id: file };
      const detail = { before: known?.sha256 ?? null, sha256 };
      await this.audit.record({ actor: SYSTEM, action: ACTIONS[file], subject, detail }, tx);
    });
  }
}
