import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '../access/access.js';
import type { RuleCode } from '../rules/rule.js';
import { Clock } from '../platform/clock.js';
import { seeingEverybody } from '../platform/database/row-sight.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { monthOf } from '../time/civil.js';
import type { Law } from '../workforce/law.js';
import { LAW } from '../workforce/law.module.js';
import { rulesInTable } from '../workforce/law-table.js';
import { type BreachesByMonth, breachesBy } from './breaches-by.js';
import { monthAsked } from './closed-month.js';
import { firstMonthNeeded, monthFigures, type MonthFigures } from './figures.js';
import { MonthFiguresQuery } from './month-figures.query.js';
import { ofRunningMonth, unitInRunningMonth } from './running-month.js';
import { monthsOfFew, toldFigures } from './told-figures.js';
import { type UnitFigures, unitFigures } from './unit-figures.js';
import { UnitFiguresQuery } from './unit-figures.query.js';

/** The figures of months: what dashboard, report and API show. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly months: MonthFiguresQuery,
    private readonly units: UnitFiguresQuery,
    @Inject(LAW) private readonly law: Law,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * The month asked for as `YYYY-MM`; the last closed one when nothing was.
   * @throws NotAMonth, MonthInTheFuture
   */
  monthAsked(text: string | undefined): string {
    return monthAsked(text, this.today());
  }

  /** The month that goes on, `YYYY-MM`. */
  runningMonth(): string {
    return monthOf(this.today());
  }

  /** The last month there are cases of, whether it has begun or not; null where there are none. */
  latestMonthOfCases(scope: Scope): Promise<string | null> {
    return seeingEverybody(() => this.months.latestMonthOfCases(scope));
  }

  /**
   * Of a narrowed scope the figures come without goals: fewer than 8 in the whole organisation is no goal of one unit.
   * @param sees whether the reader may see the persons behind them; to others nothing is told of fewer than five
   */
  async figures(month: string, scope: Scope, sees: 'persons' | 'figures'): Promise<MonthFigures> {
    const rows = await seeingEverybody(() =>
      this.months.rows(firstMonthNeeded(month), month, scope, this.inTable()),
    );
    const whole = monthFigures(month, scope.kind === 'all' ? rows : { ...rows, goals: [] }, this.law);
    const figures = month === this.runningMonth() ? ofRunningMonth(whole) : whole;
    return sees === 'persons' ? figures : toldFigures(figures, monthsOfFew(rows.indicators));
  }

  /** What the breaches of figures are: only where there is a figure of them, and so no more of few than that. */
  async breachesBy({ month, development }: MonthFigures, scope: Scope): Promise<BreachesByMonth> {
    const rows = await seeingEverybody(() =>
      this.months.breachesBy(firstMonthNeeded(month), month, scope, this.inTable()),
    );
    return breachesBy(development, rows, this.law);
  }

  async byUnit(month: string, scope: Scope): Promise<readonly UnitFigures[]> {
    const [rows, told] = await seeingEverybody(() =>
      Promise.all([this.units.rows(month, scope, this.inTable()), this.months.told(month)]),
    );
    const units = rows.map((row) => unitFigures(row, told));
    return month === this.runningMonth() ? units.map(unitInRunningMonth) : units;
  }

  private today(): number {
    return clockOf(this.settings.zone).dayOf(this.clock.nowSeconds());
  }

  private inTable(): RuleCode[] {
    return [...rulesInTable(this.law)];
  }
}
