import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { typedIn, TRIAL_FIELDS } from './what-if-asked.js';
import { WhatIfPages } from './what-if-pages.service.js';
import { Choices } from '../../platform/http/address-choices.service.js';

/** Other terms tried on what is on record. */
@ApiExcludeController()
@Controller()
export class WhatIfController {
  constructor(
    private readonly pages: WhatIfPages,
    private readonly settings: Settings,
  ) {}

  @Get('what-if')
  @Choices(...TRIAL_FIELDS, 'show')
  @Needs('try-terms')
  async page(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const { html, isRefused } = await this.pages.page(request, principal, typedIn(query), this.settings);
    response
      .status(isRefused ? 422 : 200)
      .type('html')
      .send(html);
  }

  @Get(tablePaths('what-if'))
  @Choices(...TRIAL_FIELDS)
  @Needs('try-terms')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    await sendTable(request, response, await this.pages.table(principal, typedIn(query), language));
  }
}
