import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file somebody sent by a page. It lies in the data directory under its id until it is imported, or for a day. */
@Entity('import_upload')
@Index('import_upload_by_person', ['uploadedBy', 'uploadedAt'])
export class ImportUpload {
  @PrimaryColumn('uuid')
  id!: string;

  /** What the sender calls it. */
  @Column('text')
  name!: string;

  @Column('bigint')
  bytes!: string;

  /** Id of the person; nobody else gets to see it. */
  @Column('text', { name: 'uploaded_by' })
  uploadedBy!: string;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  /** The last import it was read by; there may be none of this id yet. */
  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  /** Fields of the form that wanted it; columns by their place, so that nothing of the file is in them. */
  @Column('jsonb', { nullable: true })
  wish!: readonly (readonly [name: string, value: string])[] | null;
}
