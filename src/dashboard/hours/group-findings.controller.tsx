import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { groupFindingsFile } from './group-findings-file.js';
import { type GroupFilter, groupFilterAsked, GroupQuery } from './group-filter.js';
import { GroupFindings } from './group-findings.service.js';
import { GroupFindingsPage } from './group-findings.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 50;

/** What was found in the groups somebody represents. */
@ApiExcludeController()
@Controller()
export class GroupFindingsController {
  constructor(
    private readonly findings: GroupFindings,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Of all groups together: which of them is in the units named (`group-disclosure.ts`). */
  @Get('group-findings')
  @Choices(GroupQuery)
  @Needs('view-group-findings')
  async page(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const filter = this.asked(query);
    const page = filter.isAsked ? await this.findings.page(principal, filter, PAGE_SIZE) : null;
    const context = pageContext(request, principal, this.settings);
    return renderPage(<GroupFindingsPage {...{ context, filter, page }} />);
  }

  @Get(tablePaths('group-findings'))
  @Choices(GroupQuery)
  @Needs('view-group-findings')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const found = await this.findings.every(principal, this.asked(query));
    await sendTable(request, response, groupFindingsFile(found, language));
  }

  private asked(query: unknown): GroupFilter {
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    return { ...groupFilterAsked(query, today), group: null };
  }
}
