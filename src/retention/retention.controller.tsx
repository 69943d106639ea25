import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { languageOf } from '../platform/html/language.js';
import { renderPage } from '../platform/html/render.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { RetentionViews } from './retention-views.service.js';
import { RetentionPage } from './retention.view.js';
import { Choices } from '../platform/http/address-choices.service.js';

/** How long records are kept, for HR and whoever sees to the installation. */
@ApiExcludeController()
@Controller('retention')
export class RetentionController {
  constructor(
    private readonly views: RetentionViews,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Choices('show')
  @Needs('view-retention')
  async page(
    @Req() request: Request,
    @Who() principal: Principal,
    @Query('show') show: unknown,
  ): Promise<string> {
    const seen = await this.views.seen(show === 'erasing');
    const context = {
      language: languageOf(request.headers, this.settings.language),
      principal,
      path: request.originalUrl,
      isDemo: this.settings.demo,
    };
    return renderPage(<RetentionPage {...{ context, seen }} clock={clockOf(this.settings.zone)} />);
  }
}
