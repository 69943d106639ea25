import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type Principal, scopeOf } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { askedIn, chosen } from '../../platform/http/list-address.js';
import { cut } from '../../platform/http/page-query.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { groupLogFile } from './group-log-file.js';
import { GroupLog, type GroupLogPlace } from './group-log.query.js';
import { GroupLogPage } from './group-log.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 50;

/** What the address of the page can say: instant and number of the last look of the page before. */
const Place = z.object({
  before: chosen(
    z
      .string()
      .transform((text) => text.split('_'))
      .pipe(z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,18}$/)]))
      .transform(([at, id]): GroupLogPlace => ({ at: new Date(at), id })),
  ),
});

const placeOf = ({ at, id }: GroupLogPlace): string => `${at.toISOString()}_${id}`;

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
    const { shown, last } = cut(await this.log.looks(scope, before ?? null, PAGE_SIZE + 1), PAGE_SIZE);
    const context = pageContext(request, principal, this.settings);
    const clock = clockOf(this.settings.zone);
    return renderPage(<GroupLogPage {...{ context, clock }} looks={shown} next={last && placeOf(last)} />);
  }

  @Get(tablePaths('hours/log'))
  @Needs('view-hours-overview')
  file(@Req() request: Request, @Res() response: Response, @Who() principal: Principal): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const looks = this.log.looks(scopeOf(principal, 'view-hours-overview'), null, null);
    return sendTable(request, response, groupLogFile(looks, clockOf(this.settings.zone), language));
  }
}
