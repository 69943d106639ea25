import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { LimitKey } from '../rules/limits.js';
import type { AgreementContent } from './agreement-file.js';
import { AGREEMENT_GROUPS, type UnionLevel } from './agreement-parties.js';
import type { TermsInFile } from './agreement-terms.js';
import { Employee } from './employee.entity.js';

export type AgreementGroup = (typeof AGREEMENT_GROUPS)[number];

/**
 * A dispensation: other limits for a group between two dates. It names a group of work,
 * never a person, for who is bound by which union is special category data (spec 8).
 */
@Entity('agreement')
@Index('agreement_code', ['code'], { unique: true })
@Check('agreement_dates', 'valid_until is null or valid_from < valid_until')
export class Agreement {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text', { name: 'legal_basis' })
  legalBasis!: string;

  @Column('text', { name: 'granted_by' })
  grantedBy!: string;

  /** On which level of their organisation representatives signed; null where none did or nobody said. */
  @Column('text', { name: 'union_level', nullable: true })
  unionLevel!: UnionLevel | null;

  /** In which role somebody signed for the employer, and for the other party: roles, never names. */
  @Column('text', { name: 'employer_role', nullable: true })
  employerRole!: string | null;

  @Column('text', { name: 'counterpart_role', nullable: true })
  counterpartRole!: string | null;

  @Column('text', { name: 'group_kind' })
  groupKind!: AgreementGroup;

  @Column('text', { name: 'group_code', nullable: true })
  groupCode!: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  /** Limits in the units of the rulebook: hours, minutes for breaks, a count or a share for Sundays. */
  @Column('jsonb')
  limits!: Partial<Record<LimitKey, number>>;

  /** Averaging, evening work, weeks of overtime and the factor of standby; empty for most. */
  @Column('jsonb', { default: {} })
  terms!: TermsInFile;

  @Column('text', { nullable: true })
  conditions!: string | null;

  @Column('text', { nullable: true })
  document!: string | null;

  /** So many days before the last one, those who look after it are reminded; 0 is never. */
  @Column('integer', { name: 'warn_days', default: 90 })
  warnDays!: number;

  /** Who is reminded beside HR. */
  @ForeignKey(() => Employee, { name: 'agreement_warned' })
  @Column('uuid', { name: 'warned_id', nullable: true })
  warnedId!: string | null;

  /** Who brought it: only what files brought ceases when a file no longer lists it. */
  @Column('text', { name: 'kept_by', default: 'file' })
  keptBy!: 'file' | 'register';

  /** When a register ceased to list it: it then covers nobody, and stays for the findings that name it. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

/** What an agreement said from some time on, and who said so; append-only. */
@Entity('agreement_version')
@Index('agreement_version_number', ['agreementId', 'number'], { unique: true })
export class AgreementVersion {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
  })
  id!: string;

  @ForeignKey(() => Agreement, { name: 'agreement_version_agreement' })
  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  /** 1 for the first. */
  @Column('integer')
  number!: number;

  @Column('timestamptz')
  at!: Date;

  /** A persona, `token:` and an id, or `file` for an import. */
  @Column('text')
  actor!: string;

  @Column('jsonb')
  content!: AgreementContent;
}
