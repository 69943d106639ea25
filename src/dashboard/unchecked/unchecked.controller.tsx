import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { UncheckedViews } from './unchecked.service.js';
import { UncheckedPage } from './unchecked.view.js';

const MonthQuery = z.object({ month: z.string().max(40).optional() });
const MOST = 500;

/** The page of those whose time has not been checked. */
@ApiExcludeController()
@Controller('unchecked')
export class UncheckedController {
  constructor(
    private readonly views: UncheckedViews,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('view-violation-names')
  async list(
    @Req() request: Request,
    @Who() principal: Principal,
    @Query({ schema: MonthQuery }) { month }: z.infer<typeof MonthQuery>,
  ): Promise<string> {
    const unchecked = await this.views.of(principal, month, MOST);
    return renderPage(
      <UncheckedPage
        context={pageContext(request, principal, this.settings)}
        unchecked={unchecked}
        zone={this.settings.zone}
        most={MOST}
      />,
    );
  }
}
