import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agreement } from '../../workforce/agreement.entity.js';
import { Employee } from '../../workforce/employee.entity.js';
import { Unit } from '../../workforce/unit.entity.js';
import type { Shortened } from './ledger.js';

/**
 * Rest that is owed to an employee. Rule and anchor date name the case it comes from; of two
 * rests cut short on one date both are owed, though they are one case. A correction that makes it go away withdraws it; it stays to be seen.
 */
@Entity('rest_claim')
@Index('rest_claim_by_anchor', ['employeeId', 'anchorDate'])
@Index('rest_claim_by_due', ['dueOn', 'unitId'])
@Index('rest_claim_by_agreement', ['agreementId'])
export class StoredRestClaim {
  @ForeignKey(() => Employee, { name: 'rest_claim_employee' })
  @PrimaryColumn('uuid', { name: 'employee_id' })
  employeeId!: string;

  @PrimaryColumn('text')
  rule!: Shortened['rule'];

  /** The end of the window in which the rest was cut short. */
  @PrimaryColumn('timestamptz', { name: 'arose_at' })
  aroseAt!: Date;

  @Column('date', { name: 'anchor_date' })
  anchorDate!: string;

  @ForeignKey(() => Unit, { name: 'rest_claim_unit' })
  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  /** The one that allowed the short rest; null where a person assessed that it may be. */
  @ForeignKey(() => Agreement, { name: 'rest_claim_agreement' })
  @Column('uuid', { name: 'agreement_id', nullable: true })
  agreementId!: string | null;

  /** Seconds. */
  @Column('integer')
  deficit!: number;

  /** The last local day on which it is made up for in time. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** The part of a later rest that makes up for it; both null while nothing does. */
  @Column('timestamptz', { name: 'made_up_from', nullable: true })
  madeUpFrom!: Date | null;

  @Column('timestamptz', { name: 'made_up_until', nullable: true })
  madeUpUntil!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
