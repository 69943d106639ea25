import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { MeasureUnit, RuleCode, Verdict } from '../rules/rule.js';
import { Agreement } from '../workforce/agreement.entity.js';
import { Employee } from '../workforce/employee.entity.js';
import { Unit } from '../workforce/unit.entity.js';
import type { Evidence } from './evidence.js';
import type { ViolationState } from './violation-lifecycle.js';

export const ORIGINS = ['planned', 'worked'] as const;
/** `planned`: the published plan already broke the rule; `worked`: the day did. */
export type Origin = (typeof ORIGINS)[number];

/**
 * One possible breach of one rule by one employee. (employee, rule, anchor date) names
 * it, so evaluating the same time again finds this row instead of adding another.
 * `measured` and the limits are in `unit`: seconds, or a count.
 */
@Entity('violation')
@Index('violation_identity', ['employeeId', 'rule', 'anchorDate'], { unique: true })
@Index('violation_by_date', ['anchorDate', 'id'])
@Index('violation_by_unit', ['unitId', 'anchorDate'])
@Index('violation_by_incident', ['incidentId'])
@Check('violation_window_order', 'window_starts_at < window_ends_at')
export class Violation {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Employee, { name: 'violation_employee' })
  @Column('uuid', { name: 'employee_id' })
  employeeId!: string;

  @ForeignKey(() => Unit, { name: 'violation_unit' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  rule!: RuleCode;

  @Column('date', { name: 'anchor_date' })
  anchorDate!: string;

  @Column('timestamptz', { name: 'window_starts_at' })
  windowStartsAt!: Date;

  @Column('timestamptz', { name: 'window_ends_at' })
  windowEndsAt!: Date;

  @Column('text')
  unit!: MeasureUnit;

  @Column('double precision')
  measured!: number;

  @Column('double precision', { name: 'base_limit' })
  baseLimit!: number;

  @Column('double precision', { name: 'effective_limit' })
  effectiveLimit!: number;

  @Column('text', { name: 'base_verdict' })
  baseVerdict!: Verdict;

  @Column('text', { name: 'effective_verdict' })
  effectiveVerdict!: Verdict;

  @Column('text')
  clause!: string;

  /** Rulebook and its version, `no-aml 2026-06-19`. */
  @Column('text')
  rulebook!: string;

  @ForeignKey(() => Agreement, { name: 'violation_agreement' })
  @Column('uuid', { name: 'agreement_id', nullable: true })
  agreementId!: string | null;

  @Column('text')
  origin!: Origin;

  @Column('uuid', { name: 'incident_id' })
  incidentId!: string;

  @Column('text', { name: 'suggested_cause', nullable: true })
  suggestedCause!: string | null;

  /** False while time that is not in yet could still change the finding. */
  @Column('boolean', { name: 'is_final' })
  isFinal!: boolean;

  @Column('jsonb')
  evidence!: Evidence;

  /** Everything a restatement would change, as one text: tells a repeat from news. */
  @Column('text')
  fingerprint!: string;

  @Column('text')
  state!: ViolationState;

  @Column('timestamptz', { name: 'detected_at' })
  detectedAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}

/** The figures of a case before they were restated, in the case's unit. */
export interface FiguresBefore {
  readonly measured: number;
  readonly effectiveLimit: number;
}

/** What happened to a violation, append-only. */
@Entity('violation_history')
@Index('violation_history_by_violation', ['violationId', 'id'])
export class ViolationHistory {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey(() => Violation, { name: 'violation_history_violation' })
  @Column('uuid', { name: 'violation_id' })
  violationId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'from_state', nullable: true })
  fromState!: ViolationState | null;

  @Column('text', { name: 'to_state' })
  toState!: ViolationState;

  @Column('text')
  reason!: string;

  /** What the case said before it was restated; null for every other step. */
  @Column('jsonb', { nullable: true })
  detail!: FiguresBefore | null;

  @Column('text')
  actor!: string;
}
