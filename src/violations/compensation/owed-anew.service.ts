import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventsNews } from '../../ingest/events-news.service.js';
import type { ViolationState } from '../violation-lifecycle.js';
import { changesOwing } from './owing.js';
import { isRestRule } from './shortened.js';

/** A case that is assessed, as far as the ledger asks. */
interface AssessedCase {
  readonly employeeId: string;
  readonly rule: string;
  readonly state: ViolationState;
}

/** Has evaluation settle the ledger anew where an assessment makes a rest owed, or owed no more. */
@Injectable()
export class OwedAnew {
  constructor(private readonly news: EventsNews) {}

  /**
   * By a function of the database, for whoever assesses may not open the marks.
   * @returns ids of those who are marked, to be told of after the commit
   */
  async mark(
    { employeeId, rule, state }: AssessedCase,
    after: ViolationState,
    at: Date,
    tx: EntityManager,
  ): Promise<readonly string[]> {
    if (!isRestRule(rule) || !changesOwing(state, after)) return [];
    await this.markAgain(employeeId, at, tx);
    return [employeeId];
  }

  /** The same where evaluation has opened a case again: what it took to be owed went by what was said of it before. */
  async markAgain(employeeId: string, at: Date, tx: EntityManager): Promise<void> {
    await tx.query(`select mark_owed_anew($1, $2)`, [employeeId, at]);
  }

  /** @param marked as `mark` has them */
  publish(marked: readonly string[]): Promise<void> {
    return this.news.publish(marked);
  }
}
