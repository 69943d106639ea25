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

  /** Local days `[from, until)` the file's events lie in; null when it holds none. The union over all files is what was looked at. */
  @Column('date', { name: 'covers_from', nullable: true })
  coversFrom!: string | null;

  @Column('date', { name: 'covers_until', nullable: true })
  coversUntil!: string | null;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;
}
