import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mapping } from './mapping.js';

/** A mapping that was used here, kept so that the next file needs only its name. */
@Entity('column_mapping')
export class ColumnMapping {
  @PrimaryColumn('text')
  name!: string;

  @Column('jsonb')
  mapping!: Mapping;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}
