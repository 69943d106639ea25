import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Import } from './import.entity.js';

/** A version of an event or an absence that a dry run would have ended without a next one. */
@Entity('import_withdrawal')
export class ImportWithdrawal {
  @ForeignKey(() => Import, { name: 'import_withdrawal_import' })
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;

  /** Of the version, an absence at midnight UTC: the order in which they are told. */
  @PrimaryColumn('timestamptz')
  begins!: Date;

  /** Of an event or an absence; it may have been erased since. */
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId!: string;

  /** Of the row that takes it back; null where the file leaves it out. */
  @Column('integer', { nullable: true })
  line!: number | null;
}
