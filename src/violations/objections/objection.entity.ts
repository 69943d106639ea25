import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../../workforce/employee.entity.js';
import { Violation } from '../violation.entity.js';
import type { ObjectionState } from './objection-decision.js';

/**
 * "This is wrong, because …": what an employee says of a finding about themselves, and what
 * was answered. What was said is never changed; the database sees to it.
 */
@Entity('objection')
@Index('objection_by_violation', ['violationId', 'madeAt'])
@Index('objection_open', ['dueOn'], { where: `state = 'open'` })
export class Objection {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => Violation, { name: 'objection_violation' })
  @Column('uuid', { name: 'violation_id' })
  violationId!: string;

  @ForeignKey(() => Employee, { name: 'objection_employee' })
  @Column('uuid', { name: 'employee_id' })
  employeeId!: string;

  @Column('text')
  state!: ObjectionState;

  @Column('text')
  text!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  /** The last local day on which it is answered in time. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('text', { nullable: true })
  answer!: string | null;

  /** When it was answered or withdrawn; null while it is open. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** Id of who answered, and what they were called then; null of one that was withdrawn. */
  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column('text', { name: 'answered_name', nullable: true })
  answeredName!: string | null;
}
