import type { EntityManager } from 'typeorm';
import { formatDay } from '../../time/civil.js';
import { roomChanges, type RoomRow } from './room-changes.js';

/** What was looked at of an employee, and what is nearly used up there. */
export interface RoomsSeen {
  readonly employeeId: string;
  /** Local days, half-open; what lies before them is over. */
  readonly untilDay: number;
  readonly rows: readonly RoomRow[];
}

const BEFORE = `
  select r.employee_id, r.unit_id, r.rule, r.anchor_date::text as anchor_date, r.from_date::text as from_date, r.used,
         r.limit_seconds
    from unnest($1::uuid[], $2::date[]) as s (id, until_date)
   cross join lateral (
     select * from limit_room r where r.employee_id = s.id and r.anchor_date < s.until_date offset 0) r`;

const FORGET = `
  delete from limit_room r
   using unnest($1::uuid[], $2::text[], $3::date[]) as g (id, rule, anchor_date)
   where r.employee_id = g.id and r.rule = g.rule and r.anchor_date = g.anchor_date`;

const WRITE = `
  insert into limit_room (employee_id, unit_id, rule, anchor_date, from_date, used, limit_seconds)
  select r.employee_id, r.unit_id, r.rule, r.anchor_date, r.from_date, r.used, r.limit_seconds
    from json_to_recordset($1::json) as r (employee_id uuid, unit_id uuid, rule text, anchor_date date, from_date date,
           used float8, limit_seconds float8)
  on conflict (employee_id, rule, anchor_date) do update
     set unit_id = excluded.unit_id, from_date = excluded.from_date, used = excluded.used,
         limit_seconds = excluded.limit_seconds`;

/** In the transaction of the findings, while the employees are held. */
export async function storeRooms(seen: readonly RoomsSeen[], tx: EntityManager): Promise<void> {
  if (seen.length === 0) return;
  const before = await tx.query<RoomRow[]>(BEFORE, [
    seen.map(({ employeeId }) => employeeId),
    seen.map(({ untilDay }) => formatDay(untilDay)),
  ]);
  const { write, gone } = roomChanges(
    before,
    seen.flatMap(({ rows }) => rows),
  );
  if (gone.length > 0) {
    await tx.query(FORGET, [
      gone.map(({ employee_id: id }) => id),
      gone.map(({ rule }) => rule),
      gone.map(({ anchor_date: date }) => date),
    ]);
  }
  if (write.length > 0) await tx.query(WRITE, [JSON.stringify(write)]);
}
