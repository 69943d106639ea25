import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Objection } from '../../violations/objections/objection.entity.js';
import { Agreement } from '../../workforce/agreement.entity.js';
import { Mail } from '../mail.entity.js';
import type { ReminderKind } from './reminder-due.js';

/** That somebody is to hear of a day that is near or past; once for subject, day and recipient. */
@Entity('reminder')
@Index('reminder_identity', ['kind', 'subject', 'dueOn', 'recipient'], { unique: true })
@Index('reminder_by_mail', ['mailId'])
@Check('reminder_subject', `num_nonnulls(coalesce(employee_id, agreement_id), objection_id) = 1`)
export class Reminder {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: ReminderKind;

  /** Id of the agreement or the objection, or what names the claim; nobody's name. */
  @Column('text')
  subject!: string;

  @ForeignKey(() => Agreement, { name: 'reminder_agreement' })
  @Column('uuid', { name: 'agreement_id', nullable: true })
  agreementId!: string | null;

  @ForeignKey(() => Objection, { name: 'reminder_objection' })
  @Column('uuid', { name: 'objection_id', nullable: true })
  objectionId!: string | null;

  /** Of a claim: whose, which rule's, and since when; all null for an agreement and an objection. */
  @Column('uuid', { name: 'employee_id', nullable: true })
  employeeId!: string | null;

  @Column('text', { nullable: true })
  rule!: string | null;

  @Column('timestamptz', { name: 'arose_at', nullable: true })
  aroseAt!: Date | null;

  /** The last day of the agreement, or the last on which rest was made up for, or an objection answered, in time. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** Id of an employee, or a person of HR. */
  @Column('text')
  recipient!: string;

  @ForeignKey(() => Mail, { name: 'reminder_mail' })
  @Column('uuid', { name: 'mail_id' })
  mailId!: string;
}
