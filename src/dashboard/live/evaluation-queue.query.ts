import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TRIES } from '../../ingest/dirty-marks.repository.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';

/** How many employees wait for evaluation or are being evaluated, by the unit they were in last; null of those in none. */
export type Queue = ReadonlyMap<string | null, number>;

/** Whoever is waited for by nothing but a person does not count. */
const BY_UNIT = `
  select held.unit_id as "unitId", count(*)::int as "count"
    from dirty_mark d
    left join lateral (
      select p.unit_id from position p where p.employee_id = d.employee_id order by p.valid_from desc limit 1
    ) held on true
   where d.tries < ${TRIES}
   group by held.unit_id`;

/** Reads who is still to be evaluated. */
@Injectable()
export class EvaluationQueue {
  constructor(private readonly db: DataSource) {}

  /** Of everybody: marks are behind the wall, and what leaves here are numbers of units. */
  async byUnit(): Promise<Queue> {
    const rows = await seeingEverybody(() =>
      this.db.query<{ unitId: string | null; count: number }[]>(BY_UNIT),
    );
    return new Map(rows.map(({ unitId, count }) => [unitId, count]));
  }
}
