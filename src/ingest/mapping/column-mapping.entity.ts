import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mapping } from './mapping.js';

/** A mapping that was used here, kept so that the next file needs only its name. */
@Entity('column_mapping')
@Check('column_mapping_kept_by', "kept_by in ('person', 'program')")
export class ColumnMapping {
  @PrimaryColumn('text')
  name!: string;

  @Column('jsonb')
  mapping!: Mapping;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;

  /** Whether a person, by page or command, or a program put it there last: what a person keeps, no program replaces. */
  @Column('text', { name: 'kept_by', default: 'person' })
  keptBy!: 'person' | 'program';
}
