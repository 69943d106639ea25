import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import type { AuditRecord } from './audit-actions.js';

/** A violation and an event belong to somebody, whom the entry then is about. */
const RECORD = `
  insert into audit_entry (at, actor, action, outcome, subject_kind, subject_id, employee_id, detail)
  select $1, r.actor, r.action, coalesce(r.outcome, 'done'), r.subject ->> 'kind', r.subject ->> 'id',
         coalesce(r."employeeId",
           case r.subject ->> 'kind'
             when 'employee' then (r.subject ->> 'id')::uuid
             when 'violation' then (select v.employee_id from violation v where v.id = (r.subject ->> 'id')::uuid)
             when 'event' then (select w.employee_id from work_event w where w.id = (r.subject ->> 'id')::uuid)
           end),
         coalesce(r.detail, '{}')
    from jsonb_to_recordset($2::jsonb)
      as r (actor text, action text, outcome text, subject jsonb, "employeeId" uuid, detail jsonb)`;

/**
 * Writes down who did what. An entry is sealed into the chain a moment later, in order
 * (`sealing.service.ts`), so that writing it waits for nobody.
 */
@Injectable()
export class AuditLog {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Waits until it is written: what cannot be written down is not done, and not shown.
   * @param tx the transaction that does it, where it changes something; both are stored or neither
   */
  async record(what: AuditRecord | readonly AuditRecord[], tx?: Pick<EntityManager, 'query'>): Promise<void> {
    const records = [what].flat();
    if (records.length === 0) return;
    const values = [this.clock.now(), JSON.stringify(records)];
    // Of a refused look, too, the entry says whom it was about.
    await (tx ? tx.query(RECORD, values) : seeingEverybody(() => this.db.query(RECORD, values)));
  }
}
