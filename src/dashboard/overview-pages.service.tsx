import { Injectable } from '@nestjs/common';
import { type Principal, scopeOf } from '../access/access.js';
import { pageContext } from '../access/page-context.js';
import type { DataVersion } from '../platform/database/data-versions.query.js';
import { renderPage } from '../platform/html/render.js';
import { Settings } from '../platform/settings.js';
import { assertCause } from './known-cause.js';
import { askedScope } from './asked-scope.js';
import { FiguresWatch } from './live/figures-watch.service.js';
import { type AskedOverview, unitIn } from './overview-frame.js';
import { Overviews } from './overviews.service.js';
import { type Overview, OverviewPage } from './overview.view.js';
import type { Selection } from './selection/selection.js';
import { SelectionPage } from './selection/selection.view.js';
import { SelectionViews } from './selection/selection-views.service.js';
import type { CountedRequest } from './waiting/menu-counts.service.js';
import type { UnitName } from './weeks/week-counts.query.js';

/** The overview as a page: of a month, or of the breaches of it that somebody has chosen. */
@Injectable()
export class OverviewPages {
  constructor(
    private readonly overviews: Overviews,
    private readonly selections: SelectionViews,
    private readonly figures: FiguresWatch,
    private readonly settings: Settings,
  ) {}

  /** @throws NotAMonth, MonthInTheFuture, NoSuchUnit, WrongFilter */
  async page(
    request: CountedRequest,
    principal: Principal,
    asked: AskedOverview & { readonly selection: Selection | null },
    version: DataVersion,
  ): Promise<string> {
    const context = pageContext(request, principal, this.settings);
    const { selection } = asked;
    if (selection !== null) {
      const overview = await this.selections.of(principal, asked, selection);
      assertCause(selection.cause, overview.counts.count);
      const live = await this.live(version, principal);
      return renderPage(<SelectionPage {...{ context, overview, live }} units={overview.unitChoices} />);
    }
    const overview = await this.overviews.of(principal, asked, request.waits ?? null);
    const live = await this.live(version, principal);
    const choices = this.selections.choicesOf(principal, askedScope(principal, unitIn(asked)));
    return renderPage(
      <OverviewPage {...{ context, overview, live }} filter={{ choices, units: unitsOn(overview) }} />,
    );
  }

  private live(version: DataVersion, principal: Principal): ReturnType<FiguresWatch['now']> {
    return this.figures.now(version, scopeOf(principal, 'view-overview'));
  }
}

/** The units that the page has anyway: nothing more is asked for them. */
const unitsOn = ({ scope, units }: Overview): readonly UnitName[] =>
  scope ?? units.map(({ unitId: id, name }) => ({ id, name }));
