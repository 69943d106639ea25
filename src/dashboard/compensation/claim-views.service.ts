import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import type { ClaimPlace } from './claim-filter.js';
import { type ClaimConditions, type ClaimRow, ClaimsQuery } from './claims.query.js';

export interface ClaimPage {
  readonly rows: readonly ClaimRow[];
  /** Where it ended; null at the end of the list. */
  readonly next: ClaimPlace | null;
}

/** The ledger as a person may see it; every look at a named employee's rest is logged first. */
@Injectable()
export class ClaimViews {
  constructor(
    private readonly claims: ClaimsQuery,
    private readonly log: AccessLogService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async list(principal: Principal, wanted: ClaimConditions, size: number): Promise<ClaimPage> {
    const { zone } = this.settings;
    const moment = {
      now: this.clock.now(),
      today: formatDay(clockOf(zone).dayOf(this.clock.nowSeconds())),
      zone,
    };
    const found = await this.claims.list(scopeOf(principal, 'view-rest-claims'), moment, wanted, size + 1);
    const rows = found.slice(0, size);
    await this.log.record(principal, 'list-rest-claims', new Set(rows.map(({ employeeId }) => employeeId)));
    const last = found.length > size ? rows.at(-1) : undefined;
    return { rows, next: last ? placeOf(last) : null };
  }
}

const placeOf = ({ dueOn, aroseAt, employeeId, rule }: ClaimRow): ClaimPlace => [
  dueOn,
  aroseAt.toISOString(),
  employeeId,
  rule,
];
