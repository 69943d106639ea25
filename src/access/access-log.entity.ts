import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who looked at whose data, append-only. */
@Entity('access_log')
export class AccessLog {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('text')
  action!: string;

  /** Whom or what was looked at: the employee a list named, the violation a page showed. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;
}
