import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { MeasureUnit, RuleCode, Verdict } from '../rules/rule.js';
import { Agreement } from '../workforce/agreement.entity.js';
import { Employee } from '../workforce/employee.entity.js';
import { Unit } from '../workforce/unit.entity.js';
import type { FiguresBefore, PersonDetail, StepReason } from './case-step.js';
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
@Index('violation_by_replacement', ['replacedBy'], { where: 'replaced_by is not null' })
@Index('violation_outdated', ['anchorDate', 'id'], {
  where: "outdated_since is not null and state <> 'superseded'",
})
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

  /** Grows with every change, by whomever: a second writer must not overwrite what the first one said. */
  @Column('integer', { default: 1 })
  version!: number;

  /** What a person decided; goes before what is suggested, and evaluation leaves it alone. */
  @Column('text', { name: 'decided_cause', nullable: true })
  decidedCause!: string | null;

  /** Of the report about it in the employer's own system for deviations. */
  @Column('text', { name: 'deviation_number', nullable: true })
  deviationNumber!: string | null;

  @ForeignKey(() => Violation, { name: 'violation_duplicate_of' })
  @Column('uuid', { name: 'duplicate_of', nullable: true })
  duplicateOf!: string | null;

  /** Of a superseded one: what the corrected data gave in its place. */
  @ForeignKey(() => Violation, { name: 'violation_replaced_by' })
  @Column('uuid', { name: 'replaced_by', nullable: true })
  replacedBy!: string | null;

  /** When the assessment was made that stands, or ended by itself; null where there is none, or it was taken back. */
  @Column('timestamptz', { name: 'assessed_at', nullable: true })
  assessedAt!: Date | null;

  /** Since when that assessment is of other figures; null where it is of these. */
  @Column('timestamptz', { name: 'outdated_since', nullable: true })
  outdatedSince!: Date | null;
}

type StepDetail = FiguresBefore | PersonDetail;

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
  reason!: StepReason;

  /** What belongs to the step, by its reason; null where there is nothing more to say. */
  @Column('jsonb', { nullable: true })
  detail!: StepDetail | null;

  @Column('text')
  actor!: string;

  /** As it was then; null for evaluation. */
  @Column('text', { name: 'actor_name', nullable: true })
  actorName!: string | null;
}
