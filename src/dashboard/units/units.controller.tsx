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
import { askedIn } from '../../platform/http/list-address.js';
import { ListChoices } from '../list-choices.service.js';
import { UnitFilter, unitPage, unitsAsked } from './unit-list.js';
import { UnitListPage } from './unit-list.view.js';
import { unitFile } from './unit-file.js';
import { UnitViews } from './units.service.js';
import { Choices } from '../../platform/http/address-choices.service.js';

/** All units of a month: figures of groups, nobody by name. */
@ApiExcludeController()
@Controller()
export class UnitsController {
  constructor(
    private readonly views: UnitViews,
    private readonly choices: ListChoices,
    private readonly settings: Settings,
  ) {}

  @Get('units')
  @Choices(UnitFilter)
  @Needs('view-units')
  async list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const filter = askedIn(UnitFilter, query);
    const [{ month, units }, months] = await Promise.all([
      this.views.of(principal, filter.month),
      this.choices.months(scopeOf(principal, 'view-units')),
    ]);
    const context = pageContext(request, principal, this.settings);
    const page = unitPage(units, filter);
    return renderPage(<UnitListPage {...{ context, month, months, filter, page }} />);
  }

  @Get(tablePaths('units'))
  @Choices(UnitFilter)
  @Needs('view-units')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const filter = askedIn(UnitFilter, query);
    const { month, units } = await this.views.toTake(principal, filter.month);
    const language = languageOf(request.headers, this.settings.language);
    await sendTable(request, response, unitFile(month, unitsAsked(units, filter), language));
  }
}
