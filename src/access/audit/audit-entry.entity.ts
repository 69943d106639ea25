import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { AuditAction, AuditDetail } from './audit-actions.js';

/**
 * Who did what, about whom, and when; the database lets nobody change or take one away.
 * Nothing is a reference: what is said of somebody stays said when the row it was about is gone.
 */
@Entity('audit_entry')
@Index('audit_entry_by_employee', ['employeeId', 'id'], { where: 'employee_id is not null' })
@Index('audit_entry_by_actor', ['actor', 'id'])
@Index('audit_entry_by_action', ['action', 'id'])
@Check('audit_entry_outcome', `outcome in ('done', 'refused')`)
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  /** Id of a principal, `command-line`, `system`, `schedule`, or `unknown` where nobody was known. */
  @Column('text')
  actor!: string;

  @Column('text')
  action!: AuditAction;

  @Column('text', { default: 'done' })
  outcome!: 'done' | 'refused';

  @Column('text', { name: 'subject_kind', nullable: true })
  subjectKind!: string | null;

  @Column('text', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  /** Whom it was about, so that they can be told. */
  @Column('uuid', { name: 'employee_id', nullable: true })
  employeeId!: string | null;

  @Column('jsonb', { default: {} })
  detail!: AuditDetail;
}

/** A link of the chain: the place of an entry in it, and SHA-256 over the entry and the link before. */
@Entity('audit_seal')
@Index('audit_seal_entry', ['entryId'], { unique: true })
export class AuditSeal {
  @PrimaryColumn('bigint')
  seq!: string;

  @Column('bigint', { name: 'entry_id' })
  entryId!: string;

  @Column('bytea')
  hash!: Buffer;
}

/** An entry that is not sealed yet. The database adds one with each entry. */
@Entity('audit_waiting')
export class AuditWaiting {
  @PrimaryColumn('bigint', { name: 'entry_id' })
  entryId!: string;
}
