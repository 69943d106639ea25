import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { Clock } from '../platform/clock.js';
import { STATE_NOW } from './import-answers.query.js';
import { ALIVE } from './import-log.repository.js';
import { Import } from './import.entity.js';

/** One that was interrupted has ended: its sender may have been told so, and sends it again. */
const STOP = `
  update import i set state = 'stopped', stopped_by = $2, finished_at = $3, phase = null
   where i.id = $1 and ${STATE_NOW} = 'running'`;

/** The statement of whoever shows that the import is under way. */
const CUT_OFF = `
  select pg_cancel_backend(l.pid)
    from pg_locks l
    join pg_database d on d.oid = l.database and d.datname = current_database()
   where l.locktype = 'advisory' and l.classid = ${ALIVE} and l.granted
     and l.objid = (hashtext($1)::bigint & 4294967295)::oid`;

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
   * @returns whether it is stopped, now or before; false where it had ended by itself, or with its process
   */
  async stop(id: string, by: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [, affected] = await tx.query<[unknown, number]>(STOP, [id, by, this.clock.now()]);
      if (affected === 0) return tx.existsBy(Import, { id, state: 'stopped' });
      await this.audit.record({ actor: by, action: 'stop-import', subject: { kind: 'import', id } }, tx);
      return true;
    });
  }

  /** Has one that was stopped wait for nothing and finish no statement; by the process that carries it out, when it ends. */
  async cutOff(id: string): Promise<void> {
    await this.db.query(CUT_OFF, [id]);
  }
}
