import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TRIES } from '../../ingest/dirty-marks.repository.js';
import { EvaluationMarks } from '../../violations/evaluation-marks.repository.js';
import { NOBODY } from '../recipients/whom.js';
import { type Collected, hasSettled } from './settled.js';

/** What of one recipient is in no mail yet, or in none of its own that would be sent. */
export interface Waiting extends Collected {
  readonly recipient: string;
  readonly recipientId: string | null;
  /** When the last mail of a day was written, UTC seconds. */
  readonly gathered: number | null;
  readonly isSettled: boolean;
}

/** Mails that become part of the mail of the day, where there is one: not tried, and of what comes by the clock. */
export const IS_PART = `m.state = 'due' and m.attempts = 0 and m.kind in ('reminder', 'weekly-summary')`;

const WAITING = `
  select w.recipient, w.recipient_id as "recipientId", extract(epoch from min(w.created_at))::float8 as since,
         extract(epoch from max(w.created_at))::float8 as last,
         (select extract(epoch from max(d.created_at))::float8 from mail d
           where d.recipient = w.recipient and d.kind = 'digest') as gathered
    from (select a.recipient, a.recipient_id, a.created_at from alert a
           where a.mail_id is null and a.recipient <> '${NOBODY}'
          union all
          select m.recipient, m.recipient_id, m.created_at from mail m
            join alert_choice c on c.person = m.recipient and c.delivery = 'daily'
           where ${IS_PART}) w
   group by w.recipient, w.recipient_id
   order by w.recipient`;

/** Whom an import had marked waits since that import, whatever marked the same employee again. */
const UNEVALUATED = `
  select extract(epoch from min(least(d.marked_at, i.imported_at)))::float8 as since
    from dirty_mark d
    left join import_mark m on m.employee_id = d.employee_id
    left join import i on i.id = m.import_id
   where d.tries < ${TRIES}`;

/** Finds out whether more is to come of what is collected. */
@Injectable()
export class Settling {
  constructor(
    private readonly db: DataSource,
    private readonly marks: EvaluationMarks,
  ) {}

  /**
   * Before anything is told: an import may concern people without a row in it, whom the next
   * sweep would have marked, and whose findings would then be a second mail.
   */
  async ask(settledBefore: Date): Promise<void> {
    const waiting = await this.waiting(settledBefore);
    if (waiting.some(({ isSettled }) => isSettled)) await this.marks.markUncovered();
  }

  /** What is in no mail yet, by recipient. */
  async waiting(settledBefore: Date, tx: EntityManager = this.db.manager): Promise<readonly Waiting[]> {
    const collected = await tx.query<Omit<Waiting, 'isSettled'>[]>(WAITING);
    if (collected.length === 0) return [];
    const [row] = await tx.query<{ since: number | null }[]>(UNEVALUATED);
    const before = settledBefore.getTime() / 1000;
    return collected.map((one) => ({ ...one, isSettled: hasSettled(one, before, row?.since ?? null) }));
  }
}
