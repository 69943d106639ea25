import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../workforce/employee.entity.js';
import { Violation } from '../violations/violation.entity.js';
import { Mail } from './mail.entity.js';

/** That a person is to hear of a violation; (kind, violation, recipient) happens once. */
@Entity('alert')
@Index('alert_identity', ['kind', 'violationId', 'recipientId'], { unique: true })
@Index('alert_waiting', ['recipientId'], { where: 'mail_id is null' })
export class Alert {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: string;

  @ForeignKey(() => Violation, { name: 'alert_violation' })
  @Column('uuid', { name: 'violation_id' })
  violationId!: string;

  @ForeignKey(() => Employee, { name: 'alert_recipient' })
  @Column('uuid', { name: 'recipient_id' })
  recipientId!: string;

  @ForeignKey(() => Mail, { name: 'alert_mail' })
  @Column('uuid', { name: 'mail_id', nullable: true })
  mailId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
