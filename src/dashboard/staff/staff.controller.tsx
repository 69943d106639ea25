import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Principal, scopeOf } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { ListChoices } from '../list-choices.service.js';
import { assertAmong } from '../units/no-such-unit.js';
import { staffFilterAsked, StaffQuery } from './staff-filter.js';
import { StaffViews } from './staff.service.js';
import { StaffListPage } from './staff.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 50;

/** Behind the head count: who is employed, and as what. */
@ApiExcludeController()
@Controller()
export class StaffController {
  constructor(
    private readonly staff: StaffViews,
    private readonly choices: ListChoices,
    private readonly settings: Settings,
  ) {}

  @Get('staff')
  @Choices(StaffQuery)
  @Needs('view-violation-names')
  async list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const filter = staffFilterAsked(query);
    const scope = scopeOf(principal, 'view-violation-names');
    const [page, units, months] = await Promise.all([
      this.staff.page(principal, filter, PAGE_SIZE),
      this.choices.units(scope),
      this.choices.months(scope),
    ]);
    assertAmong(units, filter.unit);
    const context = pageContext(request, principal, this.settings);
    return renderPage(<StaffListPage {...{ context, filter, page, units, months }} />);
  }

  @Get(tablePaths('staff'))
  @Choices(StaffQuery)
  @Needs('view-violation-names')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const filter = staffFilterAsked(query);
    await this.choices.assertUnit(scopeOf(principal, 'view-violation-names'), filter.unit);
    await sendTable(request, response, this.staff.table(principal, filter, language));
  }
}
