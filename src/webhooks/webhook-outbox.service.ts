import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { type RaisedViolation, ViolationObserver } from '../violations/violation-observer.service.js';
import { WebhooksRepository } from './webhooks.repository.js';

/** Writes what other systems are to be told, in the transaction in which it happens. */
@Injectable()
export class WebhookOutbox extends ViolationObserver {
  constructor(
    private readonly webhooks: WebhooksRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async raised(violations: readonly RaisedViolation[], tx: EntityManager): Promise<void> {
    const ids = violations.map(({ id }) => id);
    await this.webhooks.queue('violation.detected', ids, this.clock.now(), tx);
  }

  async superseded(ids: readonly string[], tx: EntityManager): Promise<void> {
    await this.webhooks.queue('violation.superseded', ids, this.clock.now(), tx);
  }

  async assessed(ids: readonly string[], tx: EntityManager): Promise<void> {
    await this.webhooks.queue('violation.assessed', ids, this.clock.now(), tx);
  }
}
