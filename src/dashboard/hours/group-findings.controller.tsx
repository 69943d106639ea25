import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { Clock } from '../../platform/clock.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { groupFilterAsked } from './group-filter.js';
import { GroupFindings } from './group-findings.service.js';
import { GroupFindingsPage } from './group-findings.view.js';

const PAGE_SIZE = 50;

/** What was found in the groups somebody represents. */
@ApiExcludeController()
@Controller('group-findings')
export class GroupFindingsController {
  constructor(
    private readonly findings: GroupFindings,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Of all groups together: which of them is in the units named (`group-disclosure.ts`). */
  @Get()
  @Needs('view-group-findings')
  async page(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    const filter = { ...groupFilterAsked(query, today), group: null };
    const page = filter.isAsked ? await this.findings.page(principal, filter, PAGE_SIZE) : null;
    const context = pageContext(request, principal, this.settings);
    return renderPage(<GroupFindingsPage {...{ context, filter, page }} />);
  }
}
