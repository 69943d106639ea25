import { Inject, Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import type { Law } from '../../workforce/law.js';
import { LAW } from '../../workforce/law.module.js';
import { rulesInTable } from '../../workforce/law-table.js';
import { conditionsOf } from '../list-conditions.js';
import { KeptCounts } from '../kept/kept-counts.service.js';
import type { ViolationFilter } from '../violation-filter.js';
import type { ListLook } from '../violation-views.service.js';
import {
  type Grouping,
  type ViolationCounts,
  type ViolationGroup,
  ViolationGroupsQuery,
} from './violation-groups.query.js';

/** A page of groups; `next` is where the following one begins, null at the end. */
export interface GroupPage {
  readonly groups: readonly ViolationGroup[];
  readonly next: string | null;
}

const PAGE_SIZE = 25;

/** Violations as incidents and as persons, as somebody may see them. */
@Injectable()
export class ViolationGroups {
  constructor(
    private readonly query: ViolationGroupsQuery,
    private readonly kept: KeptCounts,
    private readonly log: AccessLogService,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** The same selection counted as breaches, as incidents and as persons. */
  counts(principal: Principal, filter: ViolationFilter): Promise<ViolationCounts> {
    const scope = scopeOf(principal, 'view-violation-names');
    // The place in the list is none of the selection: each page of it has the same counts.
    const wanted = { ...conditionsOf(filter, [...rulesInTable(this.law)], principal), after: null };
    return this.kept.of(principal, [scope, wanted], () => this.query.counts(scope, wanted));
  }

  /** Names people, so the look is logged for each of them. */
  async page(
    principal: Principal,
    grouping: Grouping,
    filter: ViolationFilter,
    size = PAGE_SIZE,
    look: ListLook = 'list-violations',
  ): Promise<GroupPage> {
    const wanted = conditionsOf(filter, [...rulesInTable(this.law)], principal);
    const rows = await this.query.groups(
      scopeOf(principal, 'view-violation-names'),
      grouping,
      wanted,
      size + 1,
    );
    const groups = rows.slice(0, size);
    const last = groups.at(-1);
    await this.log.record(principal, look, new Set(groups.map(({ employeeId }) => employeeId)));
    return { groups, next: rows.length > size && last ? `${last.lastDate}_${last.id}` : null };
  }
}
