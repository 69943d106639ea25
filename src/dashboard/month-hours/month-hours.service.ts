import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { DomainError } from '../../platform/errors.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay, monthDays } from '../../time/civil.js';
import { WorkedHours } from '../../violations/hours/worked-hours.service.js';
import { daysOfMonths, type HoursFilter, type Place } from './month-hours-filter.js';
import {
  type MonthCaseRow,
  MonthHoursQuery,
  type MonthHoursRow,
  type MonthHoursSums,
  type PersonMonthRow,
} from './month-hours.query.js';
import { type PersonDay, personDays } from './person-days.js';

/** Some rows of a list. */
interface Rows {
  readonly rows: readonly MonthHoursRow[];
  /** Where they ended, where more follow. */
  readonly next: Place | null;
}

export interface MonthHoursPage extends Rows {
  readonly sums: MonthHoursSums;
}

export interface PersonMonth {
  readonly figures: PersonMonthRow;
  readonly days: readonly PersonDay[];
  readonly cases: readonly MonthCaseRow[];
}

export class NoSuchMonth extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'hours.no-month';
  override readonly said = {
    nb: 'Den ansatte har ingen kontrollert tid i enheten i måneden, blant det du kan se.',
    nn: 'Den tilsette har inga kontrollert tid i eininga i månaden, blant det du kan sjå.',
    en: 'The employee has no checked time in the unit in the month, among what you may see.',
  };

  constructor() {
    super('The employee has no checked time in the unit in the month, among what you may see.');
  }
}

/** Whose hours a figure is made of, and of which days; everybody named is logged first. */
@Injectable()
export class MonthHoursViews {
  constructor(
    private readonly query: MonthHoursQuery,
    private readonly hours: WorkedHours,
    private readonly log: AccessLogService,
    private readonly settings: Settings,
  ) {}

  /** A page of the list, with what all of it comes to. */
  async page(principal: Principal, filter: HoursFilter, size: number): Promise<MonthHoursPage> {
    const scope = scopeOf(principal, 'view-violation-names');
    const [some, sums] = await Promise.all([
      this.rows(principal, filter, size, 'list-month-hours'),
      this.query.sums(scope, filter),
    ]);
    return { ...some, sums };
  }

  /** @param look what is logged of each employee they name */
  async rows(
    principal: Principal,
    filter: HoursFilter,
    size: number,
    look: 'list-month-hours' | 'export-month-hours',
  ): Promise<Rows> {
    const scope = scopeOf(principal, 'view-violation-names');
    const found = await this.query.list(scope, filter, size + 1);
    const rows = found.slice(0, size);
    const named = new Set(rows.map(({ employeeId }) => employeeId));
    await this.log.record(principal, look, named, daysOfMonths(filter));
    return { rows, next: found.length > size ? (rows.at(-1) ?? null) : null };
  }

  /** @throws NoSuchMonth also for what somebody may not see */
  async one(principal: Principal, of: Place): Promise<PersonMonth> {
    const scope = scopeOf(principal, 'view-violation-names');
    const figures = await this.query.one(scope, of);
    const days = monthDays(of.month.slice(0, -3));
    if (!figures || !days) throw new NoSuchMonth();
    const [from, to] = [formatDay(days.from), formatDay(days.to - 1)];
    await this.log.record(principal, 'view-person-month', new Set([of.employeeId]), { from, to });
    const [inUnit, events, cases] = await Promise.all([
      this.hours.inUnit(of.employeeId, of.unitId, { fromDay: days.from, untilDay: days.to }),
      this.query.events(scope, of.employeeId, from, formatDay(days.to)),
      this.query.cases(scope, of),
    ]);
    return { figures, days: personDays(inUnit, events, clockOf(this.settings.zone)), cases };
  }
}
