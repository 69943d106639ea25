import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { KeptPages } from './kept/kept-pages.service.js';
import type { CountedRequest } from './waiting/menu-counts.service.js';
import { OverviewPages } from './overview-pages.service.js';
import { selectionAsked, SelectionQuery } from './selection/selection.js';
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
    private readonly pages: OverviewPages,
    private readonly lists: ViolationListPages,
    private readonly kept: KeptPages,
  ) {}

  @Get()
  @Choices(OverviewQuery, SelectionQuery)
  @Needs('view-overview')
  async overview(
    @Req() request: CountedRequest,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: Readonly<Record<string, unknown>>,
    @Query({ schema: OverviewQuery }) asked: z.infer<typeof OverviewQuery>,
  ): Promise<void> {
    const besides = request.waits ?? null;
    return this.kept.answer({ request, response, principal, besides }, (version) =>
      this.pages.page(request, principal, { ...asked, selection: selectionAsked(query) }, version),
    );
  }

  @Get('violations')
  @Choices(ViolationFilter, 'assessed')
  @Needs('view-violation-names')
  list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    return this.lists.page(request, principal, filterAsked(query), null);
  }
}
