import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { WorkedHours } from '../../violations/hours/worked-hours.service.js';
import { peopleAsked, spansOf } from './asked-groups.js';
import { daysOf, type GroupFilter } from './group-filter.js';
import { type GroupChoice, GroupPeople, type HeldPosition } from './group-people.query.js';
import { type Overview, overviewOf } from './hours-overview.js';

/** An employee with the hours of the period. */
export interface PersonHours {
  readonly id: string;
  readonly name: string;
  readonly positions: readonly HeldPosition[];
  readonly overview: Overview;
}

export interface HoursPage {
  readonly people: readonly PersonHours[];
  /** Id of the last one, where more follow. */
  readonly next: string | null;
}

export type HoursLook = 'view-hours' | 'export-hours';

/** The overview of hours (aml. § 10-7), of whom somebody may see; each employee it names is logged first. */
@Injectable()
export class HoursViews {
  constructor(
    private readonly group: GroupPeople,
    private readonly hours: WorkedHours,
    private readonly log: AccessLogService,
  ) {}

  /**
   * What can be chosen: the groups represented, or for HR all units.
   * @throws WrongGroupFilter where another group is asked for
   */
  async choices(principal: Principal, filter: GroupFilter): Promise<readonly GroupChoice[]> {
    const scope = scopeOf(principal, 'view-hours-overview');
    const choices = scope.kind === 'groups' ? scope.groups : await this.group.units();
    peopleAsked(scope, choices, filter);
    return choices;
  }

  /** @throws WrongGroupFilter for a group that is none of the choices */
  async page(principal: Principal, filter: GroupFilter, size: number, look: HoursLook): Promise<HoursPage> {
    const scope = scopeOf(principal, 'view-hours-overview');
    const asked = peopleAsked(scope, await this.choices(principal, filter), filter);
    const found = await this.group.people(asked, filter.after, size + 1);
    const people = found.slice(0, size);
    const ids = people.map(({ id }) => id);
    const { from, to, by } = filter;
    await this.log.record(principal, look, new Set(ids), { from, to });
    const hours = await this.hours.of(ids, daysOf(filter));
    return {
      people: people.map(({ id, name, positions }) => {
        const spans = asked.groups === null ? null : spansOf(positions);
        return { id, name, positions, overview: overviewOf(hours.get(id) ?? [], spans, by) };
      }),
      next: found.length > size ? (ids.at(-1) ?? null) : null,
    };
  }
}
