import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Values } from '../i18n/texts.js';

/** `passed-over`: a later one was due before it could be made, and counts in its stead. */
export type RunState = 'due' | 'running' | 'failed' | 'done' | 'passed-over';

/** One due time of a schedule, or a run that somebody asked for. */
@Entity('schedule_run')
@Check('schedule_run_state', `state in ('due', 'running', 'failed', 'done', 'passed-over')`)
@Index('schedule_run_due', ['job', 'dueAt'], { unique: true })
@Index('schedule_run_asked', ['job'], { unique: true, where: 'asked_by is not null and ended_at is null' })
export class ScheduleRun {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  job!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  /** Id of the principal; null of the schedule's own. */
  @Column('text', { name: 'asked_by', nullable: true })
  askedBy!: string | null;

  @Column('text', { default: 'due' })
  state!: RunState;

  /** Due times before this one that nobody was there for, and that it stands for. */
  @Column('integer', { name: 'passed_over', default: 0 })
  passedOver!: number;

  @Column('integer', { default: 0 })
  attempts!: number;

  /** Not before this is it tried again, whether it failed or its process died. */
  @Column('timestamptz', { name: 'again_at', nullable: true })
  againAt!: Date | null;

  /** Of the last try. */
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** A code that the schedule has words for, and what goes into them. */
  @Column('text', { nullable: true })
  outcome!: string | null;

  @Column('jsonb', { default: {} })
  detail!: Values;

  @Column('boolean', { name: 'needs_attention', default: false })
  needsAttention!: boolean;

  /** Of what kind the last failure was; its text is in the log alone. */
  @Column('text', { nullable: true })
  failure!: string | null;
}

/** Until when everything due of a schedule is written down. No row: it is new, or off. */
@Entity('schedule_plan')
export class SchedulePlan {
  @PrimaryColumn('text')
  job!: string;

  @Column('timestamptz', { name: 'planned_until' })
  plannedUntil!: Date;
}
