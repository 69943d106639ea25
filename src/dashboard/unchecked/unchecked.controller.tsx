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
import { assertAmong } from '../units/no-such-unit.js';
import { UncheckedFilter } from './unchecked-filter.js';
import { UncheckedViews } from './unchecked.service.js';
import { UncheckedPage } from './unchecked.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 100;

/** The page of those whose time has not been checked. */
@ApiExcludeController()
@Controller()
export class UncheckedController {
  constructor(
    private readonly views: UncheckedViews,
    private readonly choices: ListChoices,
    private readonly settings: Settings,
  ) {}

  @Get('unchecked')
  @Choices(UncheckedFilter)
  @Needs('view-violation-names')
  async list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const filter = askedIn(UncheckedFilter, query);
    const scope = scopeOf(principal, 'view-violation-names');
    const [unchecked, units, months] = await Promise.all([
      this.views.of(principal, filter, PAGE_SIZE),
      this.choices.units(scope),
      this.choices.months(scope),
    ]);
    assertAmong(units, filter.unit);
    const context = pageContext(request, principal, this.settings);
    const { zone } = this.settings;
    return renderPage(<UncheckedPage {...{ context, filter, unchecked, units, months, zone }} />);
  }

  @Get(tablePaths('unchecked'))
  @Choices(UncheckedFilter)
  @Needs('view-violation-names')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const filter = askedIn(UncheckedFilter, query);
    await this.choices.assertUnit(scopeOf(principal, 'view-violation-names'), filter.unit);
    await sendTable(request, response, this.views.table(principal, filter, language));
  }
}
