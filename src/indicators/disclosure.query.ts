import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../access/access.js';
import { groupBy } from '../platform/group-by.js';
import type { RuleCode } from '../rules/rule.js';
import { personsUnder } from '../violations/month-figures.js';
import {
  type CheckedUnit,
  groupOf,
  groupsOf,
  type LedUnit,
  shownGroups,
  SMALLEST_GROUP,
  toldUnits,
} from './disclosure.js';

/** Stands for units that are each told of. */
const THE_REST = '';

const UNITS = `select u.id as "id", u.parent_id as "parentId", u.manager_id as "managerId" from unit u`;

const PERSONS = `
  select to_char(m.month, 'YYYY-MM') as "month", m.unit_id as "unitId", m.value::float8 as "persons"
    from month_indicator m
   where m.indicator = 'sick-persons' and m.month between $1::date and $2::date and m.value > 0`;

/**
 * Whose time was checked, or whom a rule protected. A breach goes by its own date and can be in a
 * month of a unit in which nobody of it worked: that is somebody's as well.
 *
 * Of an organisation of thousands of units only those rows are read that can decide anything
 * (`toldUnits`): the units of few, the smallest of the others, which hides them where their sum
 * is of few as well, and the rest of them added up, as one unit without an id.
 */
const CHECKED = `
  with counted as (
    select c.month, c.unit_id, max(c.checked)::int as checked, max(c.again)::int as again
      from (select m.month, m.unit_id,
                   case when m.indicator = $3 then m.value else 0 end as checked,
                   case when m.indicator = 'evaluated-again' then m.value else 0 end as again
              from month_indicator m
             where m.month between $1::date and $2::date and m.indicator in ($3, 'evaluated-again') and m.value > 0
               and ($4::uuid[] is null or m.unit_id = any ($4::uuid[]))
            union all
            select v.month, v.unit_id, 0, 0
              from month_violations v
             where v.month between $1::date and $2::date and v.count > 0 and v.verdict = 'breach'
               and ($4::uuid[] is null or v.unit_id = any ($4::uuid[]))
               and ($5::text is null or v.rule = $5)) c
     group by c.month, c.unit_id),
  ranked as (
    select c.*, c.checked - c.again as persons,
           row_number() over (partition by c.month, c.checked - c.again >= ${SMALLEST_GROUP}
                                  order by c.checked - c.again, c.unit_id desc) as place
      from counted c)
  select to_char(r.month, 'YYYY-MM') as "month", r.unit_id::text as "unitId", r.checked as "checked", r.again as "again"
    from ranked r
   where r.persons < ${SMALLEST_GROUP} or r.place = 1
  union all
  select to_char(r.month, 'YYYY-MM'), '${THE_REST}', sum(r.persons)::int, 0
    from ranked r
   where r.persons >= ${SMALLEST_GROUP} and r.place > 1
   group by r.month`;

/** The months, `YYYY-MM`, of which a unit's figures are not told to those who see no persons. */
export type UntoldMonths = (unitId: string) => readonly string[];

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

  /**
   * Of whom anything else may be told, sick leave apart, to those who see no persons (`toldUnits`).
   * @param scope what is told of together, with its sum; @param rule one that only some are protected by
   */
  async untold(from: string, to: string, scope: Scope, rule: RuleCode | null = null): Promise<UntoldMonths> {
    const rows = await this.db.query<(CheckedUnit & { month: string })[]>(CHECKED, [
      `${from}-01`,
      `${to}-01`,
      rule === null ? 'evaluated-employees' : personsUnder(rule),
      unitFilter(scope),
      rule,
    ]);
    const months = [...groupBy(rows, ({ month }) => month).values()];
    const hidden = months.flatMap((units) => {
      const told = toldUnits(units.map(atLeastSomebody));
      return units.filter(({ unitId }) => !told.has(unitId));
    });
    const byId = groupBy(hidden, ({ unitId }) => unitId);
    return (unitId) => (byId.get(unitId) ?? []).map(({ month }) => month);
  }

  private async load(from: string, to: string) {
    const [units, rows] = await Promise.all([
      this.db.query<LedUnit[]>(UNITS),
      this.db.query<PersonsRow[]>(PERSONS, [`${from}-01`, `${to}-01`]),
    ]);
    return { units, months: groupBy(rows, ({ month }) => month) };
  }
}

/** There is a figure, so there is somebody, who may be counted elsewhere. */
const atLeastSomebody = (unit: CheckedUnit): CheckedUnit =>
  unit.checked > 0 ? unit : { ...unit, checked: 1, again: 1 };

const byUnit = (rows: readonly PersonsRow[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ unitId, persons }) => [unitId, persons]));
