import { Injectable } from '@nestjs/common';
import { type Principal, scopeOf } from '../../access/access.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import type { UnitFigures } from '../../indicators/unit-figures.js';

/** Units of a month side by side: figures of groups, of nobody by name. */
@Injectable()
export class UnitViews {
  constructor(private readonly indicators: IndicatorsService) {}

  /** @throws NotAMonth, MonthInTheFuture */
  async of(
    principal: Principal,
    asked: string | undefined,
  ): Promise<{ readonly month: string; readonly units: readonly UnitFigures[] }> {
    const month = this.indicators.monthAsked(asked);
    return { month, units: await this.indicators.byUnit(month, scopeOf(principal, 'view-units')) };
  }
}
