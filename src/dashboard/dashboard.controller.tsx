import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type Principal, scopeOf } from '../access/access.js';
import { pageContext } from '../access/page-context.js';
import { Needs, Who } from '../access/permission.service.js';
import { renderPage } from '../platform/html/render.js';
import { Settings } from '../platform/settings.js';
import { KeptPages } from './kept/kept-pages.service.js';
import { FiguresWatch } from './live/figures-watch.service.js';
import type { CountedRequest } from './waiting/menu-counts.service.js';
import { Overviews } from './overviews.service.js';
import { OverviewPage } from './overview.view.js';
import { filterAsked, ViolationFilter } from './violation-filter.js';
import { ViolationListPages } from './violation-list-pages.service.js';
import { Choices } from '../platform/http/address-choices.service.js';

const OverviewQuery = z.object({
  month: z.string().max(40).optional(),
  unit: z.string().max(40).optional(),
});

/** The pages. */
@ApiExcludeController()
@Controller()
export class DashboardController {
  constructor(
    private readonly overviews: Overviews,
    private readonly lists: ViolationListPages,
    private readonly kept: KeptPages,
    private readonly figures: FiguresWatch,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Choices(OverviewQuery)
  @Needs('view-overview')
  async overview(
    @Req() request: CountedRequest,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query({ schema: OverviewQuery }) query: z.infer<typeof OverviewQuery>,
  ): Promise<void> {
    const context = pageContext(request, principal, this.settings);
    const waits = request.waits ?? null;
    return this.kept.answer({ request, response, principal, besides: waits }, async (version) => {
      const overview = await this.overviews.of(principal, query, waits);
      const live = await this.figures.now(version, scopeOf(principal, 'view-overview'));
      return renderPage(<OverviewPage {...{ context, overview, live }} />);
    });
  }

  @Get('violations')
  @Choices(ViolationFilter, 'assessed')
  @Needs('view-violation-names')
  list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    return this.lists.page(request, principal, filterAsked(query), null);
  }
}
