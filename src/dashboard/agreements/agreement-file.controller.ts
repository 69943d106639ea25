import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Needs } from '../../access/permission.service.js';
import { languageOf } from '../../platform/html/language.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { agreementFile } from './agreement-list.js';
import { AgreementViews } from './agreement-views.service.js';

/** The register of agreements to be taken away. */
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
}
