import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A request that was carried out, kept so that the same one sent again is not carried out twice. */
@Entity('idempotency_key')
@Index('idempotency_key_end', ['expiresAt'])
export class IdempotencyKey {
  /** Whose key it is: another's may be the same. */
  @PrimaryColumn('text')
  caller!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('bytea', { name: 'request_hash' })
  requestHash!: Buffer;

  /** What the request began; the answer is made of it again. */
  @Column('uuid', { name: 'import_id' })
  importId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
