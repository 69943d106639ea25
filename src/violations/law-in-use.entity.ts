import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Law } from '../workforce/law.js';

/** The law that findings on record were made by; one row. Another rulebook at the start is compared with it. */
@Entity('law_in_use')
@Check('law_in_use_is_one', 'id = 1')
export class LawInUse {
  @PrimaryColumn('smallint', { default: 1 })
  id!: number;

  /** Rulebook and version, `no-aml 2026-06-19`. */
  @Column('text')
  name!: string;

  @Column('jsonb')
  content!: Law;

  @Column('timestamptz')
  since!: Date;
}
