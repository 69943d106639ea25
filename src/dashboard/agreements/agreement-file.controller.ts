import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { agreementIdIn } from './agreement-id.js';
import { agreementFile } from './agreement-list.js';
import { AGREEMENT_TABLES, type AgreementList, CONTENT_LISTS, USE_LISTS } from './agreement-tables.js';
import { AgreementViews } from './agreement-views.service.js';

/** The register of agreements, and the lists on the page of each, to be taken away. */
@ApiExcludeController()
@Controller()
export class AgreementFileController {
  constructor(
    private readonly views: AgreementViews,
    private readonly settings: Settings,
  ) {}

  @Get(tablePaths('agreements'))
  @Needs('view-agreements')
  async file(@Req() request: Request, @Res() response: Response): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    await sendTable(request, response, agreementFile(this.views.list(), this.views.today, language));
  }

  /** @throws NoSuchAgreement */
  @Get(CONTENT_LISTS.flatMap((list) => tablePaths(`agreements/:id/${list}`)))
  @Needs('view-agreements')
  contents(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    return this.send(request, response, principal, agreementIdIn(id));
  }

  /** @throws NoSuchAgreement */
  @Get(USE_LISTS.flatMap((list) => tablePaths(`agreements/:id/${list}`)))
  @Needs('view-agreement-use')
  use(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    return this.send(request, response, principal, agreementIdIn(id));
  }

  private async send(request: Request, response: Response, principal: Principal, id: string): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const view = await this.views.one(principal, id);
    await sendTable(request, response, AGREEMENT_TABLES[listIn(request.path)](view, language));
  }
}

/** The list that an address ends with; the route takes no other. */
const listIn = (path: string): AgreementList =>
  [...CONTENT_LISTS, ...USE_LISTS].find((list) => path.toLowerCase().includes(`/${list}.`)) ?? 'limits';
