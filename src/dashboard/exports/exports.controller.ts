import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { ListChoices } from '../list-choices.service.js';
import { filterAsked, ViolationFilter } from '../violation-filter.js';
import { ViolationExports } from './violation-exports.service.js';
import { Choices } from '../../platform/http/address-choices.service.js';

/** Lists to be taken away, chosen by the same address as their pages. */
@ApiExcludeController()
@Controller()
export class ExportsController {
  constructor(
    private readonly exports: ViolationExports,
    private readonly choices: ListChoices,
    private readonly settings: Settings,
  ) {}

  @Get(tablePaths('violations'))
  @Choices(ViolationFilter)
  @Needs('view-violation-names')
  async violations(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const filter = filterAsked(query);
    await this.exports.assertUnit(principal, filter.unit);
    await this.choices.importOf(filter.import);
    await sendTable(request, response, this.exports.table(principal, filter, language));
  }
}
