import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { sendTable, type TableForm } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { filterAsked } from '../violation-filter.js';
import { ViolationExports } from './violation-exports.service.js';

/** Lists to be taken away, chosen by the same address as their pages. */
@ApiExcludeController()
@Controller()
export class ExportsController {
  constructor(
    private readonly exports: ViolationExports,
    private readonly settings: Settings,
  ) {}

  @Get('violations.xlsx')
  @Needs('view-violation-names')
  workbook(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    return this.send(request, response, principal, { query, form: 'xlsx' });
  }

  @Get('violations.csv')
  @Needs('view-violation-names')
  text(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Query() query: unknown,
  ): Promise<void> {
    return this.send(request, response, principal, { query, form: 'csv' });
  }

  private send(
    request: Request,
    response: Response,
    principal: Principal,
    { query, form }: { readonly query: unknown; readonly form: TableForm },
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    return sendTable(response, form, this.exports.table(principal, filterAsked(query), language));
  }
}
