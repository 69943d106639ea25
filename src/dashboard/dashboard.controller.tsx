import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import type { Principal } from '../access/access.js';
import { pageContext } from '../access/page-context.js';
import { Needs, Who } from '../access/permission.service.js';
import { renderPage } from '../platform/html/render.js';
import { Settings } from '../platform/settings.js';
import type { CountedRequest } from './waiting/menu-counts.service.js';
import { Overviews } from './overviews.service.js';
import { OverviewPage } from './overview.view.js';
import { filterAsked } from './violation-filter.js';
import { ViolationListPages } from './violation-list-pages.service.js';

const MonthQuery = z.object({ month: z.string().max(40).optional() });

/** The pages. */
@ApiExcludeController()
@Controller()
export class DashboardController {
  constructor(
    private readonly overviews: Overviews,
    private readonly lists: ViolationListPages,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('view-overview')
  async overview(
    @Req() request: CountedRequest,
    @Who() principal: Principal,
    @Query({ schema: MonthQuery }) query: z.infer<typeof MonthQuery>,
  ): Promise<string> {
    const overview = await this.overviews.of(principal, query.month, request.waits ?? null);
    const context = pageContext(request, principal, this.settings);
    return renderPage(<OverviewPage context={context} overview={overview} />);
  }

  @Get('violations')
  @Needs('view-violation-names')
  list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    return this.lists.page(request, principal, filterAsked(query), null);
  }
}
