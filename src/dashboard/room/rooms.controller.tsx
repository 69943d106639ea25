import { Controller, Get, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { renderPage } from '../../platform/html/render.js';
import { Settings } from '../../platform/settings.js';
import { pageContext } from '../../access/page-context.js';
import { Rooms } from './rooms.service.js';
import { RoomsPage } from './rooms.view.js';

const MOST = 200;

/** The page of limits that are nearly used up. */
@ApiExcludeController()
@Controller('remaining-room')
export class RoomsController {
  constructor(
    private readonly rooms: Rooms,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('view-violation-names')
  async list(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    const shown = await this.rooms.list(principal, MOST);
    return renderPage(
      <RoomsPage context={pageContext(request, principal, this.settings)} {...shown} most={MOST} />,
    );
  }
}
