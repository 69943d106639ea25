import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { may, type Principal, scopeOf } from '../access/access.js';
import { renderPage } from '../platform/html/render.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { MOST_PICKS } from './cases/bulk-form.js';
import type { TypedBulk } from './cases/bulk-form.view.js';
import type { Grouping } from './incidents/violation-groups.query.js';
import { ViolationGroups } from './incidents/violation-groups.service.js';
import { pageContext } from '../access/page-context.js';
import { assertCause } from './known-cause.js';
import { ListChoices } from './list-choices.service.js';
import { assertAmong } from './units/no-such-unit.js';
import { listAddress, type ViolationFilter } from './violation-filter.js';
import { type ListBulk, ViolationListPage } from './violation-list.view.js';
import { ViolationViews } from './violation-views.service.js';

const NO_ROWS = { rows: [], next: null };
const NONE_AHEAD = { rows: 0, waiting: 0 };

/** The list of possible breaches, as it is opened and as it comes back with a form that could not be stored whole. */
@Injectable()
export class ViolationListPages {
  constructor(
    private readonly violations: ViolationViews,
    private readonly groups: ViolationGroups,
    private readonly choices: ListChoices,
    private readonly settings: Settings,
  ) {}

  /** @param typed what was sent; null where the list is only opened */
  async page(
    request: Request,
    principal: Principal,
    asked: ViolationFilter,
    typed: TypedBulk | null,
  ): Promise<string> {
    const file = await this.choices.importOf(asked.import);
    const counts = await this.groups.counts(principal, asked);
    assertCause(asked.cause, counts.breaches);
    const { filter, size } = shownFor(asked, typed, counts.breaches);
    const as = groupingOf(filter);
    const [page, groups, units, months] = await Promise.all([
      as ? NO_ROWS : this.violations.list(principal, filter, size),
      as ? this.groups.page(principal, as, filter) : null,
      this.violations.units(principal),
      this.choices.monthsOfCases(
        scopeOf(principal, 'view-report'),
        scopeOf(principal, 'view-violation-names'),
        filter.month,
      ),
    ]);
    assertAmong(units, filter.unit);
    // The language switch comes back by an address; what a form sent is in none.
    const path = typed === null ? request.originalUrl : listAddress(filter, filter.after ?? null);
    const context = { ...pageContext(request, principal, this.settings), path };
    const bulk = may(principal, 'assess-violations')
      ? await this.bulk(request, principal, manyFrom(asked, counts.breaches), typed)
      : null;
    const narrowedTo = may(principal, 'view-imports') ? file : null;
    const clock = clockOf(this.settings.zone);
    return renderPage(
      <ViolationListPage
        {...{ context, filter, page, groups, counts, units, months, clock, bulk, narrowedTo }}
      />,
    );
  }

  private async bulk(
    request: Request,
    principal: Principal,
    from: ViolationFilter,
    typed: TypedBulk | null,
  ): Promise<ListBulk> {
    const ahead = groupingOf(from) ? NONE_AHEAD : await this.violations.ahead(principal, from, MOST_PICKS);
    return { typed, done: typed?.done ?? doneIn(request.query), ahead, newMeasureId: randomUUID() };
  }
}

/**
 * Rows to be assessed together are shown all: from the beginning of the list where they go at once, else as many as do
 * from the page on that somebody has come to. What was ticked there is among them either way.
 */
function shownFor(
  asked: ViolationFilter,
  typed: TypedBulk | null,
  all: number,
): { readonly filter: ViolationFilter; readonly size?: number } {
  if (typed?.form.isLong !== true) return { filter: asked };
  return { filter: manyFrom(asked, all), size: MOST_PICKS };
}

const manyFrom = (asked: ViolationFilter, all: number): ViolationFilter =>
  all > MOST_PICKS ? asked : { ...asked, after: undefined };

const groupingOf = ({ as }: ViolationFilter): Grouping | null =>
  as === 'incidents' || as === 'persons' ? as : null;

/** How many cases were just assessed, told by the address that led here. */
const doneIn = ({ assessed }: { readonly assessed?: unknown }): number =>
  typeof assessed === 'string' && /^\d{1,3}$/.test(assessed) ? Number(assessed) : 0;
