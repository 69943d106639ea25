import type { EntityManager } from 'typeorm';
import type { ViolationState } from '../violation-lifecycle.js';
import { type AssessedRests, OWED_STATES, UNOWED_STATES } from './owing.js';

const ASSESSED = `
  select v.employee_id as "employeeId", v.rule || '@' || v.anchor_date as name, v.state
    from unnest($1::uuid[]) as a (id)
   cross join lateral (
     select * from violation v
      where v.employee_id = a.id and v.rule in ('DAILY_REST', 'WEEKLY_REST') and v.state = any ($2::text[]) offset 0) v`;

/** How rests that were cut short are assessed, as far as it decides what is owed, by employee. */
export async function assessedRests(
  employeeIds: readonly string[],
  tx: EntityManager,
): Promise<ReadonlyMap<string, AssessedRests>> {
  const states = [...OWED_STATES, ...UNOWED_STATES];
  const rows = await tx.query<{ employeeId: string; name: string; state: ViolationState }[]>(ASSESSED, [
    employeeIds,
    states,
  ]);
  const known = new Map<string, Map<string, ViolationState>>();
  for (const { employeeId, name, state } of rows) {
    const rests = known.get(employeeId) ?? new Map<string, ViolationState>();
    known.set(employeeId, rests.set(name, state));
  }
  return known;
}
