import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CaseChanges } from './case-changes.js';
import { ViolationObserver } from './violation-observer.service.js';
import { ViolationsRepository } from './violations.repository.js';

/** Cases as evaluation writes them, and who is told of it: a few statements for many employees. */
@Injectable()
export class CaseStore {
  constructor(
    private readonly violations: ViolationsRepository,
    private readonly observer: ViolationObserver,
  ) {}

  /** What is on record within the windows that were looked at. */
  onRecord(
    ...asked: Parameters<ViolationsRepository['onRecord']>
  ): ReturnType<ViolationsRepository['onRecord']> {
    return this.violations.onRecord(...asked);
  }

  /** New, restated and superseded cases with their history; observers write theirs into the same transaction. */
  async store(changes: readonly CaseChanges[], at: Date, tx: EntityManager): Promise<void> {
    const all = <T>(pick: (one: CaseChanges) => readonly T[]): T[] => changes.flatMap(pick);
    const [raised, restated] = [all(({ raise }) => raise), all(({ restate }) => restate)];
    const superseded = all(({ supersede }) => supersede);
    await this.violations.raise(raised, at, tx);
    await this.violations.restate(restated, at, tx);
    await this.violations.supersede(superseded, at, tx);
    const steps = all((one) => one.steps);
    await this.violations.remember(steps, at, tx);
    const news = all((one) => one.news);
    if (news.length > 0) await this.observer.raised(news, tx);
    const gone = superseded.map(({ id }) => id);
    if (gone.length > 0) await this.observer.superseded(gone, tx);
  }
}
