import { Inject, Injectable } from '@nestjs/common';
import type { Grant } from '../../access/roles/role-file.js';
import { ROLE_GRANTS } from '../../access/roles/role-file.repository.js';
import type { BrokenMapping } from '../../ingest/mapping/broken-mapping.js';
import type { Mapping } from '../../ingest/mapping/mapping.js';
import { Mappings } from '../../ingest/mapping/mappings.repository.js';
import { presets } from '../../ingest/mapping/presets.repository.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { readCoverage } from '../../workforce/in-words/coverage-file.repository.js';
import type { CoveredClause } from '../../workforce/in-words/coverage.js';
import type { Law } from '../../workforce/law.js';
import { LAW } from '../../workforce/law.module.js';
import { readRulebook, rulebookNames } from '../../workforce/law.repository.js';
import type { Rulebook } from '../../workforce/rulebook-file.js';
import { GoalsQuery, type GoalRow, type RegisteredRow } from './goals.query.js';
import { type ManagedUnit, ManagersQuery } from './managers.query.js';

/** Mappings by where they come from, and those that can no longer be read. */
export interface MappingLists {
  readonly kept: readonly Mapping[];
  readonly broken: readonly BrokenMapping[];
  readonly presets: readonly Mapping[];
}

/** How the installation is set up. None of it is of anybody's time, so no policy speaks of it. */
@Injectable()
export class SetUpViews {
  constructor(
    private readonly known: Mappings,
    private readonly goalsQuery: GoalsQuery,
    private readonly managersQuery: ManagersQuery,
    @Inject(ROLE_GRANTS) readonly grants: readonly Grant[],
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** Goals with the days they hold, and from when figures are registered. */
  async goals(): Promise<{
    readonly goals: readonly GoalRow[];
    readonly registered: readonly RegisteredRow[];
  }> {
    const [goals, registered] = await Promise.all([this.goalsQuery.goals(), this.goalsQuery.registered()]);
    return { goals, registered };
  }

  managers(): Promise<readonly ManagedUnit[]> {
    return this.managersQuery.all();
  }

  async mappings(): Promise<MappingLists> {
    const [kept, broken] = await seeingEverybody(() => Promise.all([this.known.kept(), this.known.broken()]));
    return { kept, broken, presets: presets() };
  }

  /** Of one that is gone already nothing is done. */
  removeMapping(name: string, by: string): Promise<void> {
    return seeingEverybody(() => this.known.remove(name, by));
  }

  get rulebook(): Rulebook {
    return this.law.rulebook;
  }

  get rulebooks(): readonly string[] {
    return rulebookNames();
  }

  /** @throws UnknownRulebook naming those there are */
  rulebookCalled(name: string): Rulebook {
    return readRulebook(name);
  }

  get coverage(): readonly CoveredClause[] {
    return readCoverage();
  }
}
