import type { EntityManager } from 'typeorm';
import { FIRST_DAY, formatDay } from '../time/civil.js';
import type { DaySpan } from '../workforce/person.js';

/** So many failures, and an employee waits for a person or for new time to come in. */
export const TRIES = 5;

/**
 * What becomes of a mark that is there already: it widens, and whoever was given up after
 * some failures is tried again, for the reason may be gone.
 */
export const WIDENED = `
  on conflict (employee_id) do update
     set from_date = least(dirty_mark.from_date, excluded.from_date),
         until_date = case when dirty_mark.until_date is null or excluded.until_date is null then null
                           else greatest(dirty_mark.until_date, excluded.until_date) end,
         marked_at = excluded.marked_at, tries = 0, trouble = null`;

const MARKS = `
  insert into dirty_mark (employee_id, from_date, until_date, marked_at)
  select m.employee_id, m.from_date, m.until_date, $4
    from unnest($1::uuid[], $2::date[], $3::date[]) as m (employee_id, from_date, until_date)
   order by m.employee_id
  ${WIDENED}`;

/**
 * Marks employees whose time, or the law for it, changed, for the evaluation. Sorted by id,
 * so that two transactions lock in one order.
 *
 * @param touched local days that changed by employee id; an end that is infinite is open
 */
export async function markDirty(
  touched: ReadonlyMap<string, DaySpan>,
  at: Date,
  tx: EntityManager,
): Promise<void> {
  if (touched.size === 0) return;
  const days = [...touched.values()];
  await tx.query(MARKS, [
    [...touched.keys()],
    days.map(({ fromDay }) => formatDay(Math.max(fromDay, FIRST_DAY))),
    days.map(({ untilDay }) => (Number.isFinite(untilDay) ? formatDay(untilDay) : null)),
    at,
  ]);
}
