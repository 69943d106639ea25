import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Principal, scopeOf } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { languageAskedFor, languageOf } from '../platform/html/language.js';
import { AnswersFile, LANGUAGE_HEADER, Refuses } from '../platform/http/describe.js';
import type { Language } from '../platform/i18n/texts.js';
import { Settings } from '../platform/settings.js';
import { fileName, formatAsked, REPORT_FORMATS } from './formats/report-format.js';
import { reportFile } from './formats/report-file.service.js';
import { HandOver } from './hand-over.service.js';
import { ReportPages } from './report-pages.service.js';
import { ReportsService } from './reports.service.js';

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
  @Needs('view-report')
  async page(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('month') month: string,
    @Param('format') format: string,
  ): Promise<void> {
    const language = languageOf(request.headers, this.settings.language);
    try {
      await this.send(response, principal, { month, format, language });
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
  @AnswersFile(200, 'The report', Object.values(REPORT_FORMATS))
  @Refuses(404)
  async file(
    @Req() request: Request,
    @Res() response: Response,
    @Who() principal: Principal,
    @Param('month') month: string,
    @Param('format') format: string,
  ): Promise<void> {
    const language = languageAskedFor(request.headers['accept-language']) ?? this.settings.language;
    await this.send(response.vary('Accept-Language'), principal, { month, format, language });
  }

  private async send(
    response: Response,
    principal: Principal,
    wish: { readonly month: string; readonly format: string; readonly language: Language },
  ): Promise<void> {
    const format = formatAsked(wish.format);
    const report = await this.reports.monthly(wish.month, scopeOf(principal, 'view-report'));
    const content = await reportFile(report, format, wish.language);
    await this.handOver.record(report, principal.id, format);
    response
      .attachment(fileName(report, format))
      .type(REPORT_FORMATS[format])
      .set('Content-Language', wish.language)
      .send(content);
  }
}
