import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LimitKey } from '../rules/limits.js';
import type { TermsInFile } from './agreement-terms.js';

export const AGREEMENT_GROUPS = ['all', 'unit', 'scheme'] as const;
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

  /** When a register ceased to list it: it then covers nobody, and stays for the findings that name it. */
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
