import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Employee } from '../workforce/employee.entity.js';

/**
 * "This employee's time changed from this day on and has not been evaluated since."
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

  @Column('timestamptz', { name: 'marked_at' })
  markedAt!: Date;
}
