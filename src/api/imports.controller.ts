import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AccessLogService } from '../access/access-log.service.js';
import type { Principal } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { ImportAnswers, type ImportSummary } from '../ingest/import-answers.query.js';
import { writeRejected } from '../ingest/rejected-file.service.js';
import { languageAskedFor } from '../platform/html/language.js';
import { Answers, AnswersFile, LANGUAGE_HEADER, ParametersOf, Refuses } from '../platform/http/describe.js';
import { PageQuery } from '../platform/http/page-query.js';
import type { Language } from '../platform/i18n/texts.js';
import { Settings } from '../platform/settings.js';
import { keyIn } from './idempotency.js';
import { ImportLists, ImportUnderWay } from './import-lists.service.js';
import { ImportRequests } from './import-requests.service.js';
import { ACCEPTED, ID, KEY_HEADER, NAME_HEADER, SendsFile } from './import-document.service.js';
import {
  AcceptedImport,
  ComplaintList,
  ImportList,
  importPath,
  ImportView,
  importView,
} from './import-view.js';
import { ImportWish } from './import-wish.js';
import { FILE_KINDS } from './incoming-files.service.js';

type Kind = keyof typeof FILE_KINDS;

const CONTAINER_KINDS: Readonly<Record<string, Kind>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};

/** Files sent by other programs, and what became of them. */
@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly requests: ImportRequests,
    private readonly lists: ImportLists,
    private readonly answers: ImportAnswers,
    private readonly log: AccessLogService,
    private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(202)
  @Needs('send-imports')
  @ApiOperation({
    summary: 'Take a file in',
    description:
      'The file is the body, with its name in Content-Disposition, or the part `file` of a form, whose other fields are the options. It is answered when it is here; it is taken in afterwards, one file after another.',
  })
  @ParametersOf(ImportWish)
  @ApiHeader(KEY_HEADER)
  @ApiHeader(NAME_HEADER)
  @SendsFile()
  @Answers(202, 'The file is here, and its import recorded', AcceptedImport, {
    example: ACCEPTED,
    headers: {
      Location: 'Where to ask what becomes of it',
      'Idempotency-Replayed': 'true for a request that was sent before',
    },
  })
  @Refuses(400, 413, 415)
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
  @ApiOperation({ summary: 'Imports, latest first, refused and dry ones too' })
  @Answers(200, 'A page of them', ImportList)
  @Refuses(400)
  list(@Query({ schema: PageQuery }) query: PageQuery): ReturnType<ImportLists['imports']> {
    return this.lists.imports(query);
  }

  @Get(':id')
  @Needs('view-imports')
  @ApiOperation({ summary: 'How far an import is, and what became of its rows' })
  @ApiParam(ID)
  @Answers(200, 'The import', ImportView)
  @Refuses(404)
  async one(@Param('id') id: string): Promise<ImportView> {
    return importView(await this.lists.one(id));
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Needs('send-imports')
  @ApiOperation({
    summary: 'Stop an import that has not ended',
    description: 'Nothing of it is stored. Stopped again it stays as it is; one that has ended is refused.',
  })
  @ApiParam(ID)
  @Answers(
    200,
    'It is stopped. Who may send files is told no more of one than where it stands.',
    AcceptedImport,
  )
  @Refuses(404, 409)
  async stop(@Who() { id: caller }: Principal, @Param('id') id: string): Promise<AcceptedImport> {
    await this.lists.stop(id, caller);
    return { id, href: importPath(id) };
  }

  @Get(':id/complaints')
  @Needs('view-imports')
  @ApiOperation({ summary: 'What was wrong with its rows, by line' })
  @ApiParam(ID)
  @ApiHeader(LANGUAGE_HEADER)
  @Answers(200, 'A page of it', ComplaintList, { headers: { 'Content-Language': 'nb, nn or en' } })
  @Refuses(400, 404)
  async complaints(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Query({ schema: PageQuery }) query: PageQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): ReturnType<ImportLists['complaints']> {
    const page = await this.lists.complaints(id, query, this.spoken(request, response));
    const lines = page.complaints.map(({ line }) => line);
    await this.log.recordRows(principal, 'view-import', id, await this.answers.namedIn(id, lines));
    return page;
  }

  @Get(':id/rejected')
  @Needs('view-imports')
  @ApiOperation({
    summary: 'Its rejected rows in the form of their file',
    description: 'With a column that says what is wrong: corrected there, the file can be sent.',
  })
  @ApiParam(ID)
  @ApiHeader(LANGUAGE_HEADER)
  @AnswersFile(200, 'The rows', Object.values(CONTAINER_KINDS))
  @AnswersFile(204, 'No row was rejected')
  @Refuses(404, 409)
  async rejected(
    @Who() principal: Principal,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.lists.one(id);
    if (found.state === 'running') throw new ImportUnderWay();
    const status = found.rejected > 0 ? await this.answers.find(id) : null;
    if (!status) {
      response.status(204).end();
      return;
    }
    const language = this.spoken(request, response);
    const named = await this.answers.namedIn(id, null);
    await this.log.recordRows(principal, 'download-rejected-rows', id, named);
    // The name first: by its ending it would set another type.
    response.attachment(nameOf(found)).type(kindOf(found));
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
