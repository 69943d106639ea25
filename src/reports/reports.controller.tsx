import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type Principal, scopeOf } from '../access/access.js';
import { Needs, Who } from '../access/permission.service.js';
import { Answers, ParametersOf, Refuses } from '../platform/http/describe.js';
import { VERSION_HEADERS, versionHeaders } from './closing/version-headers.js';
import { HandOver } from './hand-over.service.js';
import type { MonthlyReport } from './monthly-report.js';
import { ReportPages } from './report-pages.service.js';
import { REPORT_STYLE } from './report-style.js';
import { ReportQuery } from './report-query.js';
import { ReportSchema } from './report-schema.js';
import { ReportsService } from './reports.service.js';
import { Choices } from '../platform/http/address-choices.service.js';

/** The monthly report as page, of what the asking person may see. */
@Controller()
export class ReportsController {
  constructor(private readonly pages: ReportPages) {}

  @Get('reports')
  @Needs('view-report')
  list(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    return this.pages.list(request, principal);
  }

  @Get('reports/:month')
  @Choices(ReportQuery)
  @Needs('view-report')
  async page(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Who() principal: Principal,
    @Param('month') month: string,
    @Query({ schema: ReportQuery }) { version }: ReportQuery,
  ): Promise<string> {
    try {
      return await this.pages.report(request, principal, { month, version });
    } catch (error) {
      return this.pages.instead(request, response, principal, error);
    }
  }

  @Get('assets/report.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  style(): string {
    return REPORT_STYLE;
  }
}

/** The monthly report for other programs. */
@ApiTags('figures')
@Controller('api/v1/reports')
export class ReportsApiController {
  constructor(
    private readonly reports: ReportsService,
    private readonly handOver: HandOver,
  ) {}

  @Get(':month')
  @Needs('view-report')
  @ApiOperation({ summary: 'The monthly report of the units the caller may see' })
  @ApiParam({
    name: 'month',
    description: 'YYYY-MM, a month with figures',
    example: '2025-12',
    schema: { type: 'string' },
  })
  @ParametersOf(ReportQuery)
  @Answers(200, 'The report', ReportSchema, { headers: VERSION_HEADERS })
  @Refuses(404, 422)
  async monthly(
    @Res({ passthrough: true }) response: Response,
    @Who() principal: Principal,
    @Param('month') month: string,
    @Query({ schema: ReportQuery }) { version }: ReportQuery,
  ): Promise<MonthlyReport> {
    const issued = await this.reports.issued(month, scopeOf(principal, 'view-report'), version);
    await this.handOver.record(issued, principal.id, 'json');
    response.set(versionHeaders(issued));
    return issued.report;
  }
}
