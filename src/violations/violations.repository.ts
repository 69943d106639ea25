import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Cell, copyIn } from '../platform/database/copy-in.js';
import { groupBy } from '../platform/group-by.js';
import { formatDay } from '../time/civil.js';
import type { DaySpan } from '../workforce/person.js';
import type { CaseStep, Duplicate, StoredCase } from './case-changes.js';
import type { CaseRow } from './case-row.js';
import type { Superseded } from './heirs.js';
import type { ViolationState } from './violation-lifecycle.js';

/**
 * Employee by employee (`offset 0` keeps it so): of a table that has just been filled the
 * planner knows nothing, and read all of it for each batch.
 */
const ON_RECORD = `
  select v.employee_id as "employeeId", v.id, v.rule, v.anchor_date::text as "anchorDate",
         extract(epoch from v.window_starts_at)::float8 as "windowStart", v.state,
         v.effective_verdict = 'breach' as counts, v.measured, v.effective_limit as "effectiveLimit",
         v.fingerprint, v.unit_id as "unitId", v.origin, v.suggested_cause as "suggestedCause",
         v.decided_cause as "decidedCause", v.unit
    from unnest($1::uuid[], $2::date[], $3::date[]) as a (id, from_date, until_date)
   cross join lateral (
     select * from violation v
      where v.employee_id = a.id and v.anchor_date >= a.from_date and v.anchor_date < a.until_date offset 0) v`;

/** The columns of a case as `CaseRow` has them. */
const AS_ROWS = `
  json_to_recordset($1::json) as r (id uuid, employee_id uuid, unit_id uuid, rule text, anchor_date date,
    window_start float8, window_end float8, unit text, measured float8, base_limit float8, effective_limit float8,
    base_verdict text, effective_verdict text, clause text, rulebook text, agreement_id uuid, origin text,
    incident_id uuid, suggested_cause text, is_final boolean, evidence jsonb, fingerprint text, state text)`;

const RAISED = `
  violation (id, employee_id, unit_id, rule, anchor_date, window_starts_at, window_ends_at, unit, measured,
    base_limit, effective_limit, base_verdict, effective_verdict, clause, rulebook, agreement_id, origin,
    incident_id, suggested_cause, is_final, evidence, fingerprint, state, detected_at, changed_at)`;

const raisedCells = (row: CaseRow, at: string): Cell[] => [
  row.id,
  row.employee_id,
  row.unit_id,
  row.rule,
  row.anchor_date,
  stampOf(row.window_start),
  stampOf(row.window_end),
  row.unit,
  row.measured,
  row.base_limit,
  row.effective_limit,
  row.base_verdict,
  row.effective_verdict,
  row.clause,
  row.rulebook,
  row.agreement_id,
  row.origin,
  // Without an event that set it off a case stands alone.
  row.incident_id ?? randomUUID(),
  row.suggested_cause,
  row.is_final,
  JSON.stringify(row.evidence),
  row.fingerprint,
  row.state,
  at,
  at,
];

/** An instant in seconds as PostgreSQL keeps it, to the microsecond. */
const stampOf = (instant: number): string => {
  const micros = Math.round(instant * MICRO);
  const second = Math.floor(micros / MICRO);
  const rest = String(micros - second * MICRO).padStart(6, '0');
  return `${new Date(second * 1000).toISOString().slice(0, 19)}.${rest}Z`;
};
const MICRO = 1e6;

const RESTATE = `
  update violation v
     set unit_id = r.unit_id, window_starts_at = to_timestamp(r.window_start),
         window_ends_at = to_timestamp(r.window_end), unit = r.unit, measured = r.measured,
         base_limit = r.base_limit, effective_limit = r.effective_limit, base_verdict = r.base_verdict,
         effective_verdict = r.effective_verdict, clause = r.clause, rulebook = r.rulebook,
         agreement_id = r.agreement_id, origin = r.origin, incident_id = coalesce(r.incident_id, v.incident_id),
         suggested_cause = r.suggested_cause, is_final = r.is_final, evidence = r.evidence,
         fingerprint = r.fingerprint, state = r.state, changed_at = $2, replaced_by = null,
         duplicate_of = case r.state when 'duplicate' then v.duplicate_of end, version = v.version + 1
    from ${AS_ROWS}
   where v.id = r.id`;

