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
import { WorkforceRepository } from '../workforce/workforce.repository.js';
import { alertsDue } from './alert-policy.js';

/** A person is told of a case once, however often it goes and comes back. */
const ALERT = `
  insert into alert (id, kind, violation_id, recipient_id, created_at)
  select gen_random_uuid(), 'possible-breach', d.violation_id, d.recipient_id, $3
    from unnest($1::uuid[], $2::uuid[]) as d (violation_id, recipient_id)
  on conflict (kind, violation_id, recipient_id) do nothing`;

/** Writes the alerts of new cases, in the transaction of the findings: no case without its alert, no alert without its case. */
@Injectable()
export class AlertOutbox extends ViolationObserver {
  constructor(
    private readonly workforce: WorkforceRepository,
    @Inject(LAW) private readonly law: Law,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    super();
  }

  async raised(violations: readonly RaisedViolation[], tx: EntityManager): Promise<void> {
    const unitIds = new Set(violations.map(({ unitId }) => unitId));
    const units = await this.workforce.unitsAbove([...unitIds], tx);
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    const due = alertsDue(
      violations,
      today,
      (date) => parseDay(date) ?? 0,
      (rule) => isTold(this.law, rule),
      (unitId, employeeId) => units.managerFor(unitId, employeeId),
    );
    if (due.length === 0) return;
    await tx.query(ALERT, [
      due.map(({ violationId }) => violationId),
      due.map(({ recipientId }) => recipientId),
      this.clock.now(),
    ]);
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
