import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { may, type Principal, scopeOf } from '../access/access.js';
import type { PageContext } from '../access/page.view.js';
import type { DomainError } from '../platform/errors.js';
import { languageOf } from '../platform/html/language.js';
import { renderPage } from '../platform/html/render.js';
import { Settings } from '../platform/settings.js';
import { ClosingService } from './closing/closing.service.js';
import { ReportsService } from './reports.service.js';
import { ReportListPage, ReportPage } from './reports.view.js';
import type { RefusedText } from './texts/report-text.view.js';
import { ReportTexts } from './texts/report-texts.service.js';

/** The monthly report as pages, of what the asking person may see. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly reports: ReportsService,
    private readonly closing: ClosingService,
    private readonly texts: ReportTexts,
    private readonly settings: Settings,
  ) {}

  async list(request: Request, principal: Principal): Promise<string> {
    const months = await this.reports.months(scopeOf(principal, 'view-report'));
    return renderPage(<ReportListPage context={this.context(request, principal)} months={months} />);
  }

  /** The months there are, below why another one has no report. */
  async instead(request: Request, principal: Principal, { said, message }: DomainError): Promise<string> {
    const context = this.context(request, principal);
    const months = await this.reports.months(scopeOf(principal, 'view-report'));
    return renderPage(
      <ReportListPage {...{ context, months }} refusal={said?.[context.language] ?? message} />,
    );
  }

  /** @param refused what HR has just written, where it was not taken */
  async report(
    request: Request,
    principal: Principal,
    month: string,
    refused: RefusedText | null = null,
  ): Promise<string> {
    const report = await this.reports.monthly(month, scopeOf(principal, 'view-report'));
    const isWhole = report.units === null;
    const mayClose = may(principal, 'close-report');
    return renderPage(
      <ReportPage
        context={this.context(request, principal)}
        report={report}
        closing={isWhole ? await this.closing.state(month) : null}
        text={isWhole && mayClose ? await this.texts.latest(report.month) : null}
        refused={refused}
        deliveries={isWhole && mayClose ? await this.closing.deliveries(month) : null}
      />,
    );
  }

  private context(request: Request, principal: Principal): PageContext {
    return {
      language: languageOf(request.headers, this.settings.language),
      principal,
      path: request.originalUrl,
      isDemo: this.settings.demo,
    };
  }
}
