import { Injectable } from '@nestjs/common';
import { type Principal, WHOLE_ORGANISATION } from '../../access/access.js';
import { type CaseAccount, CaseAccounts } from '../../violations/case-account.service.js';
import { NoSuchViolation } from '../../violations/cases/case-refusals.js';
import { ClaimViews } from '../compensation/claim-views.service.js';
import { statesAsked } from '../compensation/claim-filter.js';
import type { ClaimRow } from '../compensation/claims.query.js';
import { type ObjectionRow, ObjectionsQuery } from '../objections/objections.query.js';
import type { NearbyEventRow, ViolationDetailRow } from '../violations.query.js';
import { ViolationsQuery } from '../violations.query.js';
import { type OwnFindingRow, OwnQuery } from './own.query.js';

const PAGE_SIZE = 25;
/** Findings of a file that are read at a time. */
const FILE_PAGE = 500;
/** Claims at the head of the page; more than that have not been given for years. */
const MOST_OWED = 100;

/** One's own finding with what it rests on and what was said of it. */
export interface OwnFinding {
  readonly row: ViolationDetailRow;
  readonly nearby: readonly NearbyEventRow[];
  readonly objections: readonly ObjectionRow[];
  readonly account: CaseAccount | null;
  readonly claims: readonly ClaimRow[];
}

export interface OwnFindingPage {
  /** Rest owed to whoever looks, due first on top; with the first page alone. */
  readonly owed: readonly ClaimRow[];
  readonly rows: readonly OwnFindingRow[];
  readonly next: string | null;
}

/** What is found about whoever asks. One's own is no look at somebody, so nothing is logged. */
@Injectable()
export class OwnFindings {
  constructor(
    private readonly own: OwnQuery,
    private readonly violations: ViolationsQuery,
    private readonly objections: ObjectionsQuery,
    private readonly accounts: CaseAccounts,
    private readonly claims: ClaimViews,
  ) {}

  async list(
    principal: Principal,
    after: { readonly date: string; readonly id: string } | null,
  ): Promise<OwnFindingPage> {
    const { employeeId } = principal;
    if (employeeId === null) return { owed: [], rows: [], next: null };
    const owed =
      after === null ? await this.claims.own(principal, statesAsked('outstanding'), null, MOST_OWED) : null;
    const rows = await this.own.findings(employeeId, after, PAGE_SIZE + 1);
    const shown = rows.slice(0, PAGE_SIZE);
    const last = shown.at(-1);
    const next = rows.length > PAGE_SIZE && last ? `${last.anchorDate}_${last.id}` : null;
    return { owed: owed?.rows ?? [], rows: shown, next };
  }

  /** All of them, to be taken away. */
  async *every({ employeeId }: Principal): AsyncGenerator<OwnFindingRow> {
    if (employeeId === null) return;
    let rows = await this.own.findings(employeeId, null, FILE_PAGE);
    yield* rows;
    for (let last = rows.at(-1); rows.length === FILE_PAGE && last; last = rows.at(-1)) {
      rows = await this.own.findings(employeeId, { date: last.anchorDate, id: last.id }, FILE_PAGE);
      yield* rows;
    }
  }

  /** @throws NoSuchViolation also for one about somebody else */
  async one({ employeeId }: Principal, id: string): Promise<OwnFinding> {
    // The whole organisation, and of it what is one's own: people keep their findings when they change units.
    const row = await this.violations.detail(WHOLE_ORGANISATION, id);
    if (row?.employeeId === undefined || row.employeeId !== employeeId) throw new NoSuchViolation();
    const [nearby, objections, account, claims] = await Promise.all([
      this.violations.nearby(WHOLE_ORGANISATION, id),
      this.objections.of(id),
      this.accounts.of(row),
      this.claims.ofCase(WHOLE_ORGANISATION, id),
    ]);
    return { row, nearby, objections, account, claims };
  }
}
