import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Principal } from '../../access/access.js';
import { Needs, Who } from '../../access/permission.service.js';
import { ImportHistory, isPlace } from '../../ingest/import-history.query.js';
import { UPLOAD_KEPT_HOURS, Uploads } from '../../ingest/uploads.service.js';
import { DomainError } from '../../platform/errors.js';
import { languageOf } from '../../platform/html/language.js';
import { renderPage } from '../../platform/html/render.js';
import { problemOf, wantsJson } from '../../platform/http/problem.js';
import { sentFile } from '../../platform/http/sent-file.js';
import { sendTable, tablePaths } from '../../platform/http/table-download.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { pageContext } from '../../access/page-context.js';
import { askedIn, chosen } from '../../platform/http/list-address.js';
import { importTable } from './import-table.js';
import { ImportListPage } from './import-list.view.js';
import { Choices } from '../../platform/http/address-choices.service.js';

const PAGE_SIZE = 25;

const ListPlace = z.object({ after: chosen(z.string().refine(isPlace)) });

/** The page where files are sent, and the list of imports. */
@ApiExcludeController()
@Controller()
export class ImportsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly history: ImportHistory,
    private readonly settings: Settings,
  ) {}

  @Get('imports')
  @Choices(ListPlace)
  @Needs('import')
  list(@Req() request: Request, @Who() principal: Principal, @Query() query: unknown): Promise<string> {
    return this.page(request, principal, askedIn(ListPlace, query).after ?? null, null);
  }

  @Get(tablePaths('imports'))
  @Needs('import')
  async file(@Req() request: Request, @Res() response: Response): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    const table = importTable(this.history.every(), clockOf(this.settings.zone), language);
    await sendTable(request, response, table);
  }

  /**
   * Takes a file in the field of a form, streamed to disk. A script that asks for JSON is
   * told where the file can be looked over; a browser is sent there.
   */
  @Post('imports/files')
  @Needs('import')
  async send(@Req() request: Request, @Res() response: Response, @Who() principal: Principal): Promise<void> {
    const isScript = wantsJson(request.path, request.headers.accept);
    try {
      const { id } = await sentFile(request, this.settings.uploadLimit, (file, name) =>
        this.uploads.receive(file, name, principal.id),
      );
      const location = `/imports/files/${id}`;
      if (isScript) response.status(201).json({ location });
      else response.redirect(303, location);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { language } = pageContext(request, principal, this.settings);
      const said = error.said?.[language] ?? error.message;
      response.status(problemOf(error).status);
      if (isScript) response.type('application/problem+json').send(JSON.stringify({ detail: said }));
      else response.type('html').send(await this.page(request, principal, null, said));
    }
  }

  private async page(
    request: Request,
    principal: Principal,
    after: string | null,
    problem: string | null,
  ): Promise<string> {
    const [uploads, rows] = await Promise.all([
      this.uploads.list(principal.id),
      this.history.list(after, PAGE_SIZE + 1),
    ]);
    const imports = rows.slice(0, PAGE_SIZE);
    const context = pageContext(request, principal, this.settings);
    return renderPage(
      <ImportListPage
        context={request.method === 'GET' ? context : { ...context, path: '/imports' }}
        clock={clockOf(this.settings.zone)}
        uploads={uploads}
        imports={imports}
        next={rows.length > PAGE_SIZE ? (imports.at(-1)?.place ?? null) : null}
        isFirstPage={after === null}
        limit={this.settings.uploadLimit}
        keptHours={UPLOAD_KEPT_HOURS}
        problem={problem}
      />,
    );
  }
}
