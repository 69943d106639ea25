import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatDay } from '../time/civil.js';
import type { Stored } from './import-answer.js';
import { Import } from './import.entity.js';

const MARKS = `
  insert into dirty_mark (employee_id, from_date, marked_at)
  select m.employee_id, m.from_date, $3
    from unnest($1::uuid[], $2::date[]) as m (employee_id, from_date)
   order by m.employee_id
  on conflict (employee_id) do update
     set from_date = least(dirty_mark.from_date, excluded.from_date), until_date = null,
         marked_at = excluded.marked_at, tries = 0, trouble = null`;

/** One import at a time, so that two of the same file cannot both find its rows new. */
const LOCK = `select pg_advisory_xact_lock(hashtext('import'))`;

/** A row of the import table, without being one of its objects. */
export type ImportRow = { readonly [K in keyof Import]: Import[K] };

/** Which files were taken in, and whose time has to be evaluated anew because of it. */
@Injectable()
export class ImportLog {
  /** Waits until no other import is under way; held to the end of the transaction. */
  async lock(tx: EntityManager): Promise<void> {
    await tx.query(LOCK);
  }

  /** First of all, for every version names the import it came by. */
  async open(row: ImportRow, tx: EntityManager): Promise<void> {
    await tx.insert(Import, row);
  }

  async close(id: string, stored: Stored, tx: EntityManager): Promise<void> {
    await tx.update(Import, id, {
      rowsStored: stored.stored + stored.corrected,
      rowsUnchanged: stored.unchanged,
    });
  }

  /** Local day numbers by employee id. Sorted, so that two transactions lock rows in the same order. */
  async markDirty(since: ReadonlyMap<string, number>, at: Date, tx: EntityManager): Promise<void> {
    if (since.size === 0) return;
    const sorted = [...since].sort(([a], [b]) => (a < b ? -1 : 1));
    await tx.query(MARKS, [sorted.map(([id]) => id), sorted.map(([, day]) => formatDay(day)), at]);
  }
}
