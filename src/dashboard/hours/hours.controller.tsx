import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Principal, scopeOf } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { groupFilterAsked, GroupQuery } from './group-filter.js';
import { HoursExports } from './hours-exports.service.js';
import { HoursViews } from './hours-views.service.js';
import { HoursOverviewPage } from './hours.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 25;

/** The overview of hours that the employer keeps (aml. § 10-7), for HR and elected representatives. */
@ApiExcludeController()
@Controller()
export class HoursController {
  constructor(
    private readonly views: HoursViews,
    private readonly exports: HoursExports,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Get('hours')
  @Choices(GroupQuery)
  @Needs('view-hours-overview')
  async page(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const filter = groupFilterAsked(query, this.today);
    const choices = await this.views.choices(principal, filter);
    const page = filter.isAsked ? await this.views.page(principal, filter, PAGE_SIZE, 'view-hours') : null;
    const areUnits = scopeOf(principal, 'view-hours-overview').kind !== 'groups';
    const context = pageContext(request, principal, this.settings);
    return renderPage(<HoursOverviewPage {...{ context, filter, choices, areUnits, page }} />);
  }

  @Get(tablePaths('hours'))
  @Choices(GroupQuery)
  @Needs('view-hours-overview')
  file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const filter = groupFilterAsked(query, this.today);
    return sendTable(request, response, this.exports.table(principal, filter, language));
  }

  private get today(): number {
    return clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
  }
}
