import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import type { Principal } from '../../access/access.js';
import { OwedAnew } from '../compensation/owed-anew.service.js';
import { moved } from '../counted-case.js';
import { countSums } from '../figure-changes.js';
import { MonthFiguresRepository } from '../month-figures.repository.js';
import { ViolationObserver } from '../violation-observer.service.js';
import type { CaseOutcome } from './case-decision.js';
import type { CaseNow } from './case-now.js';
import { CasesRepository } from './cases.repository.js';

/** Everything that has to be written when a person did something to a case. */
@Injectable()
export class CaseRecords {
  constructor(
    private readonly cases: CasesRepository,
    private readonly figures: MonthFiguresRepository,
    private readonly observer: ViolationObserver,
    private readonly audit: AuditLog,
    private readonly owed: OwedAnew,
  ) {}

  /**
   * Case, history, audit and news in one transaction; the sums of the month last, for others wait for them.
   * @returns ids of those who are to be evaluated for it, to be published after the commit
   */
  async store(
    now: CaseNow,
    outcome: CaseOutcome,
    by: { readonly principal: Principal; readonly at: Date },
    tx: EntityManager,
  ): Promise<readonly string[]> {
    const { id: actor, name } = by.principal;
    await this.cases.store(now, outcome, { actor: { id: actor, name }, at: by.at }, tx);
    const step = outcome.step.reason;
    await this.audit.record(
      {
        actor,
        action: 'assess-violation',
        subject: { kind: 'violation', id: now.id },
        employeeId: now.employeeId,
        detail: { step, from: now.state, to: outcome.state },
      },
      tx,
    );
    if (step === 'assessed' || step === 'taken-back') await this.observer.assessed([now.id], tx);
    const marked = await this.owed.mark(now, outcome.state, by.at, tx);
    const counts = countSums(moved(countedAs(now, now), countedAs(now, outcome)));
    await this.figures.addToSums([], counts, tx);
    return marked;
  }

  /** @param marked as `store` has them */
  publish(marked: readonly string[]): Promise<void> {
    return this.owed.publish(marked);
  }
}

const countedAs = (now: CaseNow, { state, decidedCause }: Pick<CaseOutcome, 'state' | 'decidedCause'>) => ({
  ...now,
  state,
  cause: decidedCause ?? now.suggestedCause,
});
