import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One file that was taken in, and what became of its rows. */
@Entity('import')
export class Import {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('text')
  format!: string;

  @Column('text')
  source!: string;

  @Column('integer', { name: 'rows_read' })
  rowsRead!: number;

  @Column('integer', { name: 'rows_stored' })
  rowsStored!: number;

  @Column('integer', { name: 'rows_unchanged' })
  rowsUnchanged!: number;

  @Column('integer', { name: 'rows_rejected' })
  rowsRejected!: number;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;
}
