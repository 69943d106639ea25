import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { cut } from '../../platform/http/page-query.js';
import type { Answer } from '../../violations/objections/objection-decision.js';
import { NoSuchObjection } from '../../violations/objections/objection-refusals.js';
import { ObjectionsService } from '../../violations/objections/objections.service.js';
import type { ObjectionPlace } from './objection-place.js';
import { type ListedObjectionRow, type ObjectionConditions, ObjectionsQuery } from './objections.query.js';

/** Objections of a file that are read at a time. */
const FILE_PAGE = 500;

export interface ObjectionPage {
  readonly rows: readonly ListedObjectionRow[];
  /** Where it ended; null at the end of the list. */
  readonly next: ObjectionPlace | null;
}

/** Objections to findings of the units somebody answers for; every look at a named employee's is logged. */
@Injectable()
export class ObjectionViews {
  constructor(
    private readonly query: ObjectionsQuery,
    private readonly objections: ObjectionsService,
    private readonly log: AccessLogService,
  ) {}

  async list(
    principal: Principal,
    wanted: ObjectionConditions,
    size: number,
    look: 'list-violations' | 'export-violations' = 'list-violations',
  ): Promise<ObjectionPage> {
    const found = await this.query.list(scopeOf(principal, 'view-objections'), wanted, size + 1);
    const { shown: rows, last } = cut(found, size);
    await this.log.record(principal, look, new Set(rows.map(({ employeeId }) => employeeId)));
    return { rows, next: last && [last.dueOn, last.id] };
  }

  /** All of the selection, page by page, to be taken away. */
  async *every(
    principal: Principal,
    wanted: Omit<ObjectionConditions, 'after'>,
  ): AsyncGenerator<ListedObjectionRow> {
    let after: ObjectionPlace | null = null;
    do {
      const page: ObjectionPage = await this.list(
        principal,
        { ...wanted, after },
        FILE_PAGE,
        'export-violations',
      );
      yield* page.rows;
      after = page.next;
    } while (after !== null);
  }

  /** @throws NoSuchObjection, WrongObjection, ObjectionClosed with nothing stored */
  answer(principal: Principal, id: string, outcome: Answer, text: string): Promise<void> {
    return this.objections.answer(principal, id, outcome, text);
  }

  /** @throws NoSuchObjection also for one outside the person's units */
  async one(principal: Principal, id: string): Promise<ListedObjectionRow> {
    const row = await this.query.one(scopeOf(principal, 'answer-objection'), id);
    if (!row) throw new NoSuchObjection();
    return row;
  }
}
