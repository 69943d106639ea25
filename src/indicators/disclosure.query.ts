import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../access/access.js';
import { groupBy } from '../platform/group-by.js';
import { groupOf, groupsOf, type LedUnit, shownGroups } from './disclosure.js';

const UNITS = `select u.id as "id", u.parent_id as "parentId", u.manager_id as "managerId" from unit u`;

const PERSONS = `
  select to_char(m.month, 'YYYY-MM') as "month", m.unit_id as "unitId", m.value::float8 as "persons"
    from month_indicator m
   where m.indicator = 'sick-persons' and m.month between $1::date and $2::date and m.value > 0`;

interface PersonsRow {
  readonly month: string;
  readonly unitId: string;
  readonly persons: number;
}

/**
 * Of whom sick leave is shown. Always decided for everybody who could ask, so that the same
 * figure is shown or not on every page, in every report and over the API, whoever asks.
 */
@Injectable()
export class Disclosure {
  constructor(private readonly db: DataSource) {}

  /** The months, `YYYY-MM`, in which a scope's sick leave is not shown, for what it would tell of others. */
  async withheld(from: string, to: string, scope: Scope): Promise<ReadonlySet<string>> {
    const { units, months } = await this.load(from, to);
    const { key } = groupOf(unitFilter(scope) ?? units.map(({ id }) => id));
    const groups = groupsOf(units);
    const hidden = [...months].filter(([, rows]) => !shownGroups(groups, byUnit(rows)).has(key));
    return new Set(hidden.map(([month]) => month));
  }

  /** The units whose own sick leave is shown in a month. */
  async shownUnits(month: string): Promise<ReadonlySet<string>> {
    const { units, months } = await this.load(month, month);
    return shownGroups(groupsOf(units), byUnit(months.get(month) ?? []));
  }

  /** The units whose own sick leave is shown, by month `YYYY-MM`; both months included. */
  async shownUnitsBetween(from: string, to: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const { units, months } = await this.load(from, to);
    const groups = groupsOf(units);
    return new Map([...months].map(([month, rows]) => [month, shownGroups(groups, byUnit(rows))]));
  }

  private async load(from: string, to: string) {
    const [units, rows] = await Promise.all([
      this.db.query<LedUnit[]>(UNITS),
      this.db.query<PersonsRow[]>(PERSONS, [`${from}-01`, `${to}-01`]),
    ]);
    return { units, months: groupBy(rows, ({ month }) => month) };
  }
}

const byUnit = (rows: readonly PersonsRow[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ unitId, persons }) => [unitId, persons]));
