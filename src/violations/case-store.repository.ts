import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { broughtBy, type MarkedBy, type PersonChanges } from './brought.js';
import { type CaseChanges, orphaned } from './case-changes.js';
import { outdatedBy } from './case-step.js';
import { OwedAnew } from './compensation/owed-anew.service.js';
import type { CountChange } from './counted-case.js';
import { ImportFindings } from './import-findings.repository.js';
import { ViolationObserver } from './violation-observer.service.js';
import { ViolationsRepository } from './violations.repository.js';

/** Cases as evaluation writes them, and who is told of it: a few statements for many employees. */
@Injectable()
export class CaseStore {
  constructor(
    private readonly violations: ViolationsRepository,
    private readonly observer: ViolationObserver,
    private readonly owed: OwedAnew,
    private readonly ofImports: ImportFindings,
  ) {}

  /** What is on record within the windows that were looked at. */
  onRecord(
    ...asked: Parameters<ViolationsRepository['onRecord']>
  ): ReturnType<ViolationsRepository['onRecord']> {
    return this.violations.onRecord(...asked);
  }

  /**
   * New, restated and superseded cases with their history; observers write theirs into the same transaction.
   * Duplicates of what counts no longer are open again.
   * @returns what all of it changes in the counts
   */
  async store(
    changes: readonly PersonChanges[],
    at: Date,
    markedBy: MarkedBy,
    tx: EntityManager,
  ): Promise<CountChange[]> {
    const all = <T>(pick: (one: CaseChanges) => readonly T[]): T[] => changes.flatMap(pick);
    const [raised, restated] = [all(({ raise }) => raise), all(({ restate }) => restate)];
    const superseded = all(({ supersede }) => supersede);
    await this.violations.raise(raised, at, tx);
    await this.violations.restate(restated, at, tx);
    await this.violations.supersede(superseded, at, tx);
    const duplicates = await this.violations.duplicatesOf(
      all((one) => one.uncounted),
      tx,
    );
    const orphans = orphaned(duplicates);
    await this.violations.openAgain(orphans.ids, at, tx);
    const steps = all((one) => one.steps);
    await this.violations.outdate(outdatedBy(steps), at, tx);
    await this.violations.remember([...steps, ...orphans.steps], at, tx);
    const open = duplicates.filter(({ id }) => orphans.ids.includes(id));
    await this.ofImports.store(broughtBy(changes, open, markedBy), tx);
    const news = [...all((one) => one.news), ...orphans.news];
    if (news.length > 0) await this.observer.raised(news, tx);
    const gone = superseded.map(({ id }) => id);
    if (gone.length > 0) await this.observer.superseded(gone, tx);
    const owedAnew = [...all((one) => one.owedAnew), ...orphans.owedAnew];
    for (const id of new Set(owedAnew)) await this.owed.markAgain(id, at, tx);
    return [...all(({ counts }) => counts), ...orphans.counts];
  }
}
