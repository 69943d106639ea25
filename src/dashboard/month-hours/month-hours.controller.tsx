import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type Principal, scopeOf } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { monthDays } from '../../time/civil.js';
import { ListChoices } from '../list-choices.service.js';
import { assertAmong } from '../units/no-such-unit.js';
import { type HoursFilter, hoursFilterAsked, type Place, MonthHoursQuery } from './month-hours-filter.js';
import { MonthHoursExports } from './month-hours-exports.service.js';
import { MonthHoursViews, NoSuchMonth } from './month-hours.service.js';
import { MonthHoursListPage } from './month-hours.view.js';
import { PersonMonthPage } from './person-month.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 50;

const PersonParams = z.object({
  employee: z.uuid(),
  unit: z.uuid(),
  month: z.string().refine((text) => monthDays(text) !== null),
});

/** Behind the hours of the overview: whose they are, and of which days. */
@ApiExcludeController()
@Controller()
export class MonthHoursController {
  constructor(
    private readonly views: MonthHoursViews,
    private readonly exports: MonthHoursExports,
    private readonly choices: ListChoices,
    private readonly settings: Settings,
  ) {}

  @Get('month-hours')
  @Choices(MonthHoursQuery)
  @Needs('view-violation-names')
  async list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const filter = this.asked(query);
    const scope = scopeOf(principal, 'view-violation-names');
    const [page, units, months] = await Promise.all([
      this.views.page(principal, filter, PAGE_SIZE),
      this.choices.units(scope),
      this.choices.months(scope),
    ]);
    assertAmong(units, filter.unit);
    const context = pageContext(request, principal, this.settings);
    return renderPage(<MonthHoursListPage {...{ context, filter, page, units, months }} />);
  }

  @Get(tablePaths('month-hours'))
  @Choices(MonthHoursQuery)
  @Needs('view-violation-names')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const filter = this.asked(query);
    await this.choices.assertUnit(scopeOf(principal, 'view-violation-names'), filter.unit);
    await sendTable(request, response, this.exports.table(principal, filter, language));
  }

  @Get('month-hours/:employee/:unit/:month')
  @Needs('view-violation-names')
  async person(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param() params: Record<string, unknown>,
  ): Promise<string> {
    const place = placeAsked(params);
    const person = await this.views.one(principal, place);
    const context = pageContext(request, principal, this.settings);
    return renderPage(
      <PersonMonthPage {...{ context, place, person }} clock={clockOf(this.settings.zone)} />,
    );
  }

  private asked(query: unknown): HoursFilter {
    return hoursFilterAsked(query, this.choices.lastMonth());
  }
}

/** @throws NoSuchMonth for an address that nobody was given */
function placeAsked(params: unknown): Place {
  const read = PersonParams.safeParse(params);
  if (!read.success) throw new NoSuchMonth();
  const { employee, unit, month } = read.data;
  return { employeeId: employee, unitId: unit, month: `${month}-01` };
}
