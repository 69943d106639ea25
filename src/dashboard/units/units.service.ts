import { Injectable } from '@nestjs/common';
import { type Principal, scopeOf } from '../../access/access.js';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import type { UnitFigures } from '../../indicators/unit-figures.js';

/** Units of a month side by side: figures of groups, of nobody by name. */
@Injectable()
export class UnitViews {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly audit: AuditLog,
  ) {}

  /** As `of`, to be taken away; written down first. @throws NotAMonth, MonthInTheFuture */
  async toTake(principal: Principal, asked: string | undefined): ReturnType<UnitViews['of']> {
    const month = this.indicators.monthAsked(asked);
    await this.audit.record({
      actor: principal.id,
      action: 'export-units',
      subject: { kind: 'month', id: month },
    });
    return this.of(principal, month);
  }

  /** @throws NotAMonth, MonthInTheFuture */
  async of(
    principal: Principal,
    asked: string | undefined,
  ): Promise<{ readonly month: string; readonly units: readonly UnitFigures[] }> {
    const month = this.indicators.monthAsked(asked);
    return { month, units: await this.indicators.byUnit(month, scopeOf(principal, 'view-units')) };
  }
}
