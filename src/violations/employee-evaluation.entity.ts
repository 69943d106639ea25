import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Employee } from '../workforce/employee.entity.js';

/**
 * What an employee's last evaluation was made from besides events, absences and law: where
 * it is another now, a window around what changed is not enough.
 */
@Entity('employee_evaluation')
export class EmployeeEvaluation {
  @ForeignKey(() => Employee, { name: 'employee_evaluation_employee' })
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string;

  /** The days that were told of the employee; null before the first file. */
  @Column('date', { name: 'covered_from', nullable: true })
  coveredFrom!: string | null;

  @Column('date', { name: 'covered_until', nullable: true })
  coveredUntil!: string | null;

  /** Whether they end with the employee's own plan: then it is nobody else's time that ends them otherwise. */
  @Column('boolean', { name: 'is_planned', default: false })
  isPlanned!: boolean;

  @Column('boolean', { name: 'breaks_recorded' })
  breaksRecorded!: boolean;

  @Column('boolean', { name: 'paid_breaks_recorded' })
  paidBreaksRecorded!: boolean;

  /** Digest of all monthly figures of the employee as they are stored; null after an evaluation that looked at some months alone. */
  @Column('text', { name: 'figures_digest', nullable: true })
  figuresDigest!: string | null;

  /** Digest of all cases and owed rest as they are stored; null after an evaluation that looked at some days alone. */
  @Column('text', { name: 'cases_digest', nullable: true })
  casesDigest!: string | null;

  /** Digest of what is nearly used up as it is stored; null where the last evaluation did not look there. */
  @Column('text', { name: 'rooms_digest', nullable: true })
  roomsDigest!: string | null;

  /** When the two were written; they say something while that is `evaluatedAt`. */
  @Column('timestamptz', { name: 'digests_at', nullable: true })
  digestsAt!: Date | null;

  @Column('timestamptz', { name: 'evaluated_at' })
  evaluatedAt!: Date;
}
