import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';

export class NoSuchAlertMail extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'alert-log.no-such-mail';
  override readonly said = {
    nb: 'Det finnes ingen slik e-post. Varslingsloggen viser dem som finnes.',
    nn: 'Det finst ingen slik e-post. Varslingsloggen viser dei som finst.',
    en: 'There is no such mail. The alert log shows those there are.',
  };

  constructor() {
    super('There is no such mail. The page of alerts shows those there are.');
  }
}

/** The three days of tries begin anew. */
const AGAIN = `
  update mail set state = 'due', next_at = $2, failing_since = null, passed_on_at = null
   where state = 'failed' and ($1::uuid is null or id = $1::uuid)
  returning id`;

/** Sends again what has failed. */
@Injectable()
export class AlertLog {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The same mail with the same Message-ID. What is sent or waits already is left as it is.
   * @param id of one mail, or null for all that have failed
   * @returns how many
   * @throws NoSuchAlertMail
   */
  sendAgain(id: string | null, actor: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      if (id !== null) {
        const found = await tx.query<unknown[]>(`select 1 from mail where id = $1`, [id]);
        if (found.length === 0) throw new NoSuchAlertMail();
      }
      const [rows] = await tx.query<[{ id: string }[], number]>(AGAIN, [id, this.clock.now()]);
      await this.audit.record(
        rows.map((row) => ({
          actor,
          action: 'send-alert-again' as const,
          subject: { kind: 'mail', id: row.id },
        })),
        tx,
      );
      return rows.length;
    });
  }
}
