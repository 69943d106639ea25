import { Injectable } from '@nestjs/common';
import { type Scope, WHOLE_ORGANISATION } from '../access/access.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { Clock } from '../platform/clock.js';
import { seeingEverybody } from '../platform/database/row-sight.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { formatStamp } from '../time/stamp.js';
import { ClosedReports } from './closing/closed-reports.repository.js';
import { type MonthlyReport, monthlyReport } from './monthly-report.js';
import { ReportFactsQuery } from './report-facts.query.js';
import { assertFigures } from './reported-month.js';

/** Makes the monthly report. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly facts: ReportFactsQuery,
    private readonly closed: ClosedReports,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * The report of a month, `YYYY-MM`; of the whole organisation unless a narrower scope
   * is given. That of a closed month is the one it was closed with.
   * @throws NotAMonth, MonthInTheFuture, NoFigures
   */
  async monthly(asked: string, scope: Scope = WHOLE_ORGANISATION): Promise<MonthlyReport> {
    const month = this.indicators.monthAsked(asked);
    const closed = scope.kind === 'all' ? await this.closed.latest(month) : null;
    return closed ? (JSON.parse(closed.content) as MonthlyReport) : this.current(month, scope);
  }

  /**
   * As the figures are now, whether the month is closed or not.
   * @param month `YYYY-MM`
   * @throws NoFigures
   */
  async current(month: string, scope: Scope): Promise<MonthlyReport> {
    const madeAt = formatStamp(this.clock.nowSeconds(), clockOf(this.settings.zone));
    // Read first: what comes in meanwhile belongs to the next version.
    const version = await seeingEverybody(() => this.closed.dataVersion());
    const figures = await this.indicators.figures(month, scope, scope.kind === 'all' ? 'figures' : 'persons');
    assertFigures(figures);
    const wish = {
      madeAt,
      version,
      from: figures.trend[0]?.month ?? month,
      rules: figures.breaches.types
        .filter(({ definition }) => definition === 'confirmed')
        .map(({ rule }) => rule),
    };
    const facts = await seeingEverybody(() => this.facts.facts(month, scope, wish));
    const breachesBy = await this.indicators.breachesBy(figures, scope);
    return monthlyReport(figures, { ...facts, breachesBy });
  }

  /** The months a report can be made of, latest first. */
  months(scope: Scope): Promise<readonly string[]> {
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    return seeingEverybody(() => this.facts.months(today, scope));
  }
}
