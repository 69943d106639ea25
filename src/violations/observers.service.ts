import type { EntityManager } from 'typeorm';
import { type RaisedViolation, ViolationObserver } from './violation-observer.service.js';

/** Several observers as one. */
export class Observers extends ViolationObserver {
  constructor(private readonly observers: readonly ViolationObserver[]) {
    super();
  }

  async raised(violations: readonly RaisedViolation[], tx: EntityManager): Promise<void> {
    for (const observer of this.observers) await observer.raised(violations, tx);
  }

  async superseded(ids: readonly string[], tx: EntityManager): Promise<void> {
    for (const observer of this.observers) await observer.superseded(ids, tx);
  }

  async assessed(ids: readonly string[], tx: EntityManager): Promise<void> {
    for (const observer of this.observers) await observer.assessed(ids, tx);
  }
}
