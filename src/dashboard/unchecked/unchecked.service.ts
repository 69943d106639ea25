import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { cut } from '../../platform/http/page-query.js';
import { type SetAsidePerson, type UncheckedPerson, UncheckedQuery } from './unchecked.query.js';

export interface Unchecked {
  /** `YYYY-MM` */
  readonly month: string;
  readonly people: readonly UncheckedPerson[];
  readonly setAside: readonly SetAsidePerson[];
}

/** How many, and behind whom. */
interface UncheckedPlace {
  readonly limit: number;
  readonly after: string | null;
}

interface PeoplePage<T> {
  readonly people: readonly T[];
  /** Id of the last of them, where there are more. */
  readonly next: string | null;
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

  /** One page of whose time of a month was not checked. @throws NotAMonth, MonthInTheFuture */
  async page(
    principal: Principal,
    asked: string | undefined,
    { limit, after }: UncheckedPlace,
  ): Promise<{ readonly month: string } & PeoplePage<UncheckedPerson>> {
    const month = this.indicators.monthAsked(asked);
    const scope = scopeOf(principal, 'view-violation-names');
    const rows = await this.query.month(scope, `${month}-01`, limit + 1, after);
    return { month, ...(await this.shown(principal, rows, limit)) };
  }

  /** One page of who could not be evaluated. */
  async setAside(
    principal: Principal,
    { limit, after }: UncheckedPlace,
  ): Promise<PeoplePage<SetAsidePerson>> {
    const scope = scopeOf(principal, 'view-violation-names');
    return this.shown(principal, await this.query.setAside(scope, limit + 1, after), limit);
  }

  private async shown<T extends UncheckedPerson>(principal: Principal, rows: readonly T[], limit: number) {
    const { shown, last } = cut(rows, limit);
    await this.log.record(principal, 'list-unchecked', new Set(shown.map(({ employeeId }) => employeeId)));
    return { people: shown, next: last?.employeeId ?? null };
  }
}
