import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { renderPage } from '../../platform/html/render.js';
import { PageQuery } from '../../platform/http/page-query.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { AuditQuery } from './audit-filter.js';
import { AuditPage, OwnLooksPage } from './audit.view.js';
import { AuditViews } from './audit-views.service.js';

/** Who did what, for whoever answers for it; and for each person what others have seen of them. */
@ApiExcludeController()
@Controller('audit')
export class AuditController {
  constructor(
    private readonly views: AuditViews,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('view-audit')
  async search(
    @Req() request: Request,
    @Who() principal: Principal,
    @Query({ schema: AuditQuery }) query: AuditQuery,
  ): Promise<string> {
    const page = await this.views.search(principal, query);
    const context = pageContext(request, principal, this.settings);
    const clock = clockOf(this.settings.zone);
    return renderPage(<AuditPage {...{ context, filter: query, page, clock }} />);
  }

  @Get('mine')
  @Needs('view-own-looks')
  async mine(
    @Req() request: Request,
    @Who() principal: Principal,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<string> {
    const page = await this.views.mine(principal, query);
    const context = pageContext(request, principal, this.settings);
    return renderPage(<OwnLooksPage {...{ context, page }} clock={clockOf(this.settings.zone)} />);
  }
}
