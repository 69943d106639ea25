import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SYSTEM } from '../access/audit/audit-actions.js';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { markDirty } from '../ingest/dirty-marks.repository.js';
import { TimelineRepository } from '../ingest/timeline.repository.js';
import { sortedJson } from '../platform/sorted-json.js';
import { clockOf } from '../platform/zone.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import type { DaySpan } from '../workforce/person.js';
import { lawTouched } from '../workforce/touched.js';
import { WorkforceRepository } from '../workforce/workforce.repository.js';

/** Employees looked at in one go. */
const BATCH = 2000;

interface EvaluatedRow {
  readonly id: string;
  readonly breaksRecorded: boolean;
  readonly paidBreaksRecorded: boolean;
}

const EVALUATED = `
  select employee_id as id, breaks_recorded as "breaksRecorded", paid_breaks_recorded as "paidBreaksRecorded"
    from employee_evaluation
   where employee_id > $1
   order by employee_id
   limit $2`;

const IN_USE = `
  insert into law_in_use (id, name, content, since) values (1, $1, $2, $3)
  on conflict (id) do update set name = excluded.name, content = excluded.content, since = excluded.since`;

/** Which law findings on record were made by, and whom another one concerns. */
@Injectable()
export class LawChanges {
  constructor(
    private readonly db: DataSource,
    @Inject(LAW) private readonly law: Law,
    private readonly workforce: WorkforceRepository,
    private readonly timelines: TimelineRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Where the rulebook in use is another than the one before, marks everybody of whom it
   * asks something else, on the days on which it does. Nobody else is evaluated.
   *
   * @param zone where days are cut
   * @returns how many were marked
   */
  async adopt(zone: string, now: Date): Promise<number> {
    return this.db.transaction(async (tx) => {
      const [known] = await tx.query<{ content: Law }[]>(`select content from law_in_use where id = 1`);
      if (known && sortedJson(known.content) === sortedJson(this.law)) return 0;
      await tx.query(`select pg_advisory_xact_lock(hashtext('law'))`);
      const marked = known ? await this.mark(known.content, { zone, now }, tx) : 0;
      await tx.query(IN_USE, [this.law.name, JSON.stringify(this.law), now]);
      const detail = { before: known?.content.name ?? null, marked };
      const subject = { kind: 'rulebook', id: this.law.name };
      await this.audit.record({ actor: SYSTEM, action: 'change-rulebook', subject, detail }, tx);
      return marked;
    });
  }

  private async mark(
    before: Law,
    { zone, now }: { readonly zone: string; readonly now: Date },
    tx: EntityManager,
  ): Promise<number> {
    const at = {
      covered: await this.timelines.covered(tx),
      clock: clockOf(zone),
    };
    let marked = 0;
    for (let after = NIL; ;) {
      const rows = await tx.query<EvaluatedRow[]>(EVALUATED, [after, BATCH]);
      const last = rows.at(-1);
      if (!last) return marked;
      after = last.id;
      const recorded = new Map(rows.map((row) => [row.id, row]));
      const employed = await this.workforce.employed([...recorded.keys()], tx);
      const touched = new Map<string, DaySpan>();
      for (const { id, person } of employed) {
        const { breaksRecorded = false, paidBreaksRecorded = false } = recorded.get(id) ?? {};
        const days = lawTouched(before, this.law, { ...person, breaksRecorded, paidBreaksRecorded }, at);
        if (days) touched.set(id, days);
      }
      await markDirty(touched, now, tx);
      marked += touched.size;
    }
  }
}

const NIL = '00000000-0000-0000-0000-000000000000';
