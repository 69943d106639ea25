import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { askedIn } from '../../platform/http/list-address.js';
import { assertAmong } from '../units/no-such-unit.js';
import { ViolationViews } from '../violation-views.service.js';
import { ClaimFilter, placeIn, statesAsked } from './claim-filter.js';
import { ClaimListPage } from './claim-list.view.js';
import { claimTable } from './claim-table.js';
import { ClaimViews } from './claim-views.service.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 25;

/** The page of rest that is owed. */
@ApiExcludeController()
@Controller()
export class ClaimsController {
  constructor(
    private readonly claims: ClaimViews,
    private readonly violations: ViolationViews,
    private readonly settings: Settings,
  ) {}

  @Get('compensating-rest')
  @Choices(ClaimFilter)
  @Needs('view-rest-claims')
  async list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const filter = askedIn(ClaimFilter, query);
    const [page, units] = await Promise.all([
      this.claims.list(principal, { ...wantedBy(filter), after: placeIn(filter.after) }, PAGE_SIZE),
      this.violations.units(principal),
    ]);
    assertAmong(units, filter.unit);
    const context = pageContext(request, principal, this.settings);
    return renderPage(
      <ClaimListPage {...{ context, filter, page, units }} clock={clockOf(this.settings.zone)} />,
    );
  }

  @Get(tablePaths('compensating-rest'))
  @Choices(ClaimFilter)
  @Needs('view-rest-claims')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const filter = askedIn(ClaimFilter, query);
    if (filter.unit !== undefined) assertAmong(await this.violations.units(principal), filter.unit);
    const rows = this.claims.every(principal, wantedBy(filter));
    await sendTable(request, response, claimTable(rows, clockOf(this.settings.zone), language));
  }
}

const wantedBy = ({ state = 'outstanding', unit, employee }: ClaimFilter) => ({
  states: statesAsked(state),
  unitId: unit ?? null,
  employee: employee ?? null,
});
