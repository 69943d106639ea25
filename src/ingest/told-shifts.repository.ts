import type { EntityManager } from 'typeorm';
import { groupBy } from '../platform/group-by.js';
import { EVENT_COLUMNS_SQL } from './event-row.js';
import type { Asked } from './packed-events.repository.js';
import { type ToldRow, type ToldShift, toldShift } from './told-shift.js';

/** Each of these indexes knows one kind of version, so they are asked for one after the other. */
const versions = (which: string): string => `
  select * from work_event
   where employee_id = a.id and superseded_at is ${which}
     and starts_at >= greatest(a.from_at, first.at) and starts_at < a.until_at`;

/**
 * Versions of work of any kind that were on record before it began. An import made after all
 * of its work told no plan, and where all were, nothing is walked through.
 */
const TOLD = `
  with first as materialized (select min(imported_at) as at from import),
  ahead as (
    select w.*, extract(epoch from i.imported_at)::float8 as told,
           extract(epoch from coalesce(s.imported_at, w.superseded_at))::float8 as until
      from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as a (id, from_at, until_at)
     cross join first
     cross join lateral (${versions('null')} union all ${versions('not null')}) w
      join import i on i.id = w.import_id
      left join import s on s.id = w.superseded_by
     where w.kind not in ('standby', 'absence') and i.imported_at < w.starts_at
  )
  select employee_id as "employeeId", source || ' ' || source_id as name, told as "toldAt", until as "untilAt",
         (select h.id from work_event h
           where h.source = ahead.source and h.source_id = ahead.source_id and h.superseded_at is null) as "heldBy",
         ${EVENT_COLUMNS_SQL}
    from ahead
   order by told, source, source_id, version`;

/** What was planned when, from the versions that are kept; by employee, whoever nothing was told of ahead left out. */
export async function toldShifts(
  asked: readonly Asked[],
  tx: EntityManager,
): Promise<ReadonlyMap<string, readonly ToldShift[]>> {
  if (asked.length === 0) return new Map();
  const rows = await tx.query<(ToldRow & { employeeId: string })[]>(TOLD, [
    asked.map(({ employeeId }) => employeeId),
    asked.map(({ from }) => stamp(from)),
    asked.map(({ until }) => stamp(until)),
  ]);
  const byEmployee = groupBy(rows, ({ employeeId }) => employeeId);
  return new Map([...byEmployee].map(([id, told]) => [id, told.map(toldShift)]));
}

function stamp(instant: number): string {
  if (Number.isFinite(instant)) return new Date(instant * 1000).toISOString();
  return instant < 0 ? '-infinity' : 'infinity';
}
