import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { pageContext } from '../../access/page-context.js';
import { roomTable } from './room-table.js';
import { Rooms } from './rooms.service.js';
import { RoomsPage } from './rooms.view.js';

const MOST = 200;

/** The page of limits that are nearly used up. */
@ApiExcludeController()
@Controller()
export class RoomsController {
  constructor(
    private readonly rooms: Rooms,
    private readonly settings: Settings,
  ) {}

  @Get('remaining-room')
  @Needs('view-violation-names')
  async list(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    const shown = await this.rooms.list(principal, MOST);
    return renderPage(
      <RoomsPage context={pageContext(request, principal, this.settings)} {...shown} most={MOST} />,
    );
  }

  @Get(tablePaths('remaining-room'))
  @Needs('view-violation-names')
  async file(@Req() request: Request, @Res() response: Response, @Who() principal: Principal): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    await sendTable(request, response, roomTable(this.rooms.every(principal), language));
  }
}
