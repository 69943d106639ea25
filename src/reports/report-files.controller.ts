import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Principal, scopeOf } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { languageAskedFor, languageOf } from '../platform/html/language.js';
import { AnswersFile, LANGUAGE_HEADER, ParametersOf, Refuses } from '../platform/http/describe.js';
import type { Language } from '../platform/i18n/texts.js';
import { Settings } from '../platform/settings.js';
import { fileName, formatAsked, REPORT_FORMATS } from './formats/report-format.js';
import { reportFile } from './formats/report-file.service.js';
import { versionHeaders } from './closing/version-headers.js';
import { HandOver } from './hand-over.service.js';
import { ReportPages } from './report-pages.service.js';
import { ReportQuery } from './report-query.js';
import { ReportsService } from './reports.service.js';
import { Choices } from '../platform/http/address-choices.service.js';

interface Place {
  readonly month: string;
  readonly format: string;
}

/** The monthly report as a file to keep, of what the asking person may see. */
@ApiTags('figures')
@Controller()
export class ReportFilesController {
  constructor(
    private readonly reports: ReportsService,
    private readonly handOver: HandOver,
    private readonly pages: ReportPages,
    private readonly settings: Settings,
  ) {}

  @Get('reports/:month/:format')
  @Choices(ReportQuery)
  @Needs('view-report')
  async page(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param() { month, format }: Place,
    @Query({ schema: ReportQuery }) { version }: ReportQuery,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    try {
      await this.send(response, principal, { month, format, language, version });
    } catch (error) {
      response.type('html').send(await this.pages.instead(request, response, principal, error));
    }
  }

  @Get('api/v1/reports/:month/:format')
  @Needs('view-report')
  @ApiOperation({ summary: 'The monthly report as a file, of the units the caller may see' })
  @ApiParam({
    name: 'month',
    description: 'YYYY-MM, a month with figures',
    example: '2025-12',
    schema: { type: 'string' },
  })
  @ApiParam({ name: 'format', schema: { type: 'string', enum: Object.keys(REPORT_FORMATS) } })
  @ApiHeader(LANGUAGE_HEADER)
  @ParametersOf(ReportQuery)
  @AnswersFile(200, 'The report', Object.values(REPORT_FORMATS))
  @Refuses(404, 422)
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param() { month, format }: Place,
    @Query({ schema: ReportQuery }) { version }: ReportQuery,
  ): Promise<void> {
    const language = languageAskedFor(request.headers['accept-language']) ?? this.settings.language;
    await this.send(response.vary('Accept-Language'), principal, { month, format, language, version });
  }

  private async send(
    response: Response,
    principal: Principal,
    wish: Place & { readonly language: Language; readonly version: number | undefined },
  ): Promise<void> {
    const format = formatAsked(wish.format);
    const scope = scopeOf(principal, 'view-report');
    const issued = await this.reports.issued(wish.month, scope, wish.version);
    const content = await reportFile(issued, format, wish.language);
    await this.handOver.record(issued, principal.id, format);
    response
      .attachment(fileName(issued, format))
      .set(versionHeaders(issued))
      .type(REPORT_FORMATS[format])
      .set('Content-Language', wish.language)
      .send(content);
  }
}
