import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { rulesOutside } from '../workforce/law-table.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import { Views } from './views.js';
import { changesOf, type StoredCase } from './case-changes.js';
import { type Claim, EvaluationClaims, type MarkedClaim } from './evaluation-claims.repository.js';
import { type Finds, look } from './evaluation-decision.js';
import { EvaluationInputRepository } from './evaluation-input.repository.js';
import { conclude } from './conclusion.js';
import { compared } from './finds-digests.js';
import { EvaluationStore } from './evaluation-store.repository.js';

/** What evaluations changed; all zero when they repeated what was known. */
export interface Evaluation {
  readonly raised: number;
  readonly reopened: number;
  readonly restated: number;
  readonly superseded: number;
}

/** What became of one batch. */
export interface BatchOutcome extends Evaluation {
  /** Ids of those who were evaluated. */
  readonly employees: readonly string[];
}

/**
 * Employees thought about before rows that have come in are taken on: while a whole batch was,
 * the database waited to send the next, and half of the time was spent waiting for each other.
 */
const AT_A_TIME = 5;

@Injectable()
export class EvaluationService {
  private readonly views = new Views();

  constructor(
    private readonly db: DataSource,
    private readonly claims: EvaluationClaims,
    private readonly input: EvaluationInputRepository,
    private readonly stored: EvaluationStore,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /**
   * Evaluates those of the employees who are marked, each within the window that the change
   * can have touched, and stores cases, monthly figures and alerts in one transaction,
   * which also clears the marks. Evaluating the same time again changes nothing.
   *
   * @param stuck whether those are tried again that failed too often
   */
  evaluate(employeeIds: readonly string[], stuck = false): Promise<BatchOutcome> {
    return this.db.transaction(async (tx) => this.settle(await this.claims.take(employeeIds, stuck, tx), tx));
  }

  /** As `evaluate`, of those that no other worker has taken, whether they failed too often or not. */
  evaluateFree(employeeIds: readonly string[]): Promise<BatchOutcome> {
    return this.db.transaction(async (tx) => this.settle(await this.claims.takeFree(employeeIds, tx), tx));
  }

  private async settle(claims: readonly MarkedClaim[], tx: EntityManager): Promise<BatchOutcome> {
    const employees = claims.map(({ employeeId }) => employeeId);
    if (claims.length === 0) return { employees, ...NOTHING };
    const within = await this.found(claims, false, tx);
    const held = new Set(within.map(({ employeeId }) => employeeId));
    const rest = claims.filter(({ employeeId }) => !held.has(employeeId));
    const found = [...within, ...(await this.found(rest, true, tx))];
    const finds = (await this.stored.withSuggestions(found, tx)).map(compared);
    const onRecord = await this.stored.onRecord(finds, tx);
    const decisions = finds.map((one) => conclude<StoredCase>(one, onRecord.get(one.employeeId) ?? []));
    await this.stored.store(
      decisions.map((decision) => ({ decision, changes: changesOf(decision, randomUUID) })),
      new Map(claims.map(({ employeeId, imports }) => [employeeId, imports])),
      tx,
    );
    return { employees, ...counted(decisions) };
  }

  /** What is found of those whose window holds. */
  private async found(claims: readonly Claim[], isWhole: boolean, tx: EntityManager): Promise<Finds[]> {
    if (claims.length === 0) return [];
    const { inputs, decidable, clock } = await this.input.load(claims, isWhole, tx);
    const bench = {
      decidable,
      views: this.views,
      rulebook: this.law.name,
      today: clock.dayOf(this.stored.nowSeconds),
      untabled: rulesOutside(this.law),
    };
    const finds: Finds[] = [];
    for (const [i, input] of inputs.entries()) {
      const found = look(input, bench);
      if (found) finds.push(found);
      if (i % AT_A_TIME === AT_A_TIME - 1) await nextTurn();
    }
    return finds;
  }
}

export const NOTHING: Evaluation = { raised: 0, reopened: 0, restated: 0, superseded: 0 };

/** Two evaluations as one. */
export const sumOf = (a: Evaluation, b: Evaluation): Evaluation => ({
  raised: a.raised + b.raised,
  reopened: a.reopened + b.reopened,
  restated: a.restated + b.restated,
  superseded: a.superseded + b.superseded,
});

const counted = (
  decisions: readonly {
    readonly decided: Readonly<Record<'raise' | 'reopen' | 'restate' | 'supersede', readonly unknown[]>>;
  }[],
): Evaluation =>
  decisions
    .map(({ decided }) => ({
      raised: decided.raise.length,
      reopened: decided.reopen.length,
      restated: decided.restate.length,
      superseded: decided.supersede.length,
    }))
    .reduce(sumOf, NOTHING);
