import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, type Scope, scopeOf, WHOLE_ORGANISATION } from '../../access/access.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import type { ClaimPlace, ClaimState } from './claim-filter.js';
import { type ClaimConditions, type ClaimMoment, type ClaimRow, ClaimsQuery } from './claims.query.js';

export interface ClaimPage {
  readonly rows: readonly ClaimRow[];
  /** Where it ended; null at the end of the list. */
  readonly next: ClaimPlace | null;
}

/** Rows of a file that are read at a time. */
const FILE_PAGE = 500;

/** The ledger as a person may see it; every look at a named employee's rest is logged first. */
@Injectable()
export class ClaimViews {
  constructor(
    private readonly claims: ClaimsQuery,
    private readonly log: AccessLogService,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async list(
    principal: Principal,
    wanted: Omit<ClaimConditions, 'employeeId'>,
    size: number,
  ): Promise<ClaimPage> {
    const scope = scopeOf(principal, 'view-rest-claims');
    const page = pageOf(await this.read(scope, { ...wanted, employeeId: null }, size), size);
    const shown = new Set(page.rows.map(({ employeeId }) => employeeId));
    await this.log.record(principal, 'list-rest-claims', shown);
    return page;
  }

  /** All of the selection, page by page, to be taken away. */
  async *every(
    principal: Principal,
    wanted: Omit<ClaimConditions, 'employeeId' | 'after'>,
  ): AsyncGenerator<ClaimRow> {
    const scope = scopeOf(principal, 'view-rest-claims');
    let after: ClaimPlace | null = null;
    do {
      const page: ClaimPage = pageOf(
        await this.read(scope, { ...wanted, employeeId: null, after }, FILE_PAGE),
        FILE_PAGE,
      );
      const shown = new Set(page.rows.map(({ employeeId }) => employeeId));
      await this.log.record(principal, 'export-rest-claims', shown);
      yield* page.rows;
      after = page.next;
    } while (after !== null);
  }

  /** What is owed to whoever asks, in whatever unit it arose; one's own is no look at somebody. */
  async own(
    { employeeId }: Principal,
    states: readonly ClaimState[] | null,
    after: ClaimPlace | null,
    size: number,
  ): Promise<ClaimPage> {
    if (employeeId === null) return { rows: [], next: null };
    const wanted = { states, unitId: null, employee: null, employeeId, after };
    return pageOf(await this.read(WHOLE_ORGANISATION, wanted, size), size);
  }

  /** Of one case, for whoever has been let see it. */
  ofCase(scope: Scope, violationId: string): Promise<readonly ClaimRow[]> {
    return this.claims.ofCase(scope, this.moment, violationId);
  }

  /** One more than a page, to tell whether it is the last. */
  private read(scope: Scope, wanted: ClaimConditions, size: number): Promise<ClaimRow[]> {
    return this.claims.list(scope, this.moment, wanted, size + 1);
  }

  private get moment(): ClaimMoment {
    const { zone } = this.settings;
    const today = formatDay(clockOf(zone).dayOf(this.clock.nowSeconds()));
    return { now: this.clock.now(), today, zone };
  }
}

function pageOf(found: readonly ClaimRow[], size: number): ClaimPage {
  const rows = found.slice(0, size);
  const last = found.length > size ? rows.at(-1) : undefined;
  return { rows, next: last ? placeOf(last) : null };
}

const placeOf = ({ dueOn, aroseAt, employeeId, rule }: ClaimRow): ClaimPlace => [
  dueOn,
  aroseAt.toISOString(),
  employeeId,
  rule,
];
