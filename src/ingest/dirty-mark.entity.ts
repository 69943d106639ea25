import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Employee } from '../workforce/employee.entity.js';

/**
 * "This employee's time, or the law for it, changed from this day on and has not been evaluated since."
 * Written in the transaction of the change and cleared in the transaction of the
 * findings, so that no message lost in between can lose an evaluation.
 */
@Entity('dirty_mark')
export class DirtyMark {
  @ForeignKey(() => Employee, { name: 'dirty_mark_employee' })
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string;

  @Column('date', { name: 'from_date' })
  fromDate!: string;

  /** The first day after what changed; null where nobody says how far it goes. */
  @Column('date', { name: 'until_date', nullable: true })
  untilDate!: string | null;

  @Column('timestamptz', { name: 'marked_at' })
  markedAt!: Date;

  /** How often evaluating the employee has failed; after some tries it waits for a person. */
  @Column('integer', { default: 0 })
  tries!: number;

  /** What the last failure said. */
  @Column('text', { nullable: true })
  trouble!: string | null;
}
