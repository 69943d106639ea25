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
import { alertsDue } from './alert-policy.js';
import { AlertsRepository } from './alerts.repository.js';
import { Recipients } from './recipients/recipients.repository.js';

/** Writes the alerts of new cases, in the transaction of the findings: no case without its alert, no alert without its case. */
@Injectable()
export class AlertOutbox extends ViolationObserver {
  constructor(
    private readonly recipients: Recipients,
    private readonly alerts: AlertsRepository,
    @Inject(LAW) private readonly law: Law,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {
    super();
  }

  async raised(violations: readonly RaisedViolation[], tx: EntityManager): Promise<void> {
    const levels = await this.recipients.above(
      violations.map(({ unitId }) => unitId),
      tx,
    );
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    const due = alertsDue(
      violations,
      today,
      (date) => parseDay(date) ?? 0,
      (rule) => isTold(this.law, rule),
      levels.first,
    );
    await this.alerts.write(
      due.map((one) => ({ ...one, subject: one.violationId, facts: null })),
      tx,
    );
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
