import { Controller, Get, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { KnownRequest } from '../access/session.service.js';
import { languageOf } from '../platform/html/language.js';
import { renderPage } from '../platform/html/render.js';
import { Settings } from '../platform/settings.js';
import { ProblemsPage } from './problems.view.js';

/** What the kinds of problem mean; open to everybody, for it holds no data and explains why one may not come in. */
@ApiExcludeController()
@Controller('api/problems')
export class ProblemsController {
  constructor(private readonly settings: Settings) {}

  @Get()
  page(@Req() request: KnownRequest): string {
    const context = {
      language: languageOf(request.headers, this.settings.language),
      principal: request.principal ?? null,
      path: request.originalUrl,
      isDemo: this.settings.demo,
    };
    return renderPage(<ProblemsPage context={context} />);
  }
}
