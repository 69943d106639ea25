import { randomUUID } from 'node:crypto';
import { Controller, Get, type MessageEvent, Param, Post, Query, Req, Res, Sse } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { LiveStreams } from '../../access/live/live-streams.service.js';
import { Needs, Who } from '../../access/permission.service.js';
import { ImportAnswers } from '../../ingest/import-answers.query.js';
import { writeRejected } from '../../ingest/rejected-file.service.js';
import { renderPage } from '../../platform/html/render.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { speak } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { askedIn, chosen } from '../../platform/http/list-address.js';
import { ImportWatch } from './import-watch.service.js';
import { ImportViews } from './import-views.service.js';
import { OUTCOME_TEXTS } from './import.texts.js';
import { complaintTable } from './import-table.js';
import { withdrawnTable } from '../../ingest/withdrawn-table.js';
import { listName, rejectedName } from './outcome.js';
import { OutcomePage } from './outcome.view.js';
import { WITHDRAWN_PAGE_TEXTS } from './withdrawn.texts.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const Shown = z.object({
  /** Ids of complaints count from 1. */
  after: chosen(z.string().regex(/^\d{1,18}$/)),
  /** What came of stopping it, where that is not what was wanted. */
  stop: chosen(z.literal('late')),
});

/** One import: how far it is, and what came of it. */
@ApiExcludeController()
@Controller('imports/:id')
export class ImportOutcomeController {
  constructor(
    private readonly views: ImportViews,
    private readonly answers: ImportAnswers,
    private readonly imports: ImportWatch,
    private readonly live: LiveStreams,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Choices(Shown)
  @Needs('import')
  async page(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<string> {
    const { after = null, stop } = askedIn(Shown, query);
    const view = await this.views.view(id, principal, after);
    const context = pageContext(request, principal, this.settings);
    const clock = clockOf(this.settings.zone);
    const shown = {
      context,
      clock,
      isFirstPage: after === null,
      isStopLate: stop === 'late',
      runId: randomUUID(),
    };
    return renderPage(<OutcomePage {...shown} {...view} />);
  }

  /** What has ended cannot be stopped, and the page says so. */
  @Post('stop')
  @Needs('import')
  async stop(@Res() response: Response, @Who() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.views.assertThere(id);
    const isStopped = await this.imports.stop(id, principal);
    response.redirect(303, `/imports/${id}${isStopped ? '' : '?stop=late'}`);
  }

  /** Server-sent events: how far it is, and the evaluation after it, until both have ended. */
  @Sse('progress')
  @Needs('import')
  async watch(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<Observable<MessageEvent>> {
    await this.views.assertThere(id);
    const { language } = pageContext(request, principal, this.settings);
    return this.live.stream(request, principal, 'import', this.imports.events(id, language));
  }

  /** What was wrong with its rows, as a table. */
  @Get(tablePaths('complaints'))
  @Needs('import')
  async complaints(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    const { status, complaints } = await this.views.complained(id, principal);
    const { language } = pageContext(request, principal, this.settings);
    const name = listName(status, speak(OUTCOME_TEXTS, language)('complaintsFile'));
    const { format } = status;
    await sendTable(request, response, complaintTable(complaints, { name, format }, language));
  }

  /** The rows that it withdrew, or would, as a table. */
  @Get(tablePaths('withdrawn'))
  @Needs('import')
  async withdrawn(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('id') id: string,
  ): Promise<void> {
    const { status, rows } = await this.views.withdrew(id, principal);
    const { language } = pageContext(request, principal, this.settings);
    const name = listName(status, speak(WITHDRAWN_PAGE_TEXTS, language)('fileName'));
    await sendTable(request, response, withdrawnTable(rows, clockOf(this.settings.zone), { name, language }));
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
