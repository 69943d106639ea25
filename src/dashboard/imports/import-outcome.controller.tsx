import { Controller, Get, type MessageEvent, Param, Query, Req, Res, Sse } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { from, map, type Observable } from 'rxjs';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { ImportAnswers } from '../../ingest/import-answers.query.js';
import { writeRejected } from '../../ingest/rejected-file.service.js';
import { renderPage } from '../../platform/html/render.js';
import { speak } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { ImportViews } from './import-views.service.js';
import { OUTCOME_TEXTS } from './import.texts.js';
import { rejectedName } from './outcome.js';
import { OutcomePage } from './outcome.view.js';
import { toldProgress } from './progress.view.js';

/** Ids of complaints count from 1. */
const PLACE = /^\d{1,18}$/;

/** One import: how far it is, and what came of it. */
@ApiExcludeController()
@Controller('imports/:id')
export class ImportOutcomeController {
  constructor(
    private readonly views: ImportViews,
    private readonly answers: ImportAnswers,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Needs('import')
  async page(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Query('after') place: unknown,
  ): Promise<string> {
    const after = typeof place === 'string' && PLACE.test(place) ? place : null;
    const view = await this.views.view(id, principal, after);
    const context = pageContext(request, principal, this.settings);
    const clock = clockOf(this.settings.zone);
    return renderPage(<OutcomePage {...{ context, clock, isFirstPage: after === null }} {...view} />);
  }

  /** Server-sent events: how far it is, until it has ended. */
  @Sse('progress')
  @Needs('import')
  watch(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Observable<MessageEvent> {
    const { language } = pageContext(request, principal, this.settings);
    return from(this.views.watch(id)).pipe(map((status) => ({ data: toldProgress(status, language) })));
  }

  /** The rows that were not taken in, in the form of their file. */
  @Get('rejected')
  @Needs('import')
  async rejected(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    const status = await this.views.rejected(id, principal);
    const { language } = pageContext(request, principal, this.settings);
    const word = speak(OUTCOME_TEXTS, language)('rejected').toLowerCase();
    response.attachment(rejectedName(status, word));
    await writeRejected(this.answers, status, language, response);
  }
}
