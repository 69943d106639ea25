import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../platform/i18n/texts.js';
import type { WeekFacts } from './alert-facts.js';
import type { MailKind } from './alert-kinds.js';
import { Employee } from '../workforce/employee.entity.js';

/**
 * `due` until a server has taken it; `failed` when no attempt can succeed any more;
 * `withdrawn` when a correction made everything in it go away before it was sent.
 */
export type MailState = 'due' | 'sent' | 'failed' | 'withdrawn';

/** One mail to one person. Its id goes by what it tells whom and is its Message-ID, which makes sending it again harmless. */
@Entity('mail')
@Index('mail_by_state', ['state', 'createdAt'])
@Index('mail_by_time', ['createdAt', 'id'])
@Index('mail_occasion', ['occasion'], { unique: true })
@Index('mail_due', ['nextAt'], { where: `state = 'due'` })
@Index('mail_to_pass_on', ['createdAt'], { where: `state = 'failed' and passed_on_at is null` })
export class Mail {
  @PrimaryColumn('uuid')
  id!: string;

  /** Id of an employee, or a person of HR: `hr` is the box of the settings. */
  @Column('text')
  recipient!: string;

  /** The employee, where it is one. */
  @ForeignKey(() => Employee, { name: 'mail_recipient' })
  @Column('uuid', { name: 'recipient_id', nullable: true })
  recipientId!: string | null;

  /** Where it goes and in which language, for HR. */
  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  language!: Language | null;

  @Column('text')
  kind!: MailKind;

  /** Names a mail that is written once, by whichever process comes first: `weekly-summary/2026-W02/hr`. */
  @Column('text', { nullable: true })
  occasion!: string | null;

  /** What it says, where that was found out when it was written. */
  @Column('jsonb', { nullable: true })
  facts!: WeekFacts | null;

  @Column('text')
  state!: MailState;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  /** Of one that is due: not tried before. */
  @Column('timestamptz', { name: 'next_at' })
  nextAt!: Date;

  /** Since when every try has failed. */
  @Column('timestamptz', { name: 'failing_since', nullable: true })
  failingSince!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** Of one that has failed: when others were told in its place. */
  @Column('timestamptz', { name: 'passed_on_at', nullable: true })
  passedOnAt!: Date | null;
}
