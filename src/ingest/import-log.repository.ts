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

const EVERYBODY = `
  select e.id, coalesce(least(w.day, a.day), p.day)::text as "fromDate"
    from employee e
    left join (select employee_id, (min(starts_at) at time zone $1)::date as day
                 from work_event where superseded_at is null group by 1) w on w.employee_id = e.id
    left join (select employee_id, min(from_date) as day
                 from absence where superseded_at is null group by 1) a on a.employee_id = e.id
    left join (select employee_id, min(valid_from) as day from position group by 1) p on p.employee_id = e.id
   where coalesce(w.day, a.day, p.day) is not null`;

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

  /**
   * Everybody who has events, absences or a position, with the local date of the first
   * row, or of the first position where there is none: for changes that touch all, like
   * an agreement or a share. Who was away throughout has agreed days all the same.
   */
  everybody(zone: string, tx: EntityManager): Promise<{ id: string; fromDate: string }[]> {
    return tx.query(EVERYBODY, [zone]);
  }
}
