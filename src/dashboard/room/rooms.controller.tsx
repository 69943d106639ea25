import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Principal, scopeOf } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { Choices } from '../../platform/http/address-choices.service.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { pageContext } from '../../access/page-context.js';
import { ListChoices } from '../list-choices.service.js';
import { assertAmong } from '../units/no-such-unit.js';
import { RoomAddress, type RoomFilter, roomFilterAsked, type RoomPlace } from './room-filter.js';
import { KeptRoomCounts } from './room-counts.service.js';
import { roomTable } from './room-table.js';
import { type RoomShown, RoomViews } from './rooms.service.js';
import { RoomsPage } from './rooms.view.js';

const PAGE_SIZE = 50;
/** Rows of a file read at a time: it may be of a whole organisation, and the hours of those on it are never all held. */
const READ_AT_ONCE = 500;

/** The page of what employees have left of limits. */
@ApiExcludeController()
@Controller()
export class RoomsController {
  constructor(
    private readonly rooms: RoomViews,
    private readonly counts: KeptRoomCounts,
    private readonly choices: ListChoices,
    private readonly settings: Settings,
  ) {}

  @Get('remaining-room')
  @Choices(RoomAddress)
  @Needs('view-violation-names')
  async list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    const filter = roomFilterAsked(query);
    const scope = scopeOf(principal, 'view-violation-names');
    const units = await this.choices.units(scope);
    assertAmong(units, filter.unit);
    const [some, counts] = await Promise.all([
      this.rooms.rows(principal, filter, PAGE_SIZE, 'list-remaining-room'),
      this.counts.of(principal, filter),
    ]);
    const page = { ...some, counts };
    const context = pageContext(request, principal, this.settings);
    return renderPage(<RoomsPage {...{ context, filter, page, units }} />);
  }

  @Get(tablePaths('remaining-room'))
  @Choices(RoomAddress)
  @Needs('view-violation-names')
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const filter = roomFilterAsked(query);
    await this.choices.assertUnit(scopeOf(principal, 'view-violation-names'), filter.unit);
    await sendTable(request, response, roomTable(this.every(principal, filter), language));
  }

  private async *every(principal: Principal, filter: RoomFilter): AsyncGenerator<RoomShown> {
    let after: RoomPlace | null = null;
    do {
      const some = await this.rooms.rows(
        principal,
        { ...filter, after },
        READ_AT_ONCE,
        'export-remaining-room',
      );
      yield* some.rooms;
      after = some.next;
    } while (after !== null);
  }
}
