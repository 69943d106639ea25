import { Injectable } from '@nestjs/common';
import { may, type Principal, scopeOf, toldTo } from '../access/access.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { ReportsService } from '../reports/reports.service.js';
import type { Overview } from './overview.view.js';
import { ViolationViews } from './violation-views.service.js';
import { toDo } from './waiting/to-do.js';
import type { WaitingCounts } from './waiting/waiting-counts.js';
import { Waiting } from './waiting/waiting.service.js';
import { WeekViews } from './weeks/week-views.service.js';

/** A month at a glance, for whoever asks. */
@Injectable()
export class Overviews {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly reports: ReportsService,
    private readonly violations: ViolationViews,
    private readonly waiting: Waiting,
    private readonly weeks: WeekViews,
  ) {}

  /**
   * @param asked month `YYYY-MM`; the last closed one when left out
   * @param waits what the menu says waits; null for whoever neither assesses nor answers
   * @throws NotAMonth, MonthInTheFuture
   */
  async of(principal: Principal, asked: string | undefined, waits: WaitingCounts | null): Promise<Overview> {
    const scope = scopeOf(principal, 'view-overview');
    const month = this.indicators.monthAsked(asked);
    const [figures, months, own, units, told] = await Promise.all([
      this.indicators.figures(month, scope, toldTo(principal, scope)),
      this.reports.months(scope),
      scope.kind === 'all' ? null : this.violations.units(principal),
      may(principal, 'view-units') ? this.indicators.byUnit(month, scope) : [],
      this.waiting.told(principal),
    ]);
    const weeks = may(principal, 'view-units') ? await this.weeks.upTo(figures, scope) : null;
    const { employed, evaluated } = figures.coverage;
    const unchecked = { month, count: Math.max(employed - evaluated, 0) };
    return {
      ...{ figures, months, units, weeks },
      scope: own?.map(({ name }) => name) ?? null,
      toDo: waits && told ? toDo(waits, told, unchecked) : null,
    };
  }
}
