import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import type { Measure } from '../case-step.js';
import type { CaseOutcome } from './case-decision.js';
import type { CaseNow, OtherCase } from './case-now.js';
import { WrongAction } from './wrong-action.js';

/**
 * Holds the employee, as evaluation does before it reads cases: whatever two of them want
 * with the cases of one person comes one after the other, and none overwrites the other.
 */
const HOLD = `
  select e.id
    from violation v
    join employee e on e.id = v.employee_id
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[])) and v.id = $2
     for no key update of e`;

const CASE = `
  select v.id, v.employee_id as "employeeId", v.unit_id as "unitId", v.rule, v.anchor_date::text as "anchorDate",
         v.state, v.version, v.effective_verdict = 'breach' as "isBreach", v.origin,
         v.window_starts_at as "windowStart", v.detected_at as "detectedAt",
         v.suggested_cause as "suggestedCause", v.decided_cause as "decidedCause",
         v.deviation_number as "deviationNumber", v.duplicate_of as "duplicateOf",
         v.outdated_since is not null as "isOutdated",
         (select json_build_object('reason', h.reason, 'actor', h.actor, 'detail', h.detail)
            from violation_history h where h.violation_id = v.id and h.actor_name is not null
           order by h.id desc limit 1) as "lastStep",
         (select h.detail ->> 'text'
            from violation_history h where h.violation_id = v.id and h.reason = 'assessed'
           order by h.id desc limit 1) as "assessedBecause"
    from violation v
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[])) and v.id = $2`;

const OTHER = `
  select v.id, v.employee_id as "employeeId", v.state, v.effective_verdict = 'breach' as "isBreach"
    from violation v
   where ($1::uuid[] is null or v.unit_id = any ($1::uuid[])) and v.id = $2`;

const MEASURES = `
  select id, what, owner, due_date::text as "dueDate", effect, done_on::text as "doneOn",
         dropped_on::text as "droppedOn", dropped_because as "droppedBecause"
    from violation_measure
   where violation_id = $1
   order by added_at, id`;

const UPDATE = `
  update violation
     set state = $2, decided_cause = $3, deviation_number = $4, duplicate_of = $5, version = version + 1,
         changed_at = $6,
         assessed_at = case $7 when 'assessed' then $6 when 'taken-back' then null else assessed_at end,
         outdated_since = case when $7 not in ('assessed', 'taken-back') then outdated_since end
   where id = $1`;

const MEASURE = `
  insert into violation_measure (id, violation_id, what, owner, due_date, effect, done_on, dropped_on, dropped_because, added_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (id) do update
     set what = excluded.what, owner = excluded.owner, due_date = excluded.due_date, effect = excluded.effect,
         done_on = excluded.done_on, dropped_on = excluded.dropped_on, dropped_because = excluded.dropped_because
   where violation_measure.violation_id = excluded.violation_id
  returning id`;

const REMEMBER = `
  insert into violation_history (violation_id, at, from_state, to_state, reason, detail, actor, actor_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** Who does something, as the history keeps it. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Cases as persons change them. */
@Injectable()
export class CasesRepository {
  /** Holds a case against everybody else to the end of the transaction; null where there is none in the scope. */
  async hold(scope: Scope, id: string, tx: EntityManager): Promise<CaseNow | null> {
    const held = await tx.query<unknown[]>(HOLD, [unitFilter(scope), id]);
    if (held.length === 0) return null;
    // Read after the wait, so that it is what the one before left.
    const [row] = await tx.query<Omit<CaseNow, 'measures'>[]>(CASE, [unitFilter(scope), id]);
    return row ? { ...row, measures: await tx.query<Measure[]>(MEASURES, [id]) } : null;
  }

  /** Another case, as far as a duplicate asks about it. */
  async other(scope: Scope, id: string, tx: EntityManager): Promise<OtherCase | null> {
    const [row] = await tx.query<OtherCase[]>(OTHER, [unitFilter(scope), id]);
    return row ?? null;
  }

  async store(
    now: CaseNow,
    outcome: CaseOutcome,
    by: { readonly actor: Actor; readonly at: Date },
    tx: EntityManager,
  ): Promise<void> {
    const { state, decidedCause, deviationNumber, duplicateOf, measure, step } = outcome;
    const { actor, at } = by;
    await tx.query(UPDATE, [now.id, state, decidedCause, deviationNumber, duplicateOf, at, step.reason]);
    if (measure) {
      const { id, what, owner, dueDate, effect, doneOn, droppedOn, droppedBecause } = measure;
      const values = [id, now.id, what, owner, dueDate, effect, doneOn, droppedOn, droppedBecause, at];
      const written = await tx.query<unknown[]>(MEASURE, values);
      // The id is another case's.
      if (written.length === 0) throw new WrongAction('measure-unknown');
    }
    const detail = JSON.stringify(step.detail);
    await tx.query(REMEMBER, [now.id, at, now.state, state, step.reason, detail, actor.id, actor.name]);
  }
}
