import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { parseDay } from '../time/civil.js';
import { type RaisedViolation, ViolationObserver } from '../violations/violation-observer.service.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import { isTold } from '../workforce/law-table.js';
import { type AlertDue, alertsDue } from './alert-policy.js';
import { Recipients } from './recipients/recipients.repository.js';
import { employeeIn, HR, keysOf } from './recipients/whom.js';

/** A person is told of a case once, however often it goes and comes back. */
const ALERT = `
  insert into alert (id, kind, violation_id, recipient, recipient_id, reason, created_at)
  select gen_random_uuid(), 'possible-breach', d.violation_id, d.recipient, d.recipient_id, d.reason, $2
    from json_to_recordset($1::json) as d (violation_id uuid, recipient text, recipient_id uuid, reason text)
  on conflict (kind, violation_id, recipient) do nothing`;

/** Writes the alerts of new cases, in the transaction of the findings: no case without its alert, no alert without its case. */
@Injectable()
export class AlertOutbox extends ViolationObserver {
  constructor(
    private readonly recipients: Recipients,
    @Inject(LAW) private readonly law: Law,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    super();
  }

  async raised(violations: readonly RaisedViolation[], tx: EntityManager): Promise<void> {
    const whomFor = await this.recipients.above(
      violations.map(({ unitId }) => unitId),
      tx,
    );
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    const due = alertsDue(
      violations,
      today,
      (date) => parseDay(date) ?? 0,
      (rule) => isTold(this.law, rule),
      whomFor,
    );
    if (due.length > 0) await this.write(due, tx);
  }

  private async write(due: readonly AlertDue[], tx: EntityManager): Promise<void> {
    const hr = due.some(({ recipient }) => recipient === HR) ? await this.recipients.hr(tx) : [];
    const rows = due.flatMap(({ violationId, recipient, reason }) =>
      keysOf(recipient, hr).map((key) => ({
        violation_id: violationId,
        recipient: key,
        recipient_id: employeeIn(key),
        reason,
      })),
    );
    await tx.query(ALERT, [JSON.stringify(rows), this.clock.now()]);
  }

  /** A mail that is due drops what no longer stands when it is sent. */
  superseded(): Promise<void> {
    return Promise.resolve();
  }

  /** Whoever assesses is whom an alert would tell. */
  assessed(): Promise<void> {
    return Promise.resolve();
  }
}
