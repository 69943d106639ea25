import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { type SetAsidePerson, type UncheckedPerson, UncheckedQuery } from './unchecked.query.js';

export interface Unchecked {
  /** `YYYY-MM` */
  readonly month: string;
  readonly people: readonly UncheckedPerson[];
  readonly setAside: readonly SetAsidePerson[];
}

/** Whose time has not been checked, as a person may see them; everybody named is logged first. */
@Injectable()
export class UncheckedViews {
  constructor(
    private readonly query: UncheckedQuery,
    private readonly indicators: IndicatorsService,
    private readonly log: AccessLogService,
  ) {}

  /** @param asked month `YYYY-MM`; the last closed one when left out. @throws NotAMonth, MonthInTheFuture */
  async of(principal: Principal, asked: string | undefined, most: number): Promise<Unchecked> {
    const scope = scopeOf(principal, 'view-violation-names');
    const month = this.indicators.monthAsked(asked);
    const [people, setAside] = await Promise.all([
      this.query.month(scope, `${month}-01`, most),
      this.query.setAside(scope, most),
    ]);
    const named = [...people, ...setAside].map(({ employeeId }) => employeeId);
    await this.log.record(principal, 'list-unchecked', new Set(named));
    return { month, people, setAside };
  }
}
