import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { askedIn } from '../../platform/http/list-address.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { auditFile, ownLooksFile } from './audit-file.js';
import { AuditQuery, OwnLooksQuery } from './audit-filter.js';
import { AuditPage } from './audit.view.js';
import { OwnLooksPage } from './own-looks.view.js';
import { AuditViews } from './audit-views.service.js';
import { Choices } from '../../platform/http/address-choices.service.js';

/** Who did what, for whoever answers for it; and for each person what others have seen of them. */
@ApiExcludeController()
@Controller()
export class AuditController {
  constructor(
    private readonly views: AuditViews,
    private readonly settings: Settings,
  ) {}

  @Get('audit')
  @Choices(AuditQuery)
  @Needs('view-audit')
  async search(
    @Req() request: Request,
    @Who() principal: Principal,
    @Query() asked: unknown,
  ): Promise<string> {
    const query = askedIn(AuditQuery, asked);
    const page = await this.views.folded(principal, query);
    const context = pageContext(request, principal, this.settings);
    const clock = clockOf(this.settings.zone);
    return renderPage(<AuditPage {...{ context, filter: query, page, clock }} />);
  }

  @Get(tablePaths('audit'))
  @Choices(AuditQuery)
  @Needs('view-audit')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() asked: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const rows = this.views.every(principal, askedIn(AuditQuery, asked));
    await sendTable(request, response, auditFile(rows, clockOf(this.settings.zone), language));
  }

  @Get(tablePaths('audit/mine'))
  @Needs('view-own-looks')
  async ownFile(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const rows = this.views.everyMine(principal);
    await sendTable(request, response, ownLooksFile(rows, clockOf(this.settings.zone), language));
  }

  @Get('audit/mine')
  @Choices(OwnLooksQuery)
  @Needs('view-own-looks')
  async mine(
    @Req() request: Request,
    @Who() principal: Principal,
    @Query({ schema: OwnLooksQuery }) query: OwnLooksQuery,
  ): Promise<string> {
    const looks = await this.views.ownLooks(principal, query);
    const context = pageContext(request, principal, this.settings);
    return renderPage(
      <OwnLooksPage {...{ context, looks, asked: query }} clock={clockOf(this.settings.zone)} />,
    );
  }
}
