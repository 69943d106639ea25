import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TokenScope } from './access.js';

/** A key for another program. What it is used with, its secret, is not here: only what proves it. */
@Entity('api_token')
export class ApiToken {
  /** The public part of the token, by which lists and the access log name it. */
  @PrimaryColumn('text')
  id!: string;

  /** What it is for, in the words of whoever made it. */
  @Column('text')
  name!: string;

  @Column('text', { array: true })
  scopes!: TokenScope[];

  /** The unit it is of, with those below it; null for the whole organisation. Of one that is gone it opens nothing. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  /** SHA-256 of the secret. */
  @Column('bytea', { name: 'secret_hash' })
  secretHash!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** The UTC date of the last use; finer would be a diary of whoever runs the program. */
  @Column('date', { name: 'last_used_on', nullable: true })
  lastUsedOn!: string | null;
}
