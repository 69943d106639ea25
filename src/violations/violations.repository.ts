import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatDay } from '../time/civil.js';
import type { CaseFinding } from './assessment.js';
import { fingerprintOf, isSameMeasure, type Filing, type OnRecord } from './reconcile.js';
import type { ViolationState } from './violation-lifecycle.js';
import type { FiguresBefore } from './violation.entity.js';

/** What a case is stored with besides the finding itself. */
export interface CaseContext extends Filing {
  readonly employeeId: string;
  readonly at: Date;
}

const COLUMNS = `id, employee_id, unit_id, rule, anchor_date, window_starts_at, window_ends_at, unit, measured,
  base_limit, effective_limit, base_verdict, effective_verdict, clause, rulebook, agreement_id, origin,
  incident_id, suggested_cause, is_final, evidence, fingerprint, state, detected_at, changed_at`;

/** Violations in the database. Written by evaluation and, from outside it, by assessment alone. */
@Injectable()
export class ViolationsRepository {
  /** Everything ever found for an employee, superseded rows included. */
  onRecord(employeeId: string, tx: EntityManager): Promise<OnRecord[]> {
    return tx.query<OnRecord[]>(
      `select v.id, v.rule, v.anchor_date::text as "anchorDate", v.state,
              v.effective_verdict = 'breach' as counts, v.measured, v.effective_limit as "effectiveLimit",
              v.fingerprint
         from violation v
        where v.employee_id = $1`,
      [employeeId],
    );
  }

  /** Stores new cases and answers their ids, in order. */
  async raise(found: readonly CaseFinding[], context: CaseContext, tx: EntityManager): Promise<string[]> {
    const ids: string[] = [];
    for (const one of found) {
      const id = randomUUID();
      await tx.query(
        `insert into violation (${COLUMNS}) values
           ($1, $2, $3, $4, $5, to_timestamp($6), to_timestamp($7), $8, $9, $10, $11, $12, $13, $14, $15, $16,
            $17, $18, $19, $20, $21, $22, 'detected', $23, $23)`,
        [id, context.employeeId, ...values(one, context), context.at],
      );
      await this.remember({ id, from: null, to: 'detected', reason: 'found' }, context.at, tx);
      ids.push(id);
    }
    return ids;
  }

  /** Gives a row the figures found now; its state stays, and what it said before is written down. */
  async restate(row: OnRecord, found: CaseFinding, context: CaseContext, tx: EntityManager): Promise<void> {
    await tx.query(
      `update violation set
         unit_id = $2, rule = $3, anchor_date = $4, window_starts_at = to_timestamp($5), window_ends_at = to_timestamp($6),
         unit = $7, measured = $8, base_limit = $9, effective_limit = $10, base_verdict = $11,
         effective_verdict = $12, clause = $13, rulebook = $14, agreement_id = $15, origin = $16,
         incident_id = $17, suggested_cause = $18, is_final = $19, evidence = $20, fingerprint = $21, changed_at = $22
       where id = $1`,
      [row.id, ...values(found, context), context.at],
    );
    const { measured, effectiveLimit } = found.finding;
    const isSame = isSameMeasure(measured, row.measured) && effectiveLimit === row.effectiveLimit;
    if (isSame || row.state === 'superseded') return;
    await this.remember(
      {
        id: row.id,
        from: row.state,
        to: row.state,
        reason: 'restated',
        before: { measured: row.measured, effectiveLimit: row.effectiveLimit },
      },
      context.at,
      tx,
    );
  }

  /** Moves a row to another state and writes down why. */
  async move(row: OnRecord, to: ViolationState, reason: string, at: Date, tx: EntityManager): Promise<void> {
    await tx.query(`update violation set state = $2, changed_at = $3 where id = $1`, [row.id, to, at]);
    await this.remember({ id: row.id, from: row.state, to, reason }, at, tx);
  }

  private async remember(step: Step, at: Date, tx: EntityManager): Promise<void> {
    await tx.query(
      `insert into violation_history (violation_id, at, from_state, to_state, reason, detail, actor)
       values ($1, $2, $3, $4, $5, $6, 'evaluation')`,
      [step.id, at, step.from, step.to, step.reason, step.before ? JSON.stringify(step.before) : null],
    );
  }
}

/** One line of a case's history. */
interface Step {
  readonly id: string;
  readonly from: ViolationState | null;
  readonly to: ViolationState;
  readonly reason: string;
  readonly before?: FiguresBefore;
}

/** Column values from `unit_id` to `fingerprint`, in the order of `COLUMNS`. */
function values(found: CaseFinding, context: CaseContext): unknown[] {
  const { employeeId, rulebook, unitOn } = context;
  const { finding, origin, evidence, suggestedCause } = found;
  const unitId = unitOn(finding.anchorDay);
  if (unitId === null) throw new Error(`Employee ${employeeId} belongs to no unit; a violation needs one.`);
  return [
    unitId,
    finding.rule,
    formatDay(finding.anchorDay),
    finding.window.start,
    finding.window.end,
    finding.unit,
    finding.measured,
    finding.baseLimit,
    finding.effectiveLimit,
    finding.baseVerdict,
    finding.effectiveVerdict,
    finding.clause,
    rulebook,
    finding.agreement,
    origin,
    // The event that set it off names the incident; without one the case stands alone.
    evidence.trigger ?? randomUUID(),
    suggestedCause,
    finding.final,
    JSON.stringify(evidence),
    fingerprintOf(found, context),
  ];
}
