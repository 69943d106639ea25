import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DigestsQuery } from './digests.query.js';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { ScheduleStates } from '../../platform/schedules/schedule-states.service.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { ScheduleAsking } from './schedule-asking.service.js';
import { scheduleTable } from './schedule-table.js';
import { ScheduleListPage } from './schedule-list.view.js';

/** What runs by the clock, for HR and whoever sees to the installation. */
@ApiExcludeController()
@Controller()
export class SchedulesController {
  constructor(
    private readonly states: ScheduleStates,
    private readonly digests: DigestsQuery,
    private readonly asking: ScheduleAsking,
    private readonly settings: Settings,
  ) {}

  @Get('schedules')
  @Needs('view-schedules')
  async list(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    const [schedules, digests] = await Promise.all([this.states.all(), this.digests.digests()]);
    const context = pageContext(request, principal, this.settings);
    return renderPage(
      <ScheduleListPage {...{ context, schedules, digests }} clock={clockOf(this.settings.zone)} />,
    );
  }

  @Get(tablePaths('schedules'))
  @Needs('view-schedules')
  async file(@Req() request: Request, @Res() response: Response): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const seen = Promise.all([this.states.all(), this.digests.digests()]);
    await sendTable(request, response, scheduleTable(seen, clockOf(this.settings.zone), language));
  }

  @Post('schedules/:name/runs')
  @Needs('run-schedules')
  async run(
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('name') name: string,
  ): Promise<void> {
    await this.asking.ask(name, principal.id);
    response.redirect(303, '/schedules');
  }
}
