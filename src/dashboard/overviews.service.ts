import { Injectable } from '@nestjs/common';
import { may, type Principal, type Scope, toldTo } from '../access/access.js';
import type { MonthFigures } from '../indicators/figures.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { ReportsService } from '../reports/reports.service.js';
import { askedScope } from './asked-scope.js';
import { type AskedOverview, type OverviewFrame, unitIn } from './overview-frame.js';
import type { Overview } from './overview.view.js';
import { NoSuchUnit } from './units/no-such-unit.js';
import { ViolationViews } from './violation-views.service.js';
import { toDo, type Unchecked } from './waiting/to-do.js';
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
   * @param waits what the menu says waits; null for whoever neither assesses nor answers
   * @throws NotAMonth, MonthInTheFuture, NoSuchUnit
   */
  async of(principal: Principal, asked: AskedOverview, waits: WaitingCounts | null): Promise<Overview> {
    const unit = unitIn(asked);
    const scope = askedScope(principal, unit);
    const month = this.indicators.monthAsked(asked.month);
    const [frame, { units, weeks }, told] = await Promise.all([
      this.frame(principal, asked),
      may(principal, 'view-units') ? this.beside(month, scope, unit) : NOT_BESIDE,
      unit === null ? this.waiting.told(principal) : null,
    ]);
    return {
      ...{ ...frame, units, weeks },
      toDo: waits && told ? toDo(waits, told, this.unchecked(frame.figures)) : null,
    };
  }

  /** @throws NotAMonth, MonthInTheFuture, NoSuchUnit */
  async frame(principal: Principal, asked: AskedOverview): Promise<OverviewFrame> {
    const unit = unitIn(asked);
    const scope = askedScope(principal, unit);
    const month = this.indicators.monthAsked(asked.month);
    const [figures, months, own] = await Promise.all([
      this.indicators.figures(month, scope, toldTo(principal, scope)),
      this.reports.months(scope),
      this.named(scope, unit),
    ]);
    return { figures, months, unit, scope: own, running: this.indicators.runningMonth() };
  }

  /** Of a month that runs hours are still to come, and of one without any figures the page says so once. */
  private unchecked({ month, coverage: { employed, evaluated } }: MonthFigures): Unchecked {
    const isAskedFor = evaluated > 0 && month !== this.indicators.runningMonth();
    return { month, count: isAskedFor ? Math.max(employed - evaluated, 0) : 0 };
  }

  /** @throws NoSuchUnit */
  private async named(scope: Scope, unit: string | null): Promise<Overview['scope']> {
    if (scope.kind === 'all') return null;
    const units = await this.violations.unitsOf(scope);
    if (unit !== null && units.length === 0) throw new NoSuchUnit();
    return units;
  }

  /** What stands side by side: units, unless it is of one, and their weeks. */
  private async beside(month: string, scope: Scope, unit: string | null): Promise<Beside> {
    const [units, weeks] = await Promise.all([
      unit === null ? this.indicators.byUnit(month, scope) : [],
      this.weeks.upTo(month, scope),
    ]);
    return { units, weeks };
  }
}

interface Beside {
  readonly units: Overview['units'];
  /** Null for whoever may not see figures of units. */
  readonly weeks: Overview['weeks'];
}
const NOT_BESIDE: Beside = { units: [], weeks: null };
