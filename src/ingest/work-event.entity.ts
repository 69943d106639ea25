import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EventKind, WorkBreak } from '../rules/event.js';
import { Employee } from '../workforce/employee.entity.js';
import { Import } from './import.entity.js';

/**
 * One version of one event. (source, source id) names the event; a correction adds a
 * version and marks the one before as superseded, so every version stays readable.
 */
@Entity('work_event')
@Index('work_event_version', ['source', 'sourceId', 'version'], { unique: true })
@Index('work_event_current', ['source', 'sourceId'], { unique: true, where: 'superseded_at is null' })
@Index('work_event_timeline', ['employeeId', 'startsAt'], { where: 'superseded_at is null' })
@Index('work_event_gone', ['employeeId', 'startsAt'], { where: 'superseded_at is not null' })
@Index('work_event_first', ['startsAt'], { where: 'superseded_at is null' })
@Index('work_event_last', ['endsAt'], { where: 'superseded_at is null' })
@Index('work_event_ended_by', ['supersededBy', 'startsAt', 'id'], { where: 'superseded_by is not null' })
@Check('work_event_order', 'starts_at < ends_at')
export class StoredWorkEvent {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Employee, { name: 'work_event_employee' })
  @Column('uuid', { name: 'employee_id' })
  employeeId!: string;

  @Column('text')
  kind!: EventKind;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** Null where the source says nothing of a break. */
  @Column('integer', { name: 'unpaid_break_seconds', nullable: true })
  unpaidBreakSeconds!: number | null;

  @Column('jsonb', { nullable: true })
  breaks!: WorkBreak[] | null;

  @Column('timestamptz', { name: 'planned_starts_at', nullable: true })
  plannedStartsAt!: Date | null;

  @Column('timestamptz', { name: 'planned_ends_at', nullable: true })
  plannedEndsAt!: Date | null;

  @Column('integer', { name: 'planned_break_seconds', nullable: true })
  plannedBreakSeconds!: number | null;

  @Column('double precision', { name: 'planned_net_seconds', nullable: true })
  plannedNetSeconds!: number | null;

  @Column('boolean', { name: 'overtime_flag', default: false })
  overtimeFlag!: boolean;

  /** Whether the date it starts on is a school day of a minor (aml. § 11-2). */
  @Column('boolean', { name: 'school_day', default: false })
  schoolDay!: boolean;

  @Column('text', { nullable: true })
  cause!: string | null;

  @Column('text')
  source!: string;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  @Column('integer')
  version!: number;

  @ForeignKey(() => Import, { name: 'work_event_import' })
  @Column('uuid', { name: 'import_id' })
  importId!: string;

  @Column('integer')
  line!: number;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;

  /** The import that ended it: by a correction, a row that takes it back, or by leaving it out of the whole truth. */
  @ForeignKey(() => Import, { name: 'work_event_superseded_by' })
  @Column('uuid', { name: 'superseded_by', nullable: true })
  supersededBy!: string | null;

  /** Line of the row that ended it; null where the file left it out. */
  @Column('integer', { name: 'superseded_line', nullable: true })
  supersededLine!: number | null;
}
