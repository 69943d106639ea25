import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import type { Cell } from '../../platform/csv.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { UncheckedFilter } from './unchecked-filter.js';
import { cut } from '../../platform/http/page-query.js';
import { type SetAsidePerson, type UncheckedPerson, UncheckedQuery } from './unchecked.query.js';
import { UNCHECKED_TEXTS } from './unchecked.texts.js';

export interface Unchecked {
  /** `YYYY-MM` */
  readonly month: string;
  readonly people: readonly UncheckedPerson[];
  /** Whom the page ended with, where more follow. */
  readonly next: string | null;
  readonly setAside: readonly SetAsidePerson[];
}

/** Persons of a file that are read at a time. */
const FILE_PAGE = 500;
const MOST_SET_ASIDE = 500;
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

  /** The last closed month where none is asked for. @throws NotAMonth, MonthInTheFuture */
  async of(principal: Principal, filter: UncheckedFilter, size: number): Promise<Unchecked> {
    const scope = scopeOf(principal, 'view-violation-names');
    const month = this.indicators.monthAsked(filter.month);
    const [found, setAside] = await Promise.all([
      this.query.month(scope, month, filter, size + 1),
      this.query.setAside(scope, MOST_SET_ASIDE),
    ]);
    const people = found.slice(0, size);
    const named = [...people, ...setAside].map(({ employeeId }) => employeeId);
    await this.log.record(principal, 'list-unchecked', new Set(named));
    return {
      month,
      people,
      setAside,
      next: found.length > size ? (people.at(-1)?.employeeId ?? null) : null,
    };
  }

  /** To be taken away: everybody of the selection. */
  table(principal: Principal, filter: UncheckedFilter, language: Language): DownloadedTable {
    const say = speak(UNCHECKED_TEXTS, language);
    const month = this.indicators.monthAsked(filter.month);
    return {
      name: `${say('file')}-${month}`,
      language,
      columns: (['employee', 'code', 'unit'] as const).map((name) => ({ heading: say(name), width: 26 })),
      rows: this.rows(principal, { ...filter, month }),
    };
  }

  private async *rows(
    principal: Principal,
    filter: UncheckedFilter & { readonly month: string },
  ): AsyncGenerator<readonly Cell[]> {
    const scope = scopeOf(principal, 'view-violation-names');
    for (let after: string | undefined; ;) {
      const people = await this.query.month(scope, filter.month, { ...filter, after }, FILE_PAGE);
      await this.log.record(
        principal,
        'export-unchecked',
        new Set(people.map(({ employeeId }) => employeeId)),
      );
      for (const { employee, code, unit } of people) yield [employee, code, unit];
      after = people.at(-1)?.employeeId;
      if (people.length < FILE_PAGE) return;
    }
  }

  /** One page of whose time of a month was not checked. @throws NotAMonth, MonthInTheFuture */
  async page(
    principal: Principal,
    asked: string | undefined,
    { limit, after }: UncheckedPlace,
  ): Promise<{ readonly month: string } & PeoplePage<UncheckedPerson>> {
    const month = this.indicators.monthAsked(asked);
    const scope = scopeOf(principal, 'view-violation-names');
    const rows = await this.query.month(scope, month, { after: after ?? undefined }, limit + 1);
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
