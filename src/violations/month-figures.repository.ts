import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { deltas, type Addend } from './deltas.js';
import type { MonthFigure } from './month-figures.js';

/** The tables of what each employee adds to a month: worked time, and apart from it sick leave. */
export type FigureTable = 'employee_month' | 'sick_month';

/**
 * Monthly sums by unit, kept up to date by difference: what an employee added before is
 * taken out, what the employee adds now is put in, in the transaction of the findings.
 */
@Injectable()
export class MonthFiguresRepository {
  /** Replaces an employee's addends in one table and moves the sums by the difference. */
  async replace(
    table: FigureTable,
    employeeId: string,
    figures: readonly MonthFigure[],
    tx: EntityManager,
  ): Promise<void> {
    // TypeORM answers a DELETE as [rows, count].
    const [before] = await tx.query<[MonthFigure[], number]>(
      `delete from ${table} f where f.employee_id = $1
       returning f.month::text as month, f.unit_id as "unitId", f.indicator, f.value::text as value`,
      [employeeId],
    );
    await tx.query(
      `insert into ${table} (employee_id, month, unit_id, indicator, value)
       select $1, f.* from unnest($2::date[], $3::uuid[], $4::text[], $5::numeric[]) f`,
      [
        employeeId,
        ...columns(
          figures.map(({ month, unitId, indicator, value }) => [month, unitId, indicator, value]),
          4,
        ),
      ],
    );
    const rows = deltas(before.map(addend), figures.map(addend));
    await tx.query(
      `insert into month_indicator as m (month, unit_id, indicator, value)
       select * from unnest($1::date[], $2::uuid[], $3::text[], $4::numeric[])
       on conflict (month, unit_id, indicator) do update set value = m.value + excluded.value`,
      columns(
        rows.map(({ key, value }) => [...partsOf(key), value]),
        4,
      ),
    );
  }

  /** An employee's violations counted by month, unit, rule, verdict, origin, state and cause. */
  async violationsOf(employeeId: string, tx: EntityManager): Promise<Addend[]> {
    return tx.query<Addend[]>(
      `select json_build_array(date_trunc('month', v.anchor_date)::date, v.unit_id, v.rule,
                case v.effective_verdict when 'breach' then 'breach' else 'within-agreement' end,
                v.origin, v.state, coalesce(v.suggested_cause, 'unknown'))::text as key,
              count(*)::text as value
         from violation v
        where v.employee_id = $1
        group by 1`,
      [employeeId],
    );
  }

  /** Moves the counts of violations by the difference between two states of one employee. */
  async recount(before: readonly Addend[], after: readonly Addend[], tx: EntityManager): Promise<void> {
    const rows = deltas(before, after).map(({ key, value }) => [...partsOf(key), Number(value)]);
    await tx.query(
      `insert into month_violations as m (month, unit_id, rule, verdict, origin, state, cause, count)
       select * from unnest($1::date[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])
       on conflict (month, unit_id, rule, verdict, origin, state, cause)
       do update set count = m.count + excluded.count`,
      columns(rows, 8),
    );
  }
}

const addend = ({ month, unitId, indicator, value }: MonthFigure): Addend => ({
  key: JSON.stringify([month, unitId, indicator]),
  value,
});

/** The parts of a key; JSON keeps them apart whatever they hold. */
const partsOf = (key: string): string[] => JSON.parse(key) as string[];

/** Rows turned into the arrays that unnest takes, one per column. */
const columns = (rows: readonly (readonly unknown[])[], width: number): unknown[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
