import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agreement } from '../../workforce/agreement.entity.js';
import { Mail } from '../mail.entity.js';
import type { ReminderKind } from './reminder-due.js';

/** That somebody is to hear of a day that is near or past; once for subject, day and recipient. */
@Entity('reminder')
@Index('reminder_identity', ['kind', 'subject', 'dueOn', 'recipient'], { unique: true })
@Index('reminder_by_mail', ['mailId'])
export class Reminder {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: ReminderKind;

  /** Id of the agreement, or what names the claim; nobody's name. */
  @Column('text')
  subject!: string;

  @ForeignKey(() => Agreement, { name: 'reminder_agreement' })
  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  /** Of a claim: whose, which rule's, and since when; all null for an agreement. */
  @Column('uuid', { name: 'employee_id', nullable: true })
  employeeId!: string | null;

  @Column('text', { nullable: true })
  rule!: string | null;

  @Column('timestamptz', { name: 'arose_at', nullable: true })
  aroseAt!: Date | null;

  /** The last day of the agreement, or the last on which rest could be made up for in time. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** Id of an employee, or a person of HR. */
  @Column('text')
  recipient!: string;

  @ForeignKey(() => Mail, { name: 'reminder_mail' })
  @Column('uuid', { name: 'mail_id' })
  mailId!: string;
}
