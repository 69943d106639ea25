import { Injectable } from '@nestjs/common';
import { may, type Principal, scopeOf } from '../../access/access.js';
import { formatDay } from '../../time/civil.js';
import { ObjectionTime } from '../../violations/objections/objection-time.service.js';
import type { ToldCounts, WaitingCounts } from './waiting-counts.js';
import { WaitingQuery } from './waiting.query.js';

/** What waits for whoever looks. */
@Injectable()
export class Waiting {
  constructor(
    private readonly query: WaitingQuery,
    private readonly time: ObjectionTime,
  ) {}

  /** Null for whoever neither assesses nor answers. */
  async of(principal: Principal): Promise<WaitingCounts | null> {
    if (!answers(principal)) return null;
    const moment = { now: this.time.now(), today: formatDay(this.time.today) };
    return this.query.counts(
      scopeOf(principal, 'assess-violations'),
      moment,
      may(principal, 'view-alert-log'),
    );
  }

  /** Null for whoever neither assesses nor answers. */
  async told(principal: Principal): Promise<ToldCounts | null> {
    if (!answers(principal)) return null;
    return this.query.told(scopeOf(principal, 'assess-violations'), formatDay(this.time.today));
  }
}

const answers = (principal: Principal): boolean =>
  may(principal, 'assess-violations') && may(principal, 'answer-objection');
