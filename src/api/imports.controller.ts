import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Principal } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { ImportAnswers, type ImportSummary } from '../ingest/import-answers.query.js';
import { writeRejected } from '../ingest/rejected-file.service.js';
import { languageAskedFor } from '../platform/html/language.js';
import { PageQuery } from '../platform/http/page-query.js';
import type { Language } from '../platform/i18n/texts.js';
import { Settings } from '../platform/settings.js';
import { keyIn } from './idempotency.js';
import { ImportLists, ImportUnderWay } from './import-lists.service.js';
import { ImportRequests } from './import-requests.service.js';
import { type AcceptedImport, importPath, type ImportView, importView } from './import-view.js';
import { FILE_KINDS } from './incoming-files.service.js';

type Kind = keyof typeof FILE_KINDS;

const CONTAINER_KINDS: Readonly<Record<string, Kind>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};

/** Files sent by other programs, and what became of them. */
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly requests: ImportRequests,
    private readonly lists: ImportLists,
    private readonly answers: ImportAnswers,
    private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(202)
  @Needs('send-imports')
  async send(
    @Who() { id: caller }: Principal,
    @Req() message: Request,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AcceptedImport> {
    const key = keyIn(message.get('Idempotency-Key'));
    const { id, isRepeated } = await this.requests.begin({ caller, key, query, message });
    const href = importPath(id);
    response.location(href);
    if (isRepeated) response.set('Idempotency-Replayed', 'true');
    return { id, href };
  }

  @Get()
  @Needs('view-imports')
  list(@Query({ schema: PageQuery }) query: PageQuery): ReturnType<ImportLists['imports']> {
    return this.lists.imports(query);
  }

  @Get(':id')
  @Needs('view-imports')
  async one(@Param('id') id: string): Promise<ImportView> {
    return importView(await this.lists.one(id));
  }

  @Get(':id/complaints')
  @Needs('view-imports')
  complaints(
    @Param('id') id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): ReturnType<ImportLists['complaints']> {
    return this.lists.complaints(id, query, this.spoken(request, response));
  }

  @Get(':id/rejected')
  @Needs('view-imports')
  async rejected(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const found = await this.lists.one(id);
    if (found.state === 'running') throw new ImportUnderWay();
    const status = found.rejected > 0 ? await this.answers.find(id) : null;
    if (!status) {
      response.status(204).end();
      return;
    }
    const language = this.spoken(request, response);
    response.type(kindOf(found)).attachment(nameOf(found));
    await writeRejected(this.answers, status, language, response);
  }

  /** The language of what people will read, and the answer says so. */
  private spoken(request: Request, response: Response): Language {
    const language = languageAskedFor(request.get('Accept-Language')) ?? this.settings.language;
    response.set('Content-Language', language).vary('Accept-Language');
    return language;
  }
}

/** What is no table is answered with a list of what is wrong. */
const containerOf = ({ layout }: ImportSummary): string => layout?.container ?? 'json';
const kindOf = (found: ImportSummary): Kind => CONTAINER_KINDS[containerOf(found)] ?? 'application/json';
const nameOf = (found: ImportSummary): string =>
  `${found.file.replace(/\.[A-Za-z]{1,6}$/, '')}-rejected.${FILE_KINDS[kindOf(found)]}`;
