import { Inject, Injectable } from '@nestjs/common';
import { AccessLogService } from '../access/access-log.service.js';
import { type Principal, type Scope, scopeOf } from '../access/access.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import { rulesInTable } from '../workforce/law-table.js';
import { causeFor, reasonFor } from './cases/suggestion-words.js';
import { CaseLinksQuery, type LinkedCase } from './cases/case-links.query.js';
import { type Correction, MOST_CORRECTIONS } from './cases/corrections.js';
import { listOnward, type Place, stillOpen } from './cases/next-case.js';
import { ClaimViews } from './compensation/claim-views.service.js';
import { NoSuchViolation } from '../violations/cases/case-refusals.js';
import { pageOf, type ViolationCase, type ViolationPage } from './violation.js';
import { conditionsOf } from './list-conditions.js';
import type { ViolationFilter } from './violation-filter.js';
import { type HistoryRow, type RowsAhead, type ViolationRow, ViolationsQuery } from './violations.query.js';

const PAGE_SIZE = 25;

/** Rows in which the next case is looked for: one's own is somebody else's to assess. */
const NEXT_LOOKED_AT = 10;

/** Seen on a page, or taken away in a file. */
export type ListLook = 'list-violations' | 'export-violations';

/** Everything that happened to a case, and to the hours behind it. */
export interface History {
  readonly steps: readonly HistoryRow[];
  readonly corrections: readonly Correction[];
}

/** Violations as a person may see them; every look at a named one is logged first. */
@Injectable()
export class ViolationViews {
  constructor(
    private readonly violations: ViolationsQuery,
    private readonly cases: CaseLinksQuery,
    private readonly log: AccessLogService,
    private readonly claims: ClaimViews,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /**
   * @param size rows at most
   * @param look what is logged of each employee it names
   */
  async list(
    principal: Principal,
    filter: ViolationFilter,
    size = PAGE_SIZE,
    look: ListLook = 'list-violations',
  ): Promise<ViolationPage> {
    const wanted = conditionsOf(filter, [...rulesInTable(this.law)], principal);
    const rows = await this.violations.list(scopeOf(principal, 'view-violation-names'), wanted, size + 1);
    const page = pageOf(asKnown(principal, rows), size);
    const shown = new Set(page.rows.map(({ employeeId }) => employeeId));
    await this.log.record(principal, look, shown);
    return page;
  }

  /** How many rows the list has from its place on, up to a number of them, and how many of those wait. */
  ahead(principal: Principal, filter: ViolationFilter, most: number): Promise<RowsAhead> {
    const wanted = conditionsOf(filter, [...rulesInTable(this.law)], principal);
    return this.violations.ahead(scopeOf(principal, 'view-violation-names'), wanted, most);
  }

  /** @throws NoSuchViolation also for one outside the person's units */
  async one(
    principal: Principal,
    id: string,
    mostCorrections: number | null = MOST_CORRECTIONS,
  ): Promise<ViolationCase> {
    const scope = scopeOf(principal, 'view-violation-names');
    const row = await this.violations.detail(scope, id);
    if (!row) throw new NoSuchViolation();
    await this.log.record(principal, 'view-violation', new Set([id]));
    const [history, incident, nearby, links, measures, claims, corrections] = await Promise.all([
      this.violations.history(scope, id),
      this.violations.incident(scope, row.incidentId, id),
      this.violations.nearby(scope, id),
      this.cases.links(scope, id),
      this.cases.measures(scope, id),
      this.claims.ofCase(scope, id),
      this.cases.corrections(scope, id, mostCorrections),
    ]);
    const known = row.evidence.suggestion;
    const suggestion = known ? reasonFor(principal, known) : null;
    return {
      row: { ...row, cause: causeFor(principal, row.cause) },
      history,
      incident: asKnown(principal, incident),
      nearby,
      links,
      measures,
      claims,
      corrections,
      suggestion,
    };
  }

  /** The next case to assess after this one, in the order of the list that was come from; null at its end. It names nobody. */
  async next(principal: Principal, list: string | null, after: Place): Promise<LinkedCase | null> {
    const filter = listOnward(list, after);
    const wanted = stillOpen(conditionsOf(filter, [...rulesInTable(this.law)], principal));
    const rows = await this.violations.list(
      scopeOf(principal, 'view-violation-names'),
      wanted,
      NEXT_LOOKED_AT,
    );
    const row = rows.find(({ employeeId }) => employeeId !== principal.employeeId);
    return row ? { id: row.id, rule: row.rule, anchorDate: row.anchorDate, state: row.state } : null;
  }

  /** @throws NoSuchViolation also for one outside the person's units */
  async history(principal: Principal, id: string): Promise<History> {
    const scope = scopeOf(principal, 'view-violation-names');
    const [steps, corrections] = await Promise.all([
      this.violations.history(scope, id),
      this.cases.corrections(scope, id, null),
    ]);
    // Every case has been found once.
    if (steps.length === 0) throw new NoSuchViolation();
    await this.log.record(principal, 'view-violation', new Set([id]));
    return { steps, corrections: corrections.told };
  }

  /** The units the person can filter by. */
  units(principal: Principal): Promise<readonly { id: string; name: string }[]> {
    return this.unitsOf(scopeOf(principal, 'view-violation-names'));
  }

  /** What the units of a scope are called. */
  unitsOf(scope: Scope): Promise<readonly { id: string; name: string }[]> {
    return this.violations.units(scope);
  }
}

const asKnown = (principal: Principal, rows: readonly ViolationRow[]): ViolationRow[] =>
  rows.map((row) => ({ ...row, cause: causeFor(principal, row.cause) }));
