import { Injectable } from '@nestjs/common';
import { type Principal, WHOLE_ORGANISATION } from '../../access/access.js';
import { type CaseAccount, CaseAccounts } from '../../violations/case-account.service.js';
import { NoSuchViolation } from '../../violations/cases/case-refusals.js';
import { type ObjectionRow, ObjectionsQuery } from '../objections/objections.query.js';
import type { NearbyEventRow, ViolationDetailRow } from '../violations.query.js';
import { ViolationsQuery } from '../violations.query.js';
import { type OwnFindingRow, OwnQuery } from './own.query.js';

const PAGE_SIZE = 25;

/** One's own finding with what it rests on and what was said of it. */
export interface OwnFinding {
  readonly row: ViolationDetailRow;
  readonly nearby: readonly NearbyEventRow[];
  readonly objections: readonly ObjectionRow[];
  readonly account: CaseAccount | null;
}

export interface OwnFindingPage {
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
  ) {}

  async list(
    { employeeId }: Principal,
    after: { readonly date: string; readonly id: string } | null,
  ): Promise<OwnFindingPage> {
    if (employeeId === null) return { rows: [], next: null };
    const rows = await this.own.findings(employeeId, after, PAGE_SIZE + 1);
    const shown = rows.slice(0, PAGE_SIZE);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > PAGE_SIZE && last ? `${last.anchorDate}_${last.id}` : null };
  }

  /** @throws NoSuchViolation also for one about somebody else */
  async one({ employeeId }: Principal, id: string): Promise<OwnFinding> {
    // The whole organisation, and of it what is one's own: people keep their findings when they change units.
    const row = await this.violations.detail(WHOLE_ORGANISATION, id);
    if (row?.employeeId === undefined || row.employeeId !== employeeId) throw new NoSuchViolation();
    const [nearby, objections, account] = await Promise.all([
      this.violations.nearby(WHOLE_ORGANISATION, id),
      this.objections.of(id),
      this.accounts.of(row),
    ]);
    return { row, nearby, objections, account };
  }
}
