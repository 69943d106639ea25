import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Violation } from '../violation.entity.js';

/** What somebody wants to do so that a violation does not happen again. What it said before is in the history of the case. */
@Entity('violation_measure')
@Check('violation_measure_dropped', '(dropped_on is null) = (dropped_because is null)')
@Index('violation_measure_by_violation', ['violationId', 'addedAt'])
export class ViolationMeasure {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Violation, { name: 'violation_measure_violation' })
  @Column('uuid', { name: 'violation_id' })
  violationId!: string;

  @Column('text')
  what!: string;

  /** A person or a function, as it was written. */
  @Column('text')
  owner!: string;

  @Column('date', { name: 'due_date' })
  dueDate!: string;

  /** What it led to. */
  @Column('text', { nullable: true })
  effect!: string | null;

  @Column('date', { name: 'done_on', nullable: true })
  doneOn!: string | null;

  /** When it was decided that it is not to be done after all, and why; both or neither. */
  @Column('date', { name: 'dropped_on', nullable: true })
  droppedOn!: string | null;

  @Column('text', { name: 'dropped_because', nullable: true })
  droppedBecause!: string | null;

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
