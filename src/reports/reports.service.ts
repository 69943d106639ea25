import { Injectable } from '@nestjs/common';
import { type Scope, WHOLE_ORGANISATION } from '../access/access.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { Clock } from '../platform/clock.js';
import { seeingEverybody } from '../platform/database/row-sight.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { formatDay, MINUTE, monthOf } from '../time/civil.js';
import { formatStamp } from '../time/stamp.js';
import { NoSuchVersion, NoVersionsOfUnits } from './closing/closable.js';
import { correctedMonths } from './closing/corrected-months.js';
import { ClosedReports } from './closing/closed-reports.repository.js';
import type { IssuedReport } from './closing/report-standing.js';
import { type MonthlyReport, monthlyReport } from './monthly-report.js';
import { ReportFactsQuery } from './report-facts.query.js';
import { assertFigures } from './reported-month.js';

const MINUTE_MS = MINUTE * 1000;

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

  /** The report alone, as `issued` has it. */
  async monthly(asked: string, scope: Scope = WHOLE_ORGANISATION): Promise<MonthlyReport> {
    return (await this.issued(asked, scope)).report;
  }

  /**
   * The report of a month, `YYYY-MM`; of the whole organisation unless a narrower scope
   * is given. That of a closed month is the one it was closed with.
   * @param version of a closed month; the latest where none is asked for
   * @throws NotAMonth, MonthInTheFuture, NoFigures, NoSuchVersion, NoVersionsOfUnits
   */
  async issued(asked: string, scope: Scope = WHOLE_ORGANISATION, version?: number): Promise<IssuedReport> {
    const month = this.indicators.monthAsked(asked);
    if (scope.kind !== 'all') {
      if (version !== undefined) throw new NoVersionsOfUnits();
      return { report: await this.current(month, scope), closedAs: null };
    }
    const closed = await this.closedAs(month, version);
    return closed ?? { report: await this.current(month, scope), closedAs: null };
  }

  /** Null of a month that is open, where no version is asked for. */
  private async closedAs(month: string, version: number | undefined): Promise<IssuedReport | null> {
    const latest = await this.closed.latest(month);
    if (latest === null) {
      if (version !== undefined) throw new NoSuchVersion(month, version, 0);
      return null;
    }
    const isLatest = version === undefined || version === latest.version;
    const wanted = isLatest ? latest : await this.closed.version(month, version);
    if (wanted === null) throw new NoSuchVersion(month, version ?? latest.version, latest.version);
    return {
      report: JSON.parse(wanted.content) as MonthlyReport,
      closedAs: {
        version: wanted.version,
        latest: latest.version,
        closedAt: this.stampOf(wanted.closedAt),
        sha256: wanted.sha256,
      },
    };
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
      upTo: await this.upTo(month),
      from: figures.trend[0]?.month ?? month,
      rules: figures.breaches.types
        .filter(({ definition }) => definition === 'confirmed')
        .map(({ rule }) => rule),
    };
    const facts = await seeingEverybody(() => this.facts.facts(month, scope, wish));
    const earlier =
      scope.kind === 'all' ? await seeingEverybody(() => this.closed.told(wish.from, month)) : null;
    const corrected = earlier && correctedMonths(figures.trend, earlier);
    const breachesBy = await this.indicators.breachesBy(figures, scope);
    return monthlyReport(figures, { ...facts, corrected, breachesBy });
  }

  /** The last day that files of a month that is not over reach, and never one to come; null of one that is. */
  private async upTo(month: string): Promise<string | null> {
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    if (month !== monthOf(today)) return null;
    const until = await seeingEverybody(() => this.facts.coveredUntil());
    return formatDay(Math.min(today, (until ?? today) - 1));
  }

  private stampOf(at: Date): string {
    return formatStamp(Math.floor(at.getTime() / MINUTE_MS) * MINUTE, clockOf(this.settings.zone));
  }

  /** The months a report can be made of, latest first. */
  months(scope: Scope): Promise<readonly string[]> {
    const today = clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
    return seeingEverybody(() => this.facts.months(today, scope));
  }

  /** The month that runs, the latest there can be figures for. */
  runningMonth(): string {
    return monthOf(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()));
  }
}
