import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { Clock } from '../platform/clock.js';
import { Import } from './import.entity.js';

/**
 * Stops imports, in whichever process they are. Whoever stops one and whoever carries it out end it
 * by the same row, once: the first of them counts. So one that is stopped stores nothing from that moment on, also
 * where its process hears of it later or never.
 */
@Injectable()
export class ImportStops {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param by id of whoever wants it
   * @returns whether it is stopped, now or before; false where it had ended by itself
   */
  async stop(id: string, by: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const end = { state: 'stopped', stoppedBy: by, finishedAt: this.clock.now(), phase: null } as const;
      const { affected } = await tx.update(Import, { id, state: 'running' }, end);
      if (affected === 0) return tx.existsBy(Import, { id, state: 'stopped' });
      await this.audit.record({ actor: by, action: 'stop-import', subject: { kind: 'import', id } }, tx);
      return true;
    });
  }
}
