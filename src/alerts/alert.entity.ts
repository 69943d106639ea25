import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../workforce/employee.entity.js';
import { Violation } from '../violations/violation.entity.js';
import { Mail } from './mail.entity.js';
import type { Reason } from './recipients/whom.js';

/** That a person is to hear of a violation; (kind, violation, recipient) happens once. */
@Entity('alert')
@Index('alert_identity', ['kind', 'violationId', 'recipient'], { unique: true })
@Index('alert_waiting', ['recipient'], { where: 'mail_id is null' })
export class Alert {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @ForeignKey(() => Violation, { name: 'alert_violation' })
  @Column('uuid', { name: 'violation_id' })
  violationId!: string;

  /** Id of an employee, a person of HR, or `nobody` where there is no address to tell. */
  @Column('text')
  recipient!: string;

  /** The employee, where it is one. */
  @ForeignKey(() => Employee, { name: 'alert_recipient' })
  @Column('uuid', { name: 'recipient_id', nullable: true })
  recipientId!: string | null;

  /** Why this person is told. */
  @Column('text')
  reason!: Reason;

  @ForeignKey(() => Mail, { name: 'alert_mail' })
  @Column('uuid', { name: 'mail_id', nullable: true })
  mailId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