const SUPERSEDE = `
  update violation v
     set state = $3, changed_at = $4, replaced_by = s.replaced_by, version = v.version + 1
    from unnest($1::uuid[], $2::uuid[]) as s (id, replaced_by)
   where v.id = s.id`;

/** Duplicates are of the same person, whom evaluation holds. */
const DUPLICATES = `
  select v.id, v.employee_id as "employeeId", v.unit_id as "unitId", v.rule, v.anchor_date::text as "anchorDate",
         v.effective_verdict = 'breach' as "isBreach", v.origin, v.state, v.suggested_cause as "suggestedCause",
         v.decided_cause as "decidedCause", v.evidence
    from violation v
   where v.duplicate_of = any($1::uuid[]) and v.state = 'duplicate'
   order by v.id`;

const OPEN_AGAIN = `
  update violation set state = 'detected', duplicate_of = null, changed_at = $2, version = version + 1
   where id = any($1::uuid[])`;

/** What changed first is what a person has not seen; what nobody has assessed waits anyway. */
const OUTDATE = `
  update violation set outdated_since = $2
   where id = any($1::uuid[]) and assessed_at is not null and outdated_since is null`;

const REMEMBERED = 'violation_history (violation_id, at, from_state, to_state, reason, detail, actor)';

const stepCells = (step: CaseStep, at: string): Cell[] => [
  step.id,
  at,
  step.from_state,
  step.to_state,
  step.reason,
  step.detail && JSON.stringify(step.detail),
  'evaluation',
];

/** Violations in the database. Written by evaluation and, from outside it, by assessment alone. */
@Injectable()
export class ViolationsRepository {
  /** Everything ever found for some employees with an anchor in the days given, superseded rows included. */
  async onRecord(
    asked: readonly { readonly employeeId: string; readonly anchors: DaySpan }[],
    tx: EntityManager,
  ): Promise<ReadonlyMap<string, readonly StoredCase[]>> {
    if (asked.length === 0) return new Map();
    const rows = await tx.query<(StoredCase & { employeeId: string })[]>(ON_RECORD, [
      asked.map(({ employeeId }) => employeeId),
      asked.map(({ anchors }) => dateOr(anchors.fromDay, '-infinity')),
      asked.map(({ anchors }) => dateOr(anchors.untilDay, 'infinity')),
    ]);
    return groupBy(rows, ({ employeeId }) => employeeId);
  }

  async raise(rows: readonly CaseRow[], at: Date, tx: EntityManager): Promise<void> {
    const stamp = at.toISOString();
    await copyIn(
      RAISED,
      rows.map((row) => raisedCells(row, stamp)),
      tx,
    );
  }

  /** Gives rows the figures found now, and the state that `rows` say. */
  async restate(rows: readonly CaseRow[], at: Date, tx: EntityManager): Promise<void> {
    if (rows.length > 0) await tx.query(RESTATE, [JSON.stringify(rows), at]);
  }

  async supersede(gone: readonly Superseded[], at: Date, tx: EntityManager): Promise<void> {
    if (gone.length === 0) return;
    const state: ViolationState = 'superseded';
    await tx.query(SUPERSEDE, [
      gone.map(({ id }) => id),
      gone.map(({ replacedBy }) => replacedBy),
      state,
      at,
    ]);
  }

  /** What was said to be a duplicate of cases. */
  async duplicatesOf(ids: readonly string[], tx: EntityManager): Promise<Duplicate[]> {
    return ids.length === 0 ? [] : tx.query<Duplicate[]>(DUPLICATES, [ids]);
  }

  async openAgain(ids: readonly string[], at: Date, tx: EntityManager): Promise<void> {
    if (ids.length > 0) await tx.query(OPEN_AGAIN, [ids, at]);
  }

  /** Of cases that somebody has assessed, that they have changed since. */
  async outdate(ids: readonly string[], at: Date, tx: EntityManager): Promise<void> {
    if (ids.length > 0) await tx.query(OUTDATE, [ids, at]);
  }

  /** Writes down what became of cases, in order. */
  async remember(steps: readonly CaseStep[], at: Date, tx: EntityManager): Promise<void> {
    const stamp = at.toISOString();
    await copyIn(
      REMEMBERED,
      steps.map((step) => stepCells(step, stamp)),
      tx,
    );
  }
}

const dateOr = (day: number, open: string): string => (Number.isFinite(day) ? formatDay(day) : open);
