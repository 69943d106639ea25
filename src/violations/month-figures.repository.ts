import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Cell, copyIn } from '../platform/database/copy-in.js';
import type { EmployeeMonthFigures, FigureChanges, MonthSum } from './figure-changes.js';

/** The tables of what each employee adds to a month: worked time, and apart from it sick leave. */
export type FigureTable = 'employee_month' | 'sick_month';

/** Months of an employee, by first days; both included, null is open. */
export interface AskedMonths {
  readonly employeeId: string;
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * Monthly sums by unit, kept up to date by difference: what employees added before is taken
 * out, what they add now is put in, in the transaction of the findings.
 */
@Injectable()
export class MonthFiguresRepository {
  /** What employees add to the months given, as it is stored. */
  before(
    table: FigureTable,
    asked: readonly AskedMonths[],
    tx: EntityManager,
  ): Promise<EmployeeMonthFigures[]> {
    return tx.query<EmployeeMonthFigures[]>(
      `select f.employee_id as "employeeId", f.month::text as month, f.unit_id as "unitId", f.figures
         from unnest($1::uuid[], $2::date[], $3::date[]) as a (id, first, last)
         join ${table} f on f.employee_id = a.id and f.month >= a.first and f.month <= a.last`,
      [
        asked.map(({ employeeId }) => employeeId),
        asked.map(({ first }) => first ?? '-infinity'),
        asked.map(({ last }) => last ?? 'infinity'),
      ],
    );
  }

  /** Writes months that are new or other than before, and takes away those that are gone. */
  async write(table: FigureTable, { added, changed, gone }: FigureChanges, tx: EntityManager): Promise<void> {
    if (gone.length > 0) {
      await tx.query(
        `delete from ${table} f using unnest($1::uuid[], $2::date[], $3::uuid[]) as g (id, month, unit_id)
          where f.employee_id = g.id and f.month = g.month and f.unit_id = g.unit_id`,
        columns(gone.map(({ employeeId, month, unitId }) => [employeeId, month, unitId])),
      );
    }
    await copyIn(`${table} (employee_id, month, unit_id, figures)`, added.map(cellsOf), tx);
    if (changed.length === 0) return;
    await tx.query(
      `update ${table} f set figures = c.figures
         from unnest($1::uuid[], $2::date[], $3::uuid[], $4::jsonb[]) as c (id, month, unit_id, figures)
        where f.employee_id = c.id and f.month = c.month and f.unit_id = c.unit_id`,
      columns(changed.map(cellsOf)),
    );
  }

  /**
   * Moves the sums of units. Rows of many employees' months are held from here to the end
   * of the transaction, in the order of their keys, so it comes last.
   */
  async addToSums(sums: readonly MonthSum[], counts: readonly MonthSum[], tx: EntityManager): Promise<void> {
    if (sums.length > 0) {
      await tx.query(
        `insert into month_indicator as m (month, unit_id, indicator, value)
         select * from unnest($1::date[], $2::uuid[], $3::text[], $4::numeric[])
         on conflict (month, unit_id, indicator) do update set value = m.value + excluded.value`,
        columns(sums.map(({ key, value }) => [...key, value])),
      );
    }
    if (counts.length === 0) return;
    await tx.query(
      `insert into month_violations as m (month, unit_id, rule, verdict, origin, state, cause, count)
       select * from unnest($1::date[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])
       on conflict (month, unit_id, rule, verdict, origin, state, cause)
       do update set count = m.count + excluded.count`,
      columns(counts.map(({ key, value }) => [...key, value])),
    );
  }
}

const cellsOf = ({ employeeId, month, unitId, figures }: EmployeeMonthFigures): Cell[] => [
  employeeId,
  month,
  unitId,
  JSON.stringify(figures),
];

/** Rows, of which there is one at least, turned into the arrays that unnest takes, one per column. */
const columns = (rows: readonly (readonly unknown[])[]): unknown[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
