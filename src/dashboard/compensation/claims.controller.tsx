import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { askedIn } from '../../platform/http/list-address.js';
import { ViolationViews } from '../violation-views.service.js';
import { ClaimFilter, placeIn, statesAsked } from './claim-filter.js';
import { ClaimListPage } from './claim-list.view.js';
import { ClaimViews } from './claim-views.service.js';

const PAGE_SIZE = 25;

/** The page of rest that is owed. */
@ApiExcludeController()
@Controller('compensating-rest')
export class ClaimsController {
  constructor(
    private readonly claims: ClaimViews,
    private readonly violations: ViolationViews,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('view-rest-claims')
  async list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const filter = askedIn(ClaimFilter, query);
    const [page, units] = await Promise.all([
      this.claims.list(
        principal,
        {
          states: statesAsked(filter.state ?? 'outstanding'),
          unitId: filter.unit ?? null,
          employee: filter.employee ?? null,
          after: placeIn(filter.after),
        },
        PAGE_SIZE,
      ),
      this.violations.units(principal),
    ]);
    const context = pageContext(request, principal, this.settings);
    return renderPage(
      <ClaimListPage {...{ context, filter, page, units }} clock={clockOf(this.settings.zone)} />,
    );
  }
}
