import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type Principal, scopeOf } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { askedIn, chosen } from '../../platform/http/list-address.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { groupLogFile } from './group-log-file.js';
import { GroupLog } from './group-log.query.js';
import { GroupLogPage } from './group-log.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 50;

/** What the address of the page can say: the instant of the last look of the page before. */
const Place = z.object({ before: chosen(z.iso.datetime()) });

/** Who has looked at the hours and findings of a group, for whoever may do so. */
@ApiExcludeController()
@Controller()
export class GroupLogController {
  constructor(
    private readonly log: GroupLog,
    private readonly settings: Settings,
  ) {}

  @Get('hours/log')
  @Choices(Place)
  @Needs('view-hours-overview')
  async page(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const { before } = askedIn(Place, query);
    const scope = scopeOf(principal, 'view-hours-overview');
    const found = await this.log.looks(scope, before === undefined ? null : new Date(before), PAGE_SIZE + 1);
    const looks = found.slice(0, PAGE_SIZE);
    const next = found.length > PAGE_SIZE ? (looks.at(-1)?.at.toISOString() ?? null) : null;
    const context = pageContext(request, principal, this.settings);
    return renderPage(<GroupLogPage {...{ context, looks, next }} clock={clockOf(this.settings.zone)} />);
  }

  @Get(tablePaths('hours/log'))
  @Needs('view-hours-overview')
  file(@Req() request: Request, @Res() response: Response, @Who() principal: Principal): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const looks = this.log.looks(scopeOf(principal, 'view-hours-overview'), null, null);
    return sendTable(request, response, groupLogFile(looks, clockOf(this.settings.zone), language));
  }
}
