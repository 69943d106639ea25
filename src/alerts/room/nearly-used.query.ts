import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RoomFacts } from '../alert-facts.js';

/** A limit that somebody has nearly used up, and that nobody was told of lately. */
export interface RoomFound {
  readonly employeeId: string;
  readonly unitId: string;
  readonly anchorDate: string;
  readonly facts: RoomFacts;
}

/**
 * Only windows in which something can still be worked. They overlap from week to week, so what was told of an employee and a rule is not told
 * again before the window has moved on.
 */
const FOUND = `
  select r.employee_id as "employeeId", r.unit_id as "unitId", r.anchor_date::text as "anchorDate",
         jsonb_build_object('unit', u.name, 'rule', r.rule, 'used', r.used, 'limit', r.limit_seconds,
           'from', r.from_date, 'to', r.anchor_date) as facts
    from (select distinct on (employee_id, rule) * from limit_room
           where anchor_date >= $1::date and used * 100 >= limit_seconds * $2
           order by employee_id, rule, used desc, anchor_date) r
    join unit u on u.id = r.unit_id
   where not exists (
     select 1 from alert a
      where a.kind = 'room' and a.subject like r.employee_id || '/' || r.rule || '/%'
        and a.created_at > $3::timestamptz - case r.rule
              when 'OT_7D' then interval '7 days' when 'OT_4W' then interval '28 days' else interval '91 days' end)
   order by u.name, r.employee_id, r.rule`;

/** Reads what evaluation saw of limits that are nearly used up. */
@Injectable()
export class NearlyUsedQuery {
  /** @param today local day, @param percent of the limit from which it is told */
  found(today: string, percent: number, now: Date, tx: EntityManager): Promise<RoomFound[]> {
    return tx.query<RoomFound[]>(FOUND, [today, percent, now]);
  }
}
