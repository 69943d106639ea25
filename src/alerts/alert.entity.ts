import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Employee } from '../workforce/employee.entity.js';
import { Violation } from '../violations/violation.entity.js';
import type { AlertFacts } from './alert-facts.js';
import type { AlertKind } from './alert-kinds.js';
import { Mail } from './mail.entity.js';
import type { Reason } from './recipients/whom.js';

/** That a person is to hear of something; (kind, subject, recipient) happens once. */
@Entity('alert')
@Index('alert_identity', ['kind', 'subject', 'recipient'], { unique: true })
@Index('alert_by_mail', ['mailId'])
@Index('alert_by_violation', ['violationId'])
@Index('alert_waiting', ['recipient'], { where: 'mail_id is null' })
export class Alert {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: AlertKind;

  /** Names what it is about: the violation, or indicator and month, or whose hours of when. */
  @Column('text')
  subject!: string;

  @ForeignKey(() => Violation, { name: 'alert_violation' })
  @Column('uuid', { name: 'violation_id', nullable: true })
  violationId!: string | null;

  /** What there is to say where no violation says it; names nobody. */
  @Column('jsonb', { nullable: true })
  facts!: AlertFacts | null;

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
