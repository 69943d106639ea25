import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { may, type Principal, scopeOf } from '../access/access.js';
import { pageContext } from '../access/page-context.js';
import { Needs, Who } from '../access/permission.service.js';
import { renderPage } from '../platform/html/render.js';
import { Answers, Refuses } from '../platform/http/describe.js';
import { Settings } from '../platform/settings.js';
import { ClosingService } from './closing/closing.service.js';
import { HandOver } from './hand-over.service.js';
import type { MonthlyReport } from './monthly-report.js';
import { REPORT_STYLE } from './report-style.js';
import { ReportSchema } from './report-schema.js';
import { ReportsService } from './reports.service.js';
import { ReportTexts } from './texts/report-texts.service.js';
import { ReportListPage, ReportPage } from './reports.view.js';

/** The monthly report as page and as data, of what the asking person may see. */
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly closing: ClosingService,
    private readonly texts: ReportTexts,
    private readonly settings: Settings,
  ) {}

  @Get('reports')
  @Needs('view-report')
  async list(@Req() request: Request, @Who() principal: Principal): Promise<string> {
    const months = await this.reports.months(scopeOf(principal, 'view-report'));
    return renderPage(
      <ReportListPage context={pageContext(request, principal, this.settings)} months={months} />,
    );
  }

  @Get('reports/:month')
  @Needs('view-report')
  async page(
    @Req() request: Request,
    @Who() principal: Principal,
    @Param('month') month: string,
  ): Promise<string> {
    const report = await this.reports.monthly(month, scopeOf(principal, 'view-report'));
    const isWhole = report.units === null;
    const mayClose = may(principal, 'close-report');
    return renderPage(
      <ReportPage
        context={pageContext(request, principal, this.settings)}
        report={report}
        closing={isWhole ? await this.closing.state(month) : null}
        text={isWhole && mayClose ? await this.texts.latest(report.month) : null}
        deliveries={isWhole && mayClose ? await this.closing.deliveries(month) : null}
      />,
    );
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
  @Answers(200, 'The report', ReportSchema)
  @Refuses(404)
  async monthly(@Who() principal: Principal, @Param('month') month: string): Promise<MonthlyReport> {
    const report = await this.reports.monthly(month, scopeOf(principal, 'view-report'));
    await this.handOver.record(report, principal.id, 'json');
    return report;
  }
}
