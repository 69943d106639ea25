import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { may, type Principal, scopeOf } from '../access/access.js';
import type { PageContext } from '../access/page.view.js';
import { MonthInTheFuture, NotAMonth } from '../indicators/closed-month.js';
import type { DomainError } from '../platform/errors.js';
import { languageOf } from '../platform/html/language.js';
import { renderPage } from '../platform/html/render.js';
import { problemOf, wantsJson } from '../platform/http/problem.js';
import { Settings } from '../platform/settings.js';
import { NoSuchVersion, NoVersionsOfUnits } from './closing/closable.js';
import { ClosingService } from './closing/closing.service.js';
import { UnknownFormat } from './formats/report-format.js';
import { HandOver } from './hand-over.service.js';
import { NoFigures } from './reported-month.js';
import { ReportsService } from './reports.service.js';
import { ReportListPage, ReportPage } from './reports.view.js';
import type { RefusedText } from './texts/report-text.view.js';
import { ReportTexts } from './texts/report-texts.service.js';

/** Whoever asks for what there is not is shown what there is. */
const isWithoutReport = (error: unknown): error is DomainError =>
  [NoFigures, MonthInTheFuture, NotAMonth, UnknownFormat, NoSuchVersion, NoVersionsOfUnits].some(
    (kind) => error instanceof kind,
  );

/** The monthly report as pages, of what the asking person may see. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly reports: ReportsService,
    private readonly closing: ClosingService,
    private readonly texts: ReportTexts,
    private readonly handOver: HandOver,
    private readonly settings: Settings,
  ) {}

  async list(request: Request, principal: Principal): Promise<string> {
    const months = await this.reports.months(scopeOf(principal, 'view-report'));
    return renderPage(<ReportListPage context={this.context(request, principal)} months={months} />);
  }

  /**
   * The months there are, below why there is no such report.
   * @throws what was thrown, for programs and for any other reason
   */
  async instead(request: Request, response: Response, principal: Principal, error: unknown): Promise<string> {
    if (!isWithoutReport(error) || wantsJson(request.path, request.headers.accept)) throw error;
    response.status(problemOf(error).status);
    const { said, message } = error;
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
    asked: { readonly month: string; readonly version?: number | undefined },
    refused: RefusedText | null = null,
  ): Promise<string> {
    const { month, version } = asked;
    const issued = await this.reports.issued(month, scopeOf(principal, 'view-report'), version);
    const { report } = issued;
    await this.handOver.read(issued, principal.id);
    const isWhole = report.units === null;
    const mayClose = may(principal, 'close-report');
    return renderPage(
      <ReportPage
        context={this.context(request, principal)}
        issued={issued}
        closing={isWhole ? await this.closing.state(month) : null}
        text={isWhole && mayClose ? await this.texts.latest(report.month) : null}
        refused={refused}
        zone={this.settings.zone}
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
