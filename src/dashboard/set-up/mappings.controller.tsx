import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { pageContext } from '../../access/page-context.js';
import { Needs, Who } from '../../access/permission.service.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { SetUpViews } from './set-up-views.service.js';
import { MappingsPage } from './mappings.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const Removal = z.object({ name: z.string().catch('') }).catch({ name: '' });

/** The page of mappings. They hold names of columns and nothing of anybody's, so no policy speaks of them. */
@ApiExcludeController()
@Controller('mappings')
export class MappingsController {
  constructor(
    private readonly views: SetUpViews,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Choices('removed')
  @Needs('manage-mappings')
  async list(
    @Req() request: Request,
    @Who() principal: Principal,
    @Query('removed') removed: unknown,
  ): Promise<string> {
    const mappings = await this.views.mappings();
    const context = { ...pageContext(request, principal, this.settings), path: '/mappings' };
    return renderPage(<MappingsPage {...{ context, ...mappings }} isRemoved={removed === 'yes'} />);
  }

  /** Of one that is gone already nothing is said: it is gone. */
  @Post('remove')
  @Needs('manage-mappings')
  async remove(
    @Res() response: Response,
    @Who() { id: by }: Principal,
    @Body() body: unknown,
  ): Promise<void> {
    const { name } = Removal.parse(body);
    await this.views.removeMapping(name, by);
    response.redirect(303, '/mappings?removed=yes');
  }
}
