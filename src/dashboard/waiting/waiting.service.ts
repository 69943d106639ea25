import { Injectable } from '@nestjs/common';
import { may, type Principal, scopeOf } from '../../access/access.js';
import { formatDay } from '../../time/civil.js';
import { ObjectionTime } from '../../violations/objections/objection-time.service.js';
import { type WaitingCounts, WaitingQuery } from './waiting.query.js';

/** What waits for whoever looks. */
@Injectable()
export class Waiting {
  constructor(
    private readonly query: WaitingQuery,
    private readonly time: ObjectionTime,
  ) {}

  /** Null for whoever neither assesses nor answers. */
  async of(principal: Principal): Promise<WaitingCounts | null> {
    if (!may(principal, 'assess-violations') || !may(principal, 'answer-objection')) return null;
    return this.query.counts(scopeOf(principal, 'assess-violations'), formatDay(this.time.today));
  }
}
